from __future__ import annotations

import pytest

from ank_i18n.engines import find
from ank_i18n.engines.packages import chosen, install, installed, pack, remove, verify
from ank_i18n.errors import PackageError


def test_a_package_as_it_was_installed_is_sound(tiny, packages_dir):
    package = install(tiny())
    assert list(verify()) == [(str(package.path), "")]


def test_a_file_that_changed_is_named(tiny, packages_dir):
    package = install(tiny())
    (package.path / "metadata.json").write_bytes(
        (package.path / "metadata.json").read_bytes() + b" "
    )
    (package.path / "new").write_text("")
    assert list(verify()) == [(str(package.path), "changed: metadata.json, new")]


def test_a_package_that_does_not_load_any_more_is_named(tiny, packages_dir):
    package = install(tiny())
    (package.path / "model" / "model.bin").write_bytes(b"")
    [(_, problem)] = verify()
    assert problem.startswith("does not work")


def test_a_package_that_argostranslate_installed_is_only_loaded(with_package):
    with_package()
    assert [problem for _, problem in verify()] == [""]


def test_a_file_written_after_the_installation_makes_another_fingerprint(tiny, packages_dir):
    package = install(tiny())
    before = find("ru", "kk", {}).fingerprint
    model = package.path / "model" / "model.bin"
    assert find("ru", "kk", {}).fingerprint == before
    model.write_bytes(model.read_bytes() + b" ")
    assert find("ru", "kk", {}).fingerprint != before


def test_what_was_packed_can_be_installed_elsewhere(tiny, packages_dir, tmp_path):
    first = install(tiny())
    pack(first.path, tmp_path / "one.argosmodel")
    remove(first)
    assert install(tmp_path / "one.argosmodel") == first


def test_the_same_package_is_packed_into_the_same_bytes(tiny, tmp_path):
    pack(tiny(), tmp_path / "one.argosmodel")
    pack(tiny(), tmp_path / "two.argosmodel")
    assert (tmp_path / "one.argosmodel").read_bytes() == (tmp_path / "two.argosmodel").read_bytes()


def test_a_folder_that_is_no_package_is_not_packed(tmp_path):
    with pytest.raises(PackageError, match=r"metadata\.json: cannot be read"):
        pack(tmp_path, tmp_path / "one.argosmodel")


@pytest.mark.parametrize("name", ["ru-kk", "ru_kk", "translate-ru_kk", "translate-ru_kk-1_0"])
def test_a_package_is_found_by_its_names_and_removed(tiny, packages_dir, name):
    install(tiny())
    remove(chosen(name))
    assert installed() == []
    assert list(packages_dir.iterdir()) == []


def test_a_name_that_fits_two_is_asked_again(tiny, packages_dir):
    install(tiny())
    install(tiny(version="1.1"))
    with pytest.raises(
        PackageError, match="may be any of translate-ru_kk-1_1, translate-ru_kk-1_0"
    ):
        chosen("ru-kk")


def test_a_name_that_fits_none_is_said(packages_dir):
    with pytest.raises(PackageError, match="no package ru-kk is installed"):
        chosen("ru-kk")
