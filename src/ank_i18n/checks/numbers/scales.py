"""Scale words that stand without digits: thousands, millions."""

from __future__ import annotations

import re
from functools import cache

from ank_i18n.checks import facts


def alone(text: str, language: str) -> dict[str, str]:
    """The scale words of a text that stand behind no digits, by what they multiply by."""
    pattern = _alone(language)
    found = pattern.finditer(text) if pattern else ()
    return {(match.lastgroup or "")[1:]: match[0] for match in found}


def any_in(piece: str, language: str) -> bool:
    """Whether a piece of text has a scale word."""
    pattern = _alone(language)
    return bool(pattern and pattern.search(piece))


@cache
def _alone(language: str) -> re.Pattern[str] | None:
    table: dict[str, str] = facts.table("numbers")["scale"].get(language, {})
    if not table:
        return None
    # A thousand years (тысячелетие, мыңжылдық) is another word.
    named = "|".join(rf"(?P<x{factor}>(?:{pattern})(?!\w))" for factor, pattern in table.items())
    return re.compile(rf"(?<![\w.,])(?<!\d[ \u00a0])(?!тысячел|мыңжыл)(?:{named})", re.IGNORECASE)
