"""Installing sound packages; the unsound ones are in test_hostile.py."""

from __future__ import annotations

import os

from filelock import FileLock

import tiny_package
from ank_i18n.engines import find
from ank_i18n.engines.packages import install, installed
from ank_i18n.engines.packages.store import LOCK, STAGING


def test_a_file_is_installed_and_drafts(tmp_path, tiny, packages_dir):
    package = install(tiny_package.pack(tiny(), tmp_path / "ru_kk.argosmodel"))
    assert package.path == packages_dir / "translate-ru_kk-1_0"
    assert installed() == [package]
    [(_, draft)] = find("ru", "kk", {}).translate(["Спасибо!"])
    assert draft.text == "Рақмет!"


def test_a_folder_is_installed_as_it_is(tiny, packages_dir):
    package = install(tiny())
    assert package.path.parent == packages_dir
    assert tiny().is_dir()


def test_what_a_killed_run_left_is_swept_and_a_run_at_work_is_not(tiny, packages_dir):
    old, young, held = (
        packages_dir.parent / f"{STAGING}{name}" for name in ("old", "young", "held")
    )
    for folder in (old, young, held):
        (folder / "half").mkdir(parents=True)
    for folder in (old, held):
        os.utime(folder, (0, 0))
    with FileLock(held / LOCK):
        os.utime(held, (0, 0))
        install(tiny())
    assert not old.exists()
    assert young.is_dir()
    assert held.is_dir()


def test_a_newer_version_stands_beside_the_older(tiny, packages_dir):
    install(tiny())
    install(tiny(version="1.1"))
    assert [package.version for package in installed()] == ["1.1", "1.0"]


def test_the_same_version_is_replaced(tiny, packages_dir):
    install(tiny())
    install(tiny(dictionary={"мир": "әлем"}))
    assert len(list(packages_dir.iterdir())) == 1
    [(_, draft)] = find("ru", "kk", {}).translate(["мир"])
    assert draft.text == "әлем"
