"""The translation of one sentence shared out among the sentences it became."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BORDER = re.compile(r"(?<=[.!?…])\s+|(?<=[,;:])\s+|\s+(?=[–—]\s)")
_TOLERANCE = 0.2
"""How far from its expected place a border may be, as a share of the whole."""


def shared_out(translation: str, parts: Sequence[str]) -> list[str]:
    """Cut a translation where its sentence was cut.

    The cut falls on the clause border nearest to where the lengths of the source parts put it.

    Args:
        translation: Of the sentence that was split.
        parts: The sentences it became, in order.

    Returns:
        One text for each part; together they are the translation. Without a border near enough,
        each part gets the whole.
    """
    whole = sum(map(len, parts)) or 1
    cuts: list[int] = []
    expected = 0.0
    for part in parts[:-1]:
        expected += len(part) / whole
        cut = _nearest(translation, expected * len(translation))
        if cut is None or (cuts and cut <= cuts[-1]):
            return [translation] * len(parts)
        cuts.append(cut)
    bounds = [0, *cuts, len(translation)]
    return [translation[a:b].strip() for a, b in pairwise(bounds)]


def _nearest(text: str, place: float) -> int | None:
    borders = [match.start() for match in _BORDER.finditer(text)]
    best = min(borders, key=lambda border: abs(border - place), default=None)
    if best is None or abs(best - place) > _TOLERANCE * len(text):
        return None
    return best
