"""Currencies and measures in a text."""

from __future__ import annotations

import re
from functools import cache

from ank_i18n.checks import facts


def units(text: str, locale: str) -> frozenset[tuple[str, str]]:
    """The units that a text names, each with its group (``money``, ``length``…)."""
    lower = text.lower()
    patterns = _patterns(locale.partition("_")[0])
    return frozenset(unit for unit, pattern in patterns.items() if pattern.search(lower))


@cache
def _patterns(language: str) -> dict[tuple[str, str], re.Pattern[str]]:
    return {
        (group, unit): re.compile(written[language])
        for group, named in facts.table("units").items()
        for unit, written in named.items()
        if language in written
    }
