"""A pair in one command, against a server that speaks the hub's API."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from urllib.parse import unquote

import huggingface_hub
import numpy as np
import pytest
from argostranslate import settings
from typer.testing import CliRunner

from ank_i18n.cli.app import app
from ank_i18n.engines import find
from ank_i18n.engines.packages import hub, installed
from ank_i18n.engines.packages.convert import transformers_checkpoint
from ank_i18n.engines.packages.plan import described, plan, run, tried
from ank_i18n.engines.packages.recipes import chosen, recipes
from ank_i18n.errors import PackageError
from local_server import ranged, serving

HPLT, OPUS = chosen("hplt-en-kk"), chosen("opus-en-kk")


@pytest.fixture
def alone(tmp_path, packages_dir, monkeypatch):
    """Downloads and trusted hashes of this test only."""
    monkeypatch.setattr(settings, "downloads_dir", tmp_path / "downloads")
    monkeypatch.setattr(hub, "trusted", lambda: tmp_path / "fetched.json")
    return tmp_path


class Hub:
    """The files of one repository, and the requests that came; a test may break a file off."""

    def __init__(self, folder):
        self.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        self.asked, self.break_off = [], {}

    def answer(self, request):
        self.asked.append((request.path, request.headers.get("Range")))
        api = f"/api/models/{HPLT.repository}/"
        if request.path.startswith(api):
            self._list(request)
            return
        name = unquote(request.path.rpartition("/")[2])
        content = self.files.get(name)
        if content is None or f"/resolve/{HPLT.revision}/" not in request.path:
            request.answer(404, X_Error_Code="EntryNotFound")
        elif request.method == "HEAD":
            request.answer(200, content, **self._headers(content))
        elif name in self.break_off:
            half = content[: self.break_off.pop(name)]
            request.answer(200, half, **self._headers(content))
            request.hang_up()
        else:
            ranged(content, request, **self._headers(content))

    def _list(self, request):
        tree = [
            {"type": "file", "path": name, "size": len(content), "oid": "0" * 40}
            for name, content in self.files.items()
        ]
        if "/tree/" in request.path:
            request.answer(200, tree)
        else:
            siblings = [{"rfilename": name} for name in self.files]
            request.answer(200, {"id": HPLT.repository, "sha": HPLT.revision, "siblings": siblings})

    @staticmethod
    def _headers(content):
        return {
            "ETag": f'"{hashlib.sha256(content).hexdigest()}"',
            "X_Repo_Commit": HPLT.revision,
            "Content_Length": str(len(content)),
        }


@pytest.fixture
def the_hub(alone, hplt, monkeypatch):
    served = Hub(hplt)
    served.files["README.md"] = b"not wanted"
    with serving(served.answer) as address:
        monkeypatch.setenv("HF_ENDPOINT", address)
        yield served


def test_a_recipe_is_fetched_converted_and_installed(the_hub, alone):
    package = run(HPLT)
    assert installed() == [package]
    assert (package.source, package.target) == ("en", "kk")
    assert not any("README" in path for path, _ in the_hub.asked)
    assert not (alone / "downloads/ank-i18n/hplt-en-kk").exists()


def test_a_download_that_broke_off_is_gone_on_with(the_hub):
    # The hub's library writes 10 MiB at a time: what it goes on from is the first of them.
    model = "model.npz.best-chrf.npz"
    with np.load(io.BytesIO(the_hub.files[model])) as tensors:
        larger = io.BytesIO()
        np.savez(larger, **tensors, unused=np.zeros(1 << 21))
    the_hub.files[model] = larger.getvalue()
    the_hub.break_off[model] = 12 << 20
    run(HPLT)
    ranges = [asked for path, asked in the_hub.asked if path.endswith(model) and asked]
    assert f"bytes={10 << 20}-" in ranges


def test_a_file_that_is_not_there_is_said(the_hub):
    del the_hub.files["model.en-kk.spm"]
    with pytest.raises(PackageError, match=r"has no model\.en-kk\.spm"):
        run(HPLT)
    assert installed() == []


def test_a_stated_hash_must_be_the_files(the_hub):
    recipe = replace(HPLT, sha256={"model.en-kk.spm": "0" * 64})
    with pytest.raises(PackageError, match=r"model\.en-kk\.spm is not the file we know"):
        run(recipe)
    assert installed() == []


def test_a_hash_is_recorded_the_first_time_and_checked_ever_after(the_hub, alone):
    hub.bring(HPLT)
    hub.forget(HPLT)
    spm = the_hub.files["model.en-kk.spm"]
    known = json.loads((alone / "fetched.json").read_text())
    assert hashlib.sha256(spm).hexdigest() in known.values()
    the_hub.files["model.en-kk.spm"] = spm[:-1] + b"?"
    with pytest.raises(PackageError, match=r"model\.en-kk\.spm is not the file we know"):
        hub.bring(HPLT)


def test_a_hub_without_the_repository_is_said(the_hub):
    with pytest.raises(PackageError, match="office/none at main: cannot be fetched"):
        run(replace(HPLT, repository="office/none", revision="main"))


def test_a_full_disk_is_said_and_nothing_is_installed(the_hub, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", full)
    with pytest.raises(PackageError, match="cannot be written: No space left on device"):
        run(HPLT)
    assert installed() == []


def test_a_zip_is_fetched_and_only_what_is_wanted_taken_out(alone, opus):
    archive = alone / "opus.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in opus.iterdir():
            zipped.write(path, path.name)
        zipped.writestr("../outside.npz.txt", "no")
    with serving(lambda request: ranged(archive.read_bytes(), request)) as address:
        package = run(replace(OPUS, archive=f"{address}/opus.zip"))
    assert installed() == [package]


def test_a_broken_zip_is_said_and_not_kept(alone):
    with (
        serving(lambda request: request.answer(200, b"<html>")) as address,
        pytest.raises(PackageError, match="is not a sound zip"),
    ):
        run(replace(OPUS, archive=f"{address}/opus.zip"))
    assert not (alone / "downloads/ank-i18n/opus-en-kk/archive.zip").exists()


def test_a_list_of_hashes_that_is_broken_is_said(the_hub, alone):
    (alone / "fetched.json").write_text("{")
    with pytest.raises(PackageError, match=r"fetched\.json: is not a list of hashes"):
        run(HPLT)


def test_the_command_goes_the_missing_part_of_the_way(the_hub, with_package, tmp_path):
    with_package(target="en")
    arguments = ["--project", str(tmp_path), "packages", "install", "kk", "--recipe", "hplt-en-kk"]
    said = CliRunner().invoke(app, [*arguments, "--yes"])
    assert said.exit_code == 0
    assert [(p.source, p.target) for p in installed()] == [("en", "kk"), ("ru", "en")]
    assert find("ru", "kk", {}).package.startswith("translate-ru_en")
    assert said.stdout.count(" → ") >= 5


def _names(found):
    return [recipe.name for recipe in found]


def test_without_the_extra_kazakh_goes_through_english(packages_dir, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    assert _names(plan("ru", "kk", recipes())) == ["argos-ru-en", "hplt-en-kk"]


def test_with_the_extra_kazakh_goes_direct(packages_dir, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: True)
    assert _names(plan("ru", "kk", recipes())) == ["tilmash-ru-kk"]


def test_what_is_installed_is_not_fetched_again(with_package, monkeypatch):
    monkeypatch.setattr(transformers_checkpoint, "available", lambda: False)
    with_package(target="en")
    assert _names(plan("ru", "kk", recipes())) == ["hplt-en-kk"]
    assert plan("ru", "en", recipes()) == []


def test_no_way_is_none(packages_dir):
    assert plan("ru", "tt", recipes()) is None
    assert plan("ru", "kk_Latn", recipes()) is None


def test_what_is_about_to_be_fetched_is_shown():
    assert list(described([chosen("argos-ru-en"), OPUS])) == [
        "ru → en  Argos Russian → English",
        "  from the Argos index, 156 MB",
        "  licence: not named in the index",
        "  no quality published",
        "en → kk  OPUS-MT English → Kazakh, 2021-09-05 (Marian, transformer-align)",
        f"  from {OPUS.archive}, size not published",
        "  licence: CC-BY-4.0",
        "  newstest2019-enkk: BLEU 7.9, chrF 39.4 (README of the model)",
        "  Tatoeba-test-v2021-08-07: BLEU 20.7, chrF 49.2 (README of the model)",
    ]


def test_three_sentences_are_tried(with_package, packages_dir):
    with_package()
    assert len(tried(installed()[0])) == 3
