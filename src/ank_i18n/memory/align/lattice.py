"""The best way through two texts, and how probable each step of it is.

A lattice of beads (one to one, two to one, …) over the sentences of both texts. Viterbi's
algorithm gives the best path; forward and backward sums over all paths give the probability of
each of its beads. Long texts are searched in a band around a guide, so that time grows with the
length of the text and not with its square.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from ank_i18n.memory.align.model import Bead

# Sentences of source and target in a bead.
SHAPES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))

Step = tuple[int, int]
# The log odds of the bead of this shape that ends before source i and target j.
Odds = Callable[[int, int, Step], float]
# For every i from 0 to the source's length, the first and the last j that may be reached.
Band = Sequence[tuple[int, int]]
_NEVER = -math.inf


def whole(source: int, target: int) -> Band:
    """Every way through is allowed."""
    return [(0, target)] * (source + 1)


def search(source: int, target: int, odds: Odds, band: Band) -> list[Bead]:
    """The best path and the probability of each of its beads.

    Args:
        source: How many sentences the source has.
        target: How many the target has.
        odds: The log odds of a bead.
        band: Where the path may go; it must hold a way from (0, 0) to the end.
    """
    best: list[dict[int, float]] = [{} for _ in range(source + 1)]
    total: list[dict[int, float]] = [{} for _ in range(source + 1)]
    came: list[dict[int, Step]] = [{} for _ in range(source + 1)]
    arcs: list[dict[int, list[tuple[Step, float]]]] = [{} for _ in range(source + 1)]
    best[0][0] = total[0][0] = 0.0
    for i in range(source + 1):
        first, last = band[i]
        for j in range(first, last + 1):
            if i == j == 0:
                continue
            into = [
                (shape, odds(i, j, shape))
                for shape in SHAPES
                if i >= shape[0] and (j - shape[1]) in best[i - shape[0]]
            ]
            if into:
                values = [best[i - a][j - b] + gain for (a, b), gain in into]
                top = max(values)
                best[i][j], came[i][j] = top, into[values.index(top)][0]
                total[i][j] = _sum([total[i - a][j - b] + gain for (a, b), gain in into])
                arcs[i][j] = into
    after = _backward(source, target, arcs)
    return _path(source, target, came, arcs, total, after)


def _backward(
    source: int, target: int, arcs: Sequence[dict[int, list[tuple[Step, float]]]]
) -> list[dict[int, float]]:
    after: list[dict[int, float]] = [{} for _ in range(source + 1)]
    after[source][target] = 0.0
    for i in range(source, -1, -1):
        for j in sorted(arcs[i], reverse=True):
            here = after[i].get(j)
            if here is None:
                continue
            for (a, b), gain in arcs[i][j]:
                before = after[i - a]
                before[j - b] = _sum([before.get(j - b, _NEVER), here + gain])
    return after


def _path(
    source: int,
    target: int,
    came: Sequence[dict[int, Step]],
    arcs: Sequence[dict[int, list[tuple[Step, float]]]],
    total: Sequence[dict[int, float]],
    after: Sequence[dict[int, float]],
) -> list[Bead]:
    beads, i, j = [], source, target
    everything = total[source][target]
    while i or j:
        a, b = came[i][j]
        gain = dict(arcs[i][j])[a, b]
        chance = math.exp(min(0.0, total[i - a][j - b] + gain + after[i][j] - everything))
        beads.append(Bead(range(i - a, i), range(j - b, j), chance))
        i, j = i - a, j - b
    return beads[::-1]


def _sum(logs: Sequence[float]) -> float:
    """The logarithm of a sum of exponentials."""
    top = max(logs)
    return top if top == _NEVER else top + math.log(sum(math.exp(log - top) for log in logs))
