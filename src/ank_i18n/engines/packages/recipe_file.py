"""A recipe's TOML file: read, and judged key by key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlparse

from ank_i18n.engines.packages.model import CODE, VERSION
from ank_i18n.engines.packages.recipes import TRANSFORMERS_TOKENIZER, WEIGHTS, Quality, Recipe
from ank_i18n.errors import PackageError

KEYS: dict[str, type] = {
    **dict.fromkeys(("title", "source", "target", "converter", "licence"), str),
    **dict.fromkeys(("version", "repository", "revision", "archive"), str),
    **dict.fromkeys(("rank", "bytes"), int),
    **dict.fromkeys(("sha256", "options"), dict),
    "quality": list,
}
REQUIRED = ("title", "source", "target", "converter", "licence")
NAMES = {str: "a text", int: "a whole number", dict: "a table", list: "a list of tables"}
OPTIONS = {
    "marian": {
        "model",
        *("tokenizer", "source_tokenizer", "target_tokenizer", "vocabulary"),
        *("source_token", "weights"),
    },
    "transformers": {
        *("tokenizer", "source_tokenizer", "target_tokenizer"),
        *("source_token", "target_token", "weights"),
    },
    "argos": set(),
}
"""The converters, and what each wants to know under ``[options]``."""
SCORES = {"test": (str,), "by": (str,), "bleu": (int, float), "chrf": (int, float)}
PLACES = ("repository", "archive")
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
SHA256 = re.compile(r"[0-9a-f]{64}")


def read(path: Path) -> Recipe:
    """Read a recipe's file.

    Raises:
        PackageError: It cannot be read, or says something it should not.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        _judge_keys(told)
        quality = tuple(_quality(scores) for scores in told.pop("quality", ()))
        if told["converter"] == "transformers" and "source_tokenizer" not in told.get(
            "options", {}
        ):
            told["options"] = {"tokenizer": TRANSFORMERS_TOKENIZER} | told.get("options", {})
        recipe = Recipe(name=path.stem, quality=quality, **told)
        _judge(recipe)
        _judge_place(recipe)
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", path=path) from error
    except ValueError as error:
        raise PackageError(f"is not a recipe: {error}", path=path) from error
    return recipe


def _judge_keys(told: Mapping[str, Any]) -> None:
    _known(told, KEYS, "")
    for key in REQUIRED:
        if not told.get(key):
            raise ValueError(f"{key} is missing or empty")
    for key, value in told.items():
        if not _is(value, KEYS[key]):
            raise ValueError(f"{key} is not {NAMES[KEYS[key]]}")
    for table in ("options", "sha256"):
        for key, value in told.get(table, {}).items():
            if not _is(value, str) or not value:
                raise ValueError(f"{table}: {key} is not a text")


def _is(value: object, *kinds: type) -> bool:
    return isinstance(value, kinds) and not isinstance(value, bool)


def _quality(scores: Any) -> Quality:  # noqa: ANN401 - TOML
    if not _is(scores, dict):
        raise ValueError("quality is not a list of tables")
    _known(scores, SCORES, "quality: ")
    for key in scores:
        if not _is(scores[key], *SCORES[key]):
            raise ValueError(
                f"quality: {key} is not a {'number' if float in SCORES[key] else 'text'}"
            )
    if not scores.get("test") or not scores.get("by"):
        raise ValueError("quality: test and by must say of what and by whom")
    return Quality(**scores)


def _known(told: Mapping[str, Any], keys: Mapping[str, object] | set[str], where: str) -> None:
    for key in told:
        if key not in keys:
            close = get_close_matches(key, keys, n=1)
            raise ValueError(f"{where}unknown {key}" + (f", is it {close[0]}?" if close else ""))


def _judge(recipe: Recipe) -> None:
    if recipe.converter not in OPTIONS:
        raise ValueError(f"converter is not one of {', '.join(OPTIONS)}")
    _known(recipe.options, OPTIONS[recipe.converter], f"options of {recipe.converter}: ")
    for key in ("source", "target"):
        if not CODE.fullmatch(getattr(recipe, key)):
            raise ValueError(f"{key} is not a language code")
    if not VERSION.fullmatch(recipe.version):
        raise ValueError("version is not a version")
    for name, value in recipe.sha256.items():
        if not SHA256.fullmatch(value):
            raise ValueError(f"sha256: {name} is not 64 hexadecimal digits in small letters")
    if recipe.weights not in WEIGHTS:
        raise ValueError(f"options: weights is not one of {', '.join(WEIGHTS)}")
    two = {"source_tokenizer", "target_tokenizer"} & recipe.options.keys()
    if len(two) == 1 or (two and "tokenizer" in recipe.options):
        raise ValueError("options: either tokenizer, or source_tokenizer and target_tokenizer")
    if recipe.converter == "marian":
        _judge_marian(recipe.options)


def _judge_marian(options: Mapping[str, str]) -> None:
    joint = "tokenizer" in options
    two = {"source_tokenizer", "target_tokenizer", "vocabulary"} <= options.keys()
    if "model" not in options or joint == two:
        raise ValueError(
            "marian wants model, and either tokenizer or source_tokenizer, target_tokenizer and "
            "vocabulary"
        )


def _judge_place(recipe: Recipe) -> None:
    wants = 0 if recipe.converter == "argos" else 1
    if sum(bool(getattr(recipe, place)) for place in PLACES) != wants:
        raise ValueError(f"{recipe.converter} wants {wants} of {' and '.join(PLACES)}")
    if recipe.repository and not REPOSITORY.fullmatch(recipe.repository):
        raise ValueError("repository is not owner/name")
    if recipe.archive and urlparse(recipe.archive).scheme not in ("http", "https"):
        raise ValueError("archive is not an http or https address")
    for name in (*recipe.files, *recipe.sha256):
        if PurePosixPath(name).name != name:
            raise ValueError(f"{name} is not a plain file name")
