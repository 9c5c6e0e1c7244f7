"""Roman numerals, also those typed with the Cyrillic І and Х that Kazakh texts have for them.

Cyrillic С stays a letter: of 579 in the texts the checks were developed on, 577 are the Russian
preposition and none is a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTERS = "IVXLCІХ"
_NUMERAL = re.compile(rf"\b[{_LETTERS}]{{1,12}}\b")
_WELL_FORMED = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_AS_LATIN = str.maketrans("ІХ", "IX")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CYRILLIC_LETTER = re.compile("[ІХ]")

ALONE = re.compile(rf"(?<![\w.'’-])[{_LETTERS}]{{1,12}}(?![\w.'’])")
"""What may be a numeral, and is no initial (Х. Оспан) and no end of a word (MI-V, I’m)."""
LONGER = re.compile(rf"(?<![\w.'’-])[{_LETTERS}]{{2,12}}(?![\w'’])")
"""Of two letters and more: no initial, so a stop may stand behind it."""


def values(text: str) -> Iterator[int]:
    """What each word of a text is worth that may be a numeral, an initial («Х.») too."""
    for numeral in _NUMERAL.findall(text):
        if worth := value(numeral):
            yield worth


def alone(text: str) -> dict[int, str]:
    """The numerals of a text that stand by themselves, by what they are worth.

    A single Cyrillic letter is none.
    """
    return {
        worth: numeral
        for numeral in ALONE.findall(text)
        if not _CYRILLIC_LETTER.fullmatch(numeral) and (worth := value(numeral))
    }


def value(numeral: str) -> int:
    """What a numeral is worth, 0 if the letters are none."""
    latin = numeral.translate(_AS_LATIN)
    if not _WELL_FORMED.fullmatch(latin):
        return 0
    digits = [_WORTH[letter] for letter in latin]
    following = [*digits[1:], 0]
    return sum(-one if one < after else one for one, after in zip(digits, following, strict=True))
