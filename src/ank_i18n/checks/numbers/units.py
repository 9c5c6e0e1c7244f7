"""Currencies and measures in a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.remembered import REMEMBERED


@lru_cache(maxsize=REMEMBERED)
def units(text: str, locale: str) -> frozenset[tuple[str, str]]:
    """The units that a text names, each with its group (``money``, ``length``…)."""
    pattern = _pattern(locale.partition("_")[0])
    found = (match.lastgroup or "" for match in pattern.finditer(text.lower()))
    return frozenset((group, unit) for group, _, unit in (name.partition("_") for name in found))


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
