"""Installing by name: the index and the files are on a server on this machine."""

from __future__ import annotations

import json

import pytest
from argostranslate import settings

import tiny_package
from ank_i18n.engines.packages import install_pair, installed, manifest
from ank_i18n.errors import PackageError
from local_server import ranged, serving


@pytest.fixture
def index(tmp_path, tiny, packages_dir, monkeypatch):
    """Serves an index with two versions ru→kk; what is in ``files`` can be changed by a test."""
    files = {}
    for version in ("1.9", "1.10"):
        name = f"translate-ru_kk-{version.replace('.', '_')}.argosmodel"
        packed = tiny_package.pack(tiny(version=version), tmp_path / name)
        files[f"/v1/{name}"] = packed.read_bytes()

    def answer(request):
        if request.path in files:
            ranged(files[request.path], request)
        else:
            request.answer(404)

    with serving(answer) as address:
        entries = [
            {
                "from_code": "ru",
                "to_code": "kk",
                "package_version": version,
                "links": ["ipfs://nowhere", f"{address}/v1/translate-ru_kk-{name}.argosmodel"],
            }
            for version, name in (("1.10", "1_10"), ("1.9", "1_9"))
        ]
        entries.append({"type": "sbd", "links": [f"{address}/sbd"]})
        files["/index.json"] = json.dumps(entries).encode()
        monkeypatch.setattr(settings, "package_index", f"{address}/")
        yield files


def test_the_newest_package_of_a_pair_is_installed(index):
    package = install_pair("ru", "kk")
    assert package.version == "1.10"
    assert installed() == [package]


def test_a_pinned_package_must_have_its_hash(index, monkeypatch):
    monkeypatch.setattr(manifest, "pinned", lambda: {"translate-ru_kk-1_10": "0" * 64})
    with pytest.raises(PackageError, match="is not the file we know"):
        install_pair("ru", "kk")
    assert installed() == []


def test_a_pair_the_index_does_not_have_is_said(index):
    with pytest.raises(PackageError, match="the index has no package ru → en"):
        install_pair("ru", "en")


def test_a_package_for_other_languages_than_the_index_says_is_not_kept(index, tmp_path, tiny):
    other = tiny_package.pack(tiny(target="en"), tmp_path / "other.argosmodel")
    index["/v1/translate-ru_kk-1_10.argosmodel"] = other.read_bytes()
    with pytest.raises(PackageError, match="is translate-ru_en, not what the index says"):
        install_pair("ru", "kk")
    assert installed() == []


@pytest.mark.parametrize("content", [b"<html>", b"[1]", b'{"a": 1}', b"[null]"])
def test_what_is_no_index_is_said(index, content):
    index["/index.json"] = content
    with pytest.raises(PackageError, match="is not an Argos index"):
        install_pair("ru", "kk")


def test_what_we_pin_is_a_hash():
    pins = manifest.pinned()
    assert pins.keys() >= {"translate-ru_en-1_9", "translate-en_ru-1_9"}
    assert all(len(bytes.fromhex(pin)) == 32 for pin in pins.values())
