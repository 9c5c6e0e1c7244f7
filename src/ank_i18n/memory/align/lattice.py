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
    return _Lattice(source, target, odds, band).path()


class _Lattice:
    """All that may happen: per cell its arcs, the best way to it, and the sum over all ways."""

    def __init__(self, source: int, target: int, odds: Odds, band: Band) -> None:
        self.source, self.target = source, target
        self.arcs: list[dict[int, dict[Step, float]]] = [{} for _ in range(source + 1)]
        self.best: list[dict[int, float]] = [{} for _ in range(source + 1)]
        self.came: list[dict[int, Step]] = [{} for _ in range(source + 1)]
        self.total: list[dict[int, float]] = [{} for _ in range(source + 1)]
        self.best[0][0] = self.total[0][0] = 0.0
        for i, (first, last) in enumerate(band):
            for j in range(first, last + 1):
                self._enter(i, j, odds)

    def _enter(self, i: int, j: int, odds: Odds) -> None:
        best, total = self.best, self.total
        arcs = {(a, b): odds(i, j, (a, b)) for a, b in SHAPES if i >= a and (j - b) in best[i - a]}
        if not arcs:
            return
        ways = {(a, b): best[i - a][j - b] + gain for (a, b), gain in arcs.items()}
        self.arcs[i][j] = arcs
        self.came[i][j] = shape = max(ways, key=ways.__getitem__)
        best[i][j] = ways[shape]
        total[i][j] = _sum([total[i - a][j - b] + gain for (a, b), gain in arcs.items()])

    def _after(self) -> list[dict[int, float]]:
        """Per cell the sum over all ways from it to the end."""
        after: list[dict[int, float]] = [{} for _ in range(self.source + 1)]
        after[self.source][self.target] = 0.0
        for i in range(self.source, -1, -1):
            for j in sorted(self.arcs[i], reverse=True):
                here = after[i].get(j, _NEVER)
                for (a, b), gain in self.arcs[i][j].items():
                    row = after[i - a]
                    row[j - b] = _sum([row.get(j - b, _NEVER), here + gain])
        return after

    def path(self) -> list[Bead]:
        """The best way from the beginning to the end."""
        after, everything = self._after(), self.total[self.source][self.target]
        beads, i, j = [], self.source, self.target
        while i or j:
            a, b = self.came[i][j]
            through = self.total[i - a][j - b] + self.arcs[i][j][a, b] + after[i][j]
            chance = math.exp(min(0.0, through - everything))
            beads.append(Bead(range(i - a, i), range(j - b, j), chance))
            i, j = i - a, j - b
        return beads[::-1]


def _sum(logs: Sequence[float]) -> float:
    """The logarithm of a sum of exponentials."""
    top = max(logs)
    return top if top == _NEVER else top + math.log(sum([math.exp(log - top) for log in logs]))
