"""Installing sound packages; the unsound ones are in test_hostile.py."""

from __future__ import annotations

import errno
import os
import shutil
from unittest.mock import Mock

import pytest
from filelock import FileLock

import tiny_package
from ank_i18n.engines import find
from ank_i18n.engines.packages import install, installed
from ank_i18n.engines.packages.store import LOCK, OLD, STAGING
from ank_i18n.errors import PackageError


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


@pytest.fixture
def killed(tiny, packages_dir):
    """A staging folder, days old, of a run that was killed while it replaced the package."""
    home = install(tiny()).path
    staging = packages_dir.parent / f"{STAGING}killed"
    staging.mkdir()
    home.rename(staging / f"package{OLD}")
    shutil.copytree(staging / f"package{OLD}", staging / "package")
    os.utime(staging, (0, 0))
    return staging, home


def test_a_package_that_a_killed_run_took_away_is_put_back(tiny, killed):
    staging, home = killed
    assert not installed()
    install(tiny(version="1.1"))
    assert [package.version for package in installed()] == ["1.1", "1.0"]
    assert home.is_dir()
    assert not staging.exists()


def test_a_package_that_a_killed_run_had_replaced_is_swept(tiny, killed):
    staging, home = killed
    (staging / "package").rename(home)
    (staging / f"package{OLD}" / "metadata.json").unlink()
    os.utime(staging, (0, 0))
    install(tiny(version="1.1"))
    assert home.is_dir()
    assert not staging.exists()


def test_what_was_taken_away_and_cannot_be_put_back_is_not_deleted(tiny, killed):
    staging, _ = killed
    (staging / f"package{OLD}" / "metadata.json").write_text("no metadata")
    os.utime(staging, (0, 0))
    install(tiny(version="1.1"))
    assert (staging / f"package{OLD}" / "model").is_dir()


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


def test_what_does_not_fit_on_the_disk_is_one_clear_line(tmp_path, tiny, packages_dir, monkeypatch):
    file = tiny_package.pack(tiny(), tmp_path / "ru_kk.argosmodel")
    full = OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patch:
        patch.setattr("shutil.copyfileobj", Mock(side_effect=full))
        with pytest.raises(PackageError, match=r"argosmodel: cannot be unpacked: No space left"):
            install(file)
    with monkeypatch.context() as patch:
        why = "[Errno 28] No space left on device: 'here' -> 'there'"
        several = shutil.Error([(str(tiny() / name), "", why) for name in ("model", "other")])
        patch.setattr("shutil.copytree", Mock(side_effect=several))
        with pytest.raises(PackageError, match=r"copied: model: No space left on device$"):
            install(tiny())
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.write_text", Mock(side_effect=full))
        with pytest.raises(PackageError, match=r"ank-i18n.json cannot be written: No space left"):
            install(file)
    usage = Mock(return_value=Mock(free=1000))
    with monkeypatch.context() as patch:
        patch.setattr("shutil.disk_usage", usage)
        for source in (file, tiny()):
            with pytest.raises(PackageError, match="is larger than what is free on the disk"):
                install(source)
    assert list(packages_dir.iterdir()) == []
