"""The facts that rules stand on, read once from ank_i18n/data/checks."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from ank_i18n import facts


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML table of data/checks, by its name without suffix."""
    return tomllib.loads(_read(f"{name}.toml"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list of data/checks: one a line, ``#`` begins a comment; none if no list."""
    if not files("ank_i18n.data.checks").joinpath(f"{name}.txt").is_file():
        return frozenset()
    lines = (line.partition("#")[0].strip() for line in _read(f"{name}.txt").splitlines())
    return frozenset(line for line in lines if line)


def _read(name: str) -> str:
    return files("ank_i18n.data.checks").joinpath(name).read_text(encoding="utf-8")


@cache
def forms(name: str, locale: str) -> dict[str, tuple[str, ...]]:
    """A column of a table of data/checks: the Russian word, the forms of the locale, best first."""
    return {row["ru"]: tuple(row[locale].split(" | ")) for row in facts.table(f"checks/{name}")}
