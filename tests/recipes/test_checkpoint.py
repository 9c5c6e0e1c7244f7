"""A checkpoint from where it is published: whole, known, gone on with, or one clear line."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import shutil
import zipfile
from dataclasses import replace

import huggingface_hub
import numpy as np
import pytest

from ank_i18n.engines.packages import checkpoint, installed, trust
from ank_i18n.engines.packages.checkpoint import bring, listing
from ank_i18n.engines.packages.plan import look_up, run
from ank_i18n.engines.packages.recipes import chosen
from ank_i18n.errors import PackageError
from local_server import ranged, serving

HPLT, OPUS, TILMASH = chosen("hplt-en-kk"), chosen("opus-en-kk"), chosen("tilmash-ru-kk")
MODEL, SPM = "model.npz.best-chrf.npz", "model.en-kk.spm"


def test_the_list_names_the_files_a_recipe_needs_and_their_sizes(the_hub):
    files = {file.name: file for file in listing(HPLT).files}
    assert files.keys() == {MODEL, SPM}
    assert listing(HPLT).bytes == len(the_hub.files[MODEL]) + len(the_hub.files[SPM])
    assert files[SPM].sha256 == hashlib.sha256(the_hub.files[SPM]).hexdigest()


def test_of_two_forms_of_the_weights_one_is_fetched(the_hub):
    the_hub.repository, the_hub.revision = TILMASH.repository, TILMASH.revision
    names = ["config.json", "model.safetensors", "pytorch_model.bin", "training_args.bin"]
    the_hub.files = dict.fromkeys([*names, "sentencepiece.bpe.model", "README.md"], b"x")
    expected = {"config.json", "sentencepiece.bpe.model", "model.safetensors"}
    assert {file.name for file in listing(TILMASH).files} == expected
    del the_hub.files["model.safetensors"]
    assert "pytorch_model.bin" in {file.name for file in listing(TILMASH).files}
    del the_hub.files["pytorch_model.bin"]
    with pytest.raises(PackageError, match="has no weights"):
        listing(TILMASH)


def test_a_download_that_broke_off_is_gone_on_with(the_hub):
    # The hub's library writes 10 MiB at a time: what it goes on from is the first of them.
    with np.load(io.BytesIO(the_hub.files[MODEL])) as tensors:
        larger = io.BytesIO()
        np.savez(larger, **tensors, unused=np.zeros(1 << 21))
    the_hub.files[MODEL] = larger.getvalue()
    the_hub.break_off[MODEL] = 12 << 20
    run(look_up(HPLT))
    ranges = [asked for path, asked in the_hub.asked if path.endswith(MODEL) and asked]
    assert f"bytes={10 << 20}-" in ranges


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda hub: hub.files.pop(SPM), r"has no model\.en-kk\.spm"),
        (lambda hub: setattr(hub, "repository", "a/b"), "there is no such repository"),
        (lambda hub: setattr(hub, "revision", "0" * 40), "there is no such revision"),
        (lambda hub: setattr(hub, "status", 403), "the hub answered 403"),
        (lambda hub: setattr(hub, "gated", True), "is only for accounts that accepted its terms"),
    ],
)
def test_what_the_hub_refuses_is_one_clear_line_and_nothing_is_left(the_hub, alone, spoil, said):
    spoil(the_hub)
    with pytest.raises(PackageError, match=said) as caught:
        run(look_up(HPLT))
    assert str(caught.value).startswith(f"{HPLT.origin}: ")
    assert not (alone / "downloads/ank-i18n/hplt-en-kk").exists()
    assert installed() == []


def test_a_token_opens_what_is_gated(the_hub, monkeypatch):
    the_hub.gated = True
    monkeypatch.setenv("HF_TOKEN", "hf_ours")
    assert run(look_up(HPLT)) == installed()[0]


def test_a_file_that_came_broken_is_fetched_again(the_hub):
    the_hub.sent[SPM] = the_hub.files[SPM][:-1] + b"?"
    with pytest.raises(PackageError, match=r"model\.en-kk\.spm is not the file we know"):
        run(look_up(HPLT))
    assert not trust.trusted().exists()
    the_hub.sent.clear()
    assert run(look_up(HPLT)) == installed()[0]


def test_a_stated_hash_must_be_the_files(the_hub):
    recipe = replace(HPLT, sha256={SPM: "0" * 64})
    with pytest.raises(PackageError, match=r"model\.en-kk\.spm is not the file we know"):
        run(look_up(recipe))
    assert installed() == []


def test_a_hash_is_recorded_the_first_time_and_checked_ever_after(the_hub):
    run(look_up(HPLT))
    known = json.loads(trust.trusted().read_text())
    assert known[f"{HPLT.origin}/{SPM}"] == hashlib.sha256(the_hub.files[SPM]).hexdigest()
    the_hub.files[SPM] = the_hub.files[SPM][:-1] + b"?"
    with pytest.raises(PackageError, match=r"is not the file we know.*take its line out of"):
        run(look_up(HPLT))
    assert json.loads(trust.trusted().read_text()) == known


def test_a_full_disk_is_said_and_nothing_is_installed(the_hub, alone, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", full)
    with pytest.raises(PackageError, match="cannot be written: No space left on device"):
        run(look_up(HPLT))
    assert installed() == []
    assert not (alone / "downloads/ank-i18n/hplt-en-kk").exists()


def test_what_does_not_fit_on_the_disk_is_not_begun(the_hub, monkeypatch):
    published = listing(HPLT)
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(PackageError, match=r"has no room for it: \d+ kB more, and 1 kB are free"):
        bring(HPLT, published)
    assert not any("/resolve/" in path for path, _ in the_hub.asked)


@pytest.fixture
def archived(alone, opus):
    """The address of OPUS-MT's zip."""
    archive = alone / "opus.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in opus.iterdir():
            zipped.write(path, path.name)
        zipped.writestr("../outside.npz.txt", "no")
    with serving(lambda request: ranged(archive.read_bytes(), request)) as address:
        yield replace(OPUS, archive=f"{address}/opus.zip")


def test_a_zip_is_fetched_and_only_what_is_wanted_taken_out(archived):
    fetched = bring(archived, listing(archived))
    assert {path.suffix for path in fetched.folder.iterdir()} == {".zip", ".npz", ".spm", ".yml"}
    assert installed() == []
    assert run(look_up(archived)) == installed()[0]


def test_the_hash_of_a_zip_may_be_stated(archived):
    with pytest.raises(PackageError, match=r"opus\.zip is not the file we know"):
        run(look_up(replace(archived, sha256={"opus.zip": "0" * 64})))
    assert not trust.trusted().exists()


def test_a_broken_zip_is_said_and_not_kept(alone):
    with (
        serving(lambda request: request.answer(200, b"<html>")) as address,
        pytest.raises(PackageError, match="is not a sound zip"),
    ):
        run(look_up(replace(OPUS, archive=f"{address}/opus.zip")))
    assert not (alone / "downloads/ank-i18n/opus-en-kk").exists()


def test_a_zip_that_is_not_there_is_said(alone):
    with (
        serving(lambda request: request.answer(404)) as address,
        pytest.raises(PackageError, match=r"cannot be fetched: .*404"),
    ):
        checkpoint.listing(replace(OPUS, archive=f"{address}/opus.zip"))
