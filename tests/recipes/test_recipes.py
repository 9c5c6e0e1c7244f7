"""Recipes as data: ours are sound, a user's are read with an error for each slip."""

from __future__ import annotations

import pytest

from ank_i18n.engines.packages.recipes import chosen, read, recipes, serving
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
        ("title", "titel", "unknown titel"),
        ('"marian"', '"fairseq"', "converter is not one of marian, transformers, argos"),
        ('"MIT"', '""', "licence is empty"),
        ('"ru"', '"Russian language"', "is not a language code"),
        ('"office/ru-kk"', '"ru-kk"', "repository is not owner/name"),
        ('"model.npz"', '"../model.npz"', "is not a plain file name"),
        ("tokenizer", "tokeniser", "has no option tokeniser"),
        ('tokenizer = "joint.spm"', "", "marian wants model, and either tokenizer"),
        ("repository", "archive", "archive is not an http or https address"),
        ('repository = "office/ru-kk"', "", "marian wants 1 of repository and archive"),
        ("[options]", "[options", "is not a recipe"),
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
