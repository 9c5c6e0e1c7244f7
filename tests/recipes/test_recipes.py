"""Recipes as data: ours are sound, a user's are read with an error for each slip."""

from __future__ import annotations

import pytest

from ank_i18n.engines.packages.recipe_file import read
from ank_i18n.engines.packages.recipes import chosen, recipes, serving, user_folder
from ank_i18n.errors import PackageError

SOUND = """
title = "Ours"
source = "ru"
target = "kk"
converter = "marian"
licence = "MIT"
repository = "office/ru-kk"

[options]
model = "model.npz"
tokenizer = "joint.spm"
"""


def test_ours_are_read_in_the_order_they_are_preferred():
    names = [recipe.name for recipe in recipes()]
    assert names.index("hplt-en-kk") < names.index("opus-en-kk")
    assert names.index("tilmash-ru-kk") < names.index("nllb-ru-kk")


def test_a_folder_adds_recipes_and_replaces_by_name(tmp_path):
    (tmp_path / "mine.toml").write_text(SOUND)
    (tmp_path / "hplt-en-kk.toml").write_text(SOUND)
    known = {recipe.name: recipe for recipe in recipes([tmp_path])}
    assert known["mine"].repository == "office/ru-kk"
    assert known["hplt-en-kk"].title == "Ours"


def test_a_user_adds_recipes_for_every_project(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    user_folder().mkdir(parents=True)
    (user_folder() / "mine.toml").write_text(SOUND)
    assert chosen("mine").title == "Ours"


def test_recipes_serve_locales():
    assert [recipe.name for recipe in serving("en", "kk", recipes())] == [
        "hplt-en-kk",
        "opus-en-kk",
    ]
    assert serving("ru", "kk_Latn", recipes()) == []


def test_a_published_score_names_its_test_and_who_says_so():
    assert str(chosen("opus-en-kk").quality[0]) == (
        "newstest2019-enkk: BLEU 7.9, chrF 39.4 (README of the model)"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title", "titel", "unknown titel, is it title?"),
        ('title = "Ours"', "", "title is missing or empty"),
        ('"Ours"', "5", "title is not a text"),
        ('"marian"', '"fairseq"', "converter is not one of marian, transformers, argos"),
        ('"MIT"', '""', "licence is missing or empty"),
        ('"ru"', '"Russian language"', "source is not a language code"),
        ('"office/ru-kk"', '"ru-kk"', "repository is not owner/name"),
        ('"model.npz"', '"../model.npz"', "is not a plain file name"),
        ('"model.npz"', "1", "options: model is not a text"),
        ("tokenizer", "tokeniser", "options of marian: unknown tokeniser, is it tokenizer?"),
        ('tokenizer = "joint.spm"', "", "marian wants model, and either tokenizer"),
        ("tokenizer =", "source_tokenizer =", "either tokenizer, or source_tokenizer and target_"),
        ("[options]", "[options]\nweights = 'int4'", "weights is not one of int8, "),
        ("repository", "archive", "archive is not an http or https address"),
        ('repository = "office/ru-kk"', "", "marian wants 1 of repository and archive"),
        ("[options]", "[options", "is not a recipe"),
        ("[options]", "bytes = true\n[options]", "bytes is not a whole number"),
        ("[options]", "quality = 1\n[options]", "quality is not a list of tables"),
        ("[options]", "quality = [1]\n[options]", "quality is not a list of tables"),
        ("[options]", "[sha256]\na = '1'\n[options]", "sha256: a is not 64 hexadecimal digits"),
        ("[options]", "[[quality]]\ntest = 'x'\n[options]", "test and by must say"),
        ("[options]", "[[quality]]\nbleu = 'x'\n[options]", "quality: bleu is not a number"),
        ("[options]", "[[quality]]\nblue = 1\n[options]", "quality: unknown blue, is it bleu?"),
    ],
)
def test_a_slip_is_said(tmp_path, old, new, said):
    (tmp_path / "mine.toml").write_text(SOUND.replace(old, new))
    with pytest.raises(PackageError, match=said):
        read(tmp_path / "mine.toml")


def test_a_recipe_that_is_not_there_is_said():
    with pytest.raises(
        PackageError, match=r"there is no recipe hplt-ru-kk .known are .*hplt-en-kk"
    ):
        chosen("hplt-ru-kk")
    with pytest.raises(PackageError, match="cannot be read"):
        chosen("missing.toml")
