"""Where in a long text the way through must lie: between sure pairs, in a band."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from ank_i18n.memory.align.evidence import Gains
from ank_i18n.memory.align.lattice import Band

# A pair is sure that is each other's best by so much log odds.
MARGIN = 6.0
# The band's half width in sentences beside a sure pair; far from one, half the way to the next.
WIDTH = 8
WIDEST = 60


def band(source: int, target: int, words: Sequence[Gains]) -> Band:
    """A band through the sure pairs, wide enough to step around each of them."""
    points = [(0, 0), *_chain(_sure(words)), (source, target)]
    rows: list[tuple[int, int]] = []
    for (i, j), (later, further) in pairwise(points):
        width = min(WIDEST, WIDTH + max(later - i, further - j) // 2)
        for step in range(later - i):
            middle = j + (further - j) * step // (later - i)
            rows.append((max(0, middle - width), min(target, middle + width)))
    rows.append((max(0, target - WIDTH), target))
    # A gap without a sure pair: let neighbouring rows touch, so that there is a way through.
    for i in range(1, len(rows)):
        first, last = rows[i]
        rows[i] = (max(min(first, rows[i - 1][1]), rows[i - 1][0]), max(last, rows[i - 1][1]))
    rows[0] = (0, rows[0][1])
    return rows


def _sure(words: Sequence[Gains]) -> list[tuple[int, int]]:
    best_of: dict[int, tuple[float, float, int]] = {}
    pairs = []
    for i, row in enumerate(words):
        for j, gain in row.items():
            top, second, at = best_of.get(j, (0.0, 0.0, -1))
            if gain > top:
                best_of[j] = (gain, top, i)
            elif gain > second:
                best_of[j] = (top, gain, at)
        ranked = sorted(row.items(), key=lambda item: -item[1])[:2]
        if ranked and ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0) >= MARGIN:
            pairs.append((i, ranked[0][0]))
    return [
        (i, j) for i, j in pairs if best_of[j][2] == i and best_of[j][0] - best_of[j][1] >= MARGIN
    ]


def _chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises on both sides (patience sorting)."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        place = bisect_left(ends, j)
        before.append(at[place - 1] if place else -1)
        ends[place : place + 1] = [j]
        at[place : place + 1] = [number]
    chain, number = [], at[-1] if at else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
