"""Currencies and measures in a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.remembered import REMEMBERED, Pieces


@lru_cache(maxsize=REMEMBERED)
def units(text: str, locale: str) -> frozenset[tuple[str, str]]:
    """The units that a text names, each with its group (``money``, ``length``…)."""
    language = locale.partition("_")[0]
    if not any(_mentions(language).of(text)):
        return frozenset()
    pattern = _pattern(language)
    found = (match.lastgroup or "" for match in pattern.finditer(text.lower()))
    return frozenset((group, unit) for group, _, unit in (name.partition("_") for name in found))


@cache
def _mentions(language: str) -> Pieces[bool]:
    """Which pieces of a text may be of a unit, perhaps of one that is so only behind a number."""
    pattern = _pattern(language)
    return Pieces(lambda piece: bool(pattern.search(f"0 {piece}".lower())))


def mentioned(piece: str, locale: str) -> bool:
    """Whether a piece of a text, without spaces, may be of a unit."""
    return _mentions(locale.partition("_")[0])[piece]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All units of a language; a longer one stands in the data before one that it begins with."""
    named = "|".join(
        f"(?P<{group}_{unit}>{written[language]})"
        for group, named in facts.table("units").items()
        for unit, written in named.items()
        if language in written
    )
    # A unit is a sign, or begins a word: to look only there is several times faster.
    return re.compile(rf"(?:(?<![^\W\d_])(?=\w)|(?=[^\w\s]))(?:{named})")
