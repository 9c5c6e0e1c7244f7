"""Languages of a many-to-many model: the files of a converted model are changed, by hand here."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ank_i18n.engines.packages.convert import special_tokens, transformers_checkpoint
from ank_i18n.engines.packages.recipes import chosen
from ank_i18n.errors import PackageError

WORDS = ["<s>", "<pad>", "</s>", "<unk>", "▁мектеп", "eng_Latn", "kaz_Cyrl", "rus_Cyrl"]


@pytest.fixture
def model(tmp_path):
    config = {"add_source_bos": False, "bos_token": "<s>", "decoder_start_token": "</s>"}
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / "shared_vocabulary.json").write_text(json.dumps(WORDS))
    return tmp_path


def _load(model, name):
    return json.loads((model / name).read_text(encoding="utf-8"))


def test_the_target_token_loses_its_underscore_in_its_place(model):
    assert transformers_checkpoint.name_languages(model, chosen("nllb-ru-kk")) == "kazCyrl"
    words = _load(model, "shared_vocabulary.json")
    assert words == [word.replace("kaz_Cyrl", "kazCyrl") for word in WORDS]


def test_the_source_begins_with_its_language_and_ends(model):
    transformers_checkpoint.name_languages(model, chosen("nllb-ru-kk"))
    said = {"add_source_bos": True, "bos_token": "rus_Cyrl", "add_source_eos": True}
    assert said.items() <= _load(model, "config.json").items()


def test_a_model_of_one_pair_has_no_tokens_but_its_source_ends(model):
    recipe = replace(chosen("nllb-ru-kk"), options={})
    assert transformers_checkpoint.name_languages(model, recipe) == ""
    said = {"add_source_bos": False, "add_source_eos": True}
    assert said.items() <= _load(model, "config.json").items()


def test_the_decoder_does_not_begin_with_the_source_language(model):
    for start in ("</s>", "<s>", "rus_Cyrl"):
        (model / "config.json").write_text(json.dumps({"decoder_start_token": start}))
        special_tokens.begin_source(model, "rus_Cyrl")
        said = {"decoder_start_token": "</s>"}
        assert said.items() <= _load(model, "config.json").items()


def test_a_language_the_model_does_not_know_is_refused(model):
    with pytest.raises(PackageError, match="does not know the source token tur_Latn"):
        special_tokens.begin_source(model, "tur_Latn")
    with pytest.raises(PackageError, match="does not know the target token tur_Latn"):
        special_tokens.name_target(model, "tur_Latn")


def test_a_second_token_of_the_new_name_is_refused(model):
    (model / "shared_vocabulary.json").write_text(json.dumps([*WORDS, "kazCyrl"]))
    with pytest.raises(PackageError, match="has a token kazCyrl beside kaz_Cyrl"):
        special_tokens.name_target(model, "kaz_Cyrl")
