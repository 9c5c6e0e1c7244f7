"""Numbers that stand without digits: Roman numerals, and scale words by themselves."""

from __future__ import annotations

import re
from functools import cache

from ank_i18n.checks import facts

# Latin letters, or the Cyrillic І and Х that Kazakh texts have for them; С is a word in Russian.
ROMAN = re.compile(r"(?<![\w.'’-])[IVXLCІХ]{1,12}(?![\w.'’])")
_WELL_FORMED = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_AS_LATIN = str.maketrans("ІХ", "IX")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CYRILLIC_LETTER = re.compile("[ІХ]")


def romans(text: str) -> dict[int, str]:
    """The Roman numerals of a text by what they are worth.

    A single Cyrillic letter is none.
    """
    found: dict[int, str] = {}
    for numeral in ROMAN.findall(text):
        if len(numeral) == 1 and _CYRILLIC_LETTER.match(numeral):
            continue
        latin = numeral.translate(_AS_LATIN)
        if _WELL_FORMED.fullmatch(latin):
            found[worth(latin)] = numeral
    return found


def worth(numeral: str) -> int:
    """What a Roman numeral in Latin letters is worth."""
    digits = [_VALUES[letter] for letter in numeral]
    following = [*digits[1:], 0]
    return sum(-one if one < after else one for one, after in zip(digits, following, strict=True))


def scales_alone(text: str, language: str) -> dict[str, str]:
    """The scale words of a text that stand behind no digits, by what they multiply by."""
    pattern = _alone(language)
    found = pattern.finditer(text) if pattern else ()
    return {(match.lastgroup or "")[1:]: match[0] for match in found}


def is_scale(piece: str, language: str) -> bool:
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
