"""Recipes: where a model is published, and how a package is made of it. One TOML file each.

``data/recipes/`` holds ours; a project's folder ``recipes/`` and ``--recipe FILE`` add others, in
the format that docs/recipes.md describes. A fact nobody published (a size, a score, a hash) is
left out of a recipe, never guessed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlparse

from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.packages.model import CODE, VERSION
from ank_i18n.errors import PackageError

OPTIONS = {
    "marian": (
        "model",
        "tokenizer",
        "source_tokenizer",
        "target_tokenizer",
        "vocabulary",
        "source_token",
    ),
    "transformers": ("tokenizer", "source_token", "target_token"),
    "argos": (),
}
"""The converters, and what each wants to know under ``[options]``."""
FILE_OPTIONS = ("model", "tokenizer", "source_tokenizer", "target_tokenizer", "vocabulary")
PLACES = ("repository", "archive")
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
KEYS = {
    *("title", "source", "target", "version", "converter", "licence", "bytes", "rank"),
    *("repository", "revision", "archive", "sha256", "options", "quality"),
}


@dataclass(frozen=True, slots=True)
class Quality:
    """A published score: of which test, and who says so."""

    test: str
    by: str
    bleu: float | None = None
    chrf: float | None = None

    def __str__(self) -> str:
        scores = [f"BLEU {self.bleu}"] if self.bleu is not None else []
        scores += [f"chrF {self.chrf}"] if self.chrf is not None else []
        return f"{self.test}: {', '.join(scores)} ({self.by})"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one package is made; ``name`` is its file's without the suffix."""

    name: str
    title: str
    source: str
    target: str
    converter: str
    licence: str
    version: str = "1.0"
    rank: int = 100
    """Which of several recipes for a pair is taken: the lowest."""
    repository: str = ""
    revision: str = "main"
    archive: str = ""
    bytes: int = 0
    sha256: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    quality: tuple[Quality, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The names or patterns of the files a converter needs; none if it takes all there are."""
        if self.converter != "marian":
            return ()
        return tuple(self.options[key] for key in FILE_OPTIONS if key in self.options)

    @property
    def origin(self) -> str:
        """Where the model comes from, for a person to read."""
        if self.repository:
            return f"{self.repository} at {self.revision}"
        return self.archive or "the Argos index"


def recipes(folders: Iterable[Path] = ()) -> list[Recipe]:
    """Our recipes and those in ``folders``, the lowest rank first; a later one of a name counts.

    Raises:
        PackageError: A file is no recipe.
    """
    found: dict[str, Recipe] = {}
    with as_file(files("ank_i18n.data.recipes")) as own:
        for folder in (own, *folders):
            for path in sorted(folder.glob("*.toml")):
                found[path.stem] = read(path)
    return sorted(found.values(), key=lambda recipe: (recipe.rank, recipe.name))


def chosen(name: str, folders: Iterable[Path] = ()) -> Recipe:
    """The recipe a user means: a file, or the name of a known one.

    Raises:
        PackageError: There is none, or it is no recipe.
    """
    if name.endswith(".toml"):
        return read(Path(name))
    known = {recipe.name: recipe for recipe in recipes(folders)}
    if name not in known:
        raise PackageError(f"there is no recipe {name}", mend=f"known are {', '.join(known)}")
    return known[name]


def serving(source: str, target: str, known: Iterable[Recipe]) -> list[Recipe]:
    """The recipes that go from one locale into another, in the order of ``known``."""
    return [
        recipe
        for recipe in known
        if recipe.source in argos_codes(source) and recipe.target in argos_codes(target)
    ]


def read(path: Path) -> Recipe:
    """Read a recipe's file.

    Raises:
        PackageError: It cannot be read, or says something it should not.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        _known_keys(told)
        recipe = Recipe(
            name=path.stem,
            quality=tuple(Quality(**quality) for quality in told.pop("quality", ())),
            **told,
        )
        _judge(recipe)
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", path=path) from error
    except (ValueError, TypeError) as error:
        raise PackageError(f"is not a recipe: {error}", path=path) from error
    return recipe


def _known_keys(told: Mapping[str, Any]) -> None:
    unknown = told.keys() - KEYS
    if unknown:
        raise ValueError(f"unknown {', '.join(sorted(unknown))}")


def _judge(recipe: Recipe) -> None:
    if recipe.converter not in OPTIONS:
        raise ValueError(f"converter is not one of {', '.join(OPTIONS)}")
    unknown = recipe.options.keys() - OPTIONS[recipe.converter]
    if unknown:
        raise ValueError(f"{recipe.converter} has no option {', '.join(sorted(unknown))}")
    if not CODE.fullmatch(recipe.source) or not CODE.fullmatch(recipe.target):
        raise ValueError("source or target is not a language code")
    if not VERSION.fullmatch(recipe.version):
        raise ValueError("version is not a version")
    if not recipe.licence:
        raise ValueError("licence is empty")
    if recipe.converter == "marian":
        _judge_marian(recipe.options)
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


def _judge_marian(options: Mapping[str, str]) -> None:
    joint = {"tokenizer"} <= options.keys()
    two = {"source_tokenizer", "target_tokenizer", "vocabulary"} <= options.keys()
    if "model" not in options or joint == two:
        raise ValueError(
            "marian wants model, and either tokenizer or source_tokenizer, target_tokenizer and "
            "vocabulary"
        )
