"""Figures that need no reading: the same whole numbers in both texts are the same numbers.

Most sentences with numbers have just that, and reading them in full (scales, dates, decimal
marks) takes many times as long.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.checks.numbers.reading import scales
from ank_i18n.checks.remembered import REMEMBERED, Pieces

# A decimal mark or a group of digits; what may begin a placeholder, an address or a telephone
# number; a half. Any of them wants reading.
_TO_READ = re.compile(
    r"\d[.,\u00a0\u2009\u202f]\d|[<{@]|%[\w(]|\+\d|\(\d{3}|://|½|половин|жарым|half"
)
_GROUPED = re.compile(r"\d \d{3}(?!\d)")
_DIGITS = re.compile(r"\d+")
_Figures = frozenset[str] | None


@lru_cache(maxsize=REMEMBERED)
def figures(text: str, locale: str) -> frozenset[str] | None:
    """The whole numbers of a text in digits, or None where it holds more than these.

    Args:
        text: A text, with its addresses and placeholders.
        locale: Its locale.
    """
    found = set(_pieces(locale.partition("_")[0]).of(text))
    if None in found or _GROUPED.search(text):
        return None
    return frozenset().union(*(one for one in found if one))


@cache
def _pieces(language: str) -> Pieces[_Figures]:
    return Pieces(lambda piece: _in_piece(piece, language))


def _in_piece(piece: str, language: str) -> _Figures:
    if _TO_READ.search(piece) or scales(f"0 {piece}", language):
        return None
    return frozenset(_DIGITS.findall(piece))
