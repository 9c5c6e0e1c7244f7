"""A checkpoint without a recipe is known by its files."""

from __future__ import annotations

import json
import shutil

import pytest

from ank_i18n.engines.packages.convert import convert
from ank_i18n.engines.packages.convert.detect import detect
from ank_i18n.engines.packages.recipes import chosen
from ank_i18n.errors import PackageError, UsageError

OPUS = chosen("opus-en-kk")


def _transformers(folder, kind, *names):
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps({"model_type": kind}))
    for name in names:
        (folder / name).write_text(json.dumps({">>kaz<<": 1, ">>kir<<": 2}))
    return folder


def test_hplt_says_its_languages_itself(hplt):
    found = detect(hplt)
    assert (found.source, found.target) == ("en", "kk")
    assert found.options == chosen("hplt-en-kk").options


def test_hplt_is_taken_in_its_marian_form_where_both_lie_together(hplt, tmp_path):
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    for name in ("source.spm", "target.spm"):
        shutil.copy(folder / "model.en-kk.spm", folder / name)
    (folder / "config.json").write_text('{"model_type": "marian"}')
    assert detect(folder).options == chosen("hplt-en-kk").options


def test_opus_needs_the_pair_and_finds_the_label(opus):
    with pytest.raises(UsageError, match="add --pair en-kk"):
        detect(opus)
    found = detect(opus, "en-kk")
    assert found.converter == "marian"
    assert found.options["source_token"] == OPUS.options["source_token"]
    assert found.options["vocabulary"] == "opus.spm32k-spm32k.vocab.yml"


def test_what_was_detected_converts(opus, tmp_path):
    package = convert(opus, detect(opus, "en-kk"), tmp_path)
    by_recipe = convert(opus, chosen("opus-en-kk"), tmp_path)
    files = ("model/model.bin", "model/config.json", "sentencepiece.model")
    for name in files:
        assert (package.path / name).read_bytes() == (by_recipe.path / name).read_bytes()


def test_opus_of_transformers(tmp_path):
    names = ("source.spm", "target.spm", "vocab.json")
    found = detect(_transformers(tmp_path / "opus", "marian", *names), "en-kk")
    assert found.converter == "transformers"
    assert found.options == {
        "source_tokenizer": "source.spm",
        "target_tokenizer": "target.spm",
        "source_token": ">>kaz<<",
    }


def test_nllb(tmp_path):
    found = detect(_transformers(tmp_path / "nllb", "m2m_100", "sentencepiece.bpe.model"), "ru-kk")
    assert found.options == chosen("nllb-ru-kk").options


def test_the_licence_is_the_model_cards(hplt, tmp_path):
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    assert detect(folder).licence == "not stated where it was converted"
    (folder / "README.md").write_text("---\nlicense: cc-by-4.0\n---\n")
    assert detect(folder).licence == "cc-by-4.0"


@pytest.mark.parametrize(
    ("pair", "error", "said"),
    [
        ("en-de", PackageError, "has labels of languages .kaz_Cyrl, kaz_Latn., none for de"),
        ("en-xx", UsageError, "we do not know how models name xx"),
        ("enkk", UsageError, "enkk is not a pair"),
    ],
)
def test_a_pair_that_does_not_fit_is_said(opus, pair, error, said):
    with pytest.raises(error, match=said):
        detect(opus, pair)


def test_what_is_no_checkpoint_is_said(tmp_path, hplt, tiny):
    with pytest.raises(PackageError, match="is no checkpoint of a kind we know"):
        detect(tmp_path, "en-kk")
    with pytest.raises(PackageError, match="is not a folder"):
        detect(tmp_path / "none", "en-kk")
    with pytest.raises(PackageError, match="is a package already"):
        detect(tiny(), "en-kk")
    folder = shutil.copytree(hplt, tmp_path / "hplt")
    (folder / "model.npz.best-bleu.npz").write_bytes(b"")
    with pytest.raises(PackageError, match="holds 2 models"):
        detect(folder)
