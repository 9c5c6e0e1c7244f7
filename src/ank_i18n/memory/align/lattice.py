"""The best way through two texts, and how probable each step of it is.

A lattice of beads (one to one, two to one, …) over the sentences of both texts. Forward and
backward sums over all ways through it give the probability of each bead; of all ways, the one
is taken whose pairs are together the most probable. Long texts are searched in a band around a
guide, so that time grows with the length of the text and not with its square.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ank_i18n.memory.align.model import Bead

Row: TypeAlias = NDArray[np.float64]
# Sentences of source and target in a bead that has both.
PAIRED = ((1, 1), (2, 1), (1, 2))
# The log odds of the PAIRED beads that end before a source and before each target of its band.
Odds = Callable[[int, range], Sequence[Row]]
# For every i from 0 to the source's length, the first and the last j that may be reached.
Band = Sequence[tuple[int, int]]
# A pair less probable than this is not worth more than two sentences without counterparts.
LEAST = 0.2
# Of what cannot be; not infinite, so that differences of two of them are numbers.
NEVER = -1e30


def whole(source: int, target: int) -> Band:
    """Every way through is allowed."""
    return [(0, target)] * (source + 1)


class Lattice:
    """All ways through two texts.

    Args:
        odds: The log odds of paired beads.
        hole: The log odds of a sentence without a counterpart.
        band: Where a way may go; it must hold one from (0, 0) to the end.
    """

    def __init__(self, odds: Odds, hole: float, band: Band) -> None:
        self.band = band
        self.source, self.target = len(band) - 1, band[-1][1]
        self._never = [np.full(last - first + 1, NEVER) for first, last in band]
        gains = [odds(i, range(first, last + 1)) for i, (first, last) in enumerate(band) if i]
        gains = [[row] * len(PAIRED) for row in self._never[:1]] + gains
        before, after = self._before(gains, hole, np.logaddexp), self._after(gains, hole)
        everything = before[-1][self.target - band[-1][0]]
        self.chances = [
            [
                np.exp(np.minimum(0.0, self._seen(before, i, shape) + gain + later - everything))
                for shape, gain in zip(PAIRED, rows, strict=True)
            ]
            for i, (rows, later) in enumerate(zip(gains, after, strict=True))
        ]

    def counts(self) -> tuple[float, float]:
        """How many paired beads, and how many sentences without a counterpart, are expected."""
        sums = [sum(float(rows[k].sum()) for rows in self.chances) for k in range(len(PAIRED))]
        used = sum(count * (a + b) for count, (a, b) in zip(sums, PAIRED, strict=True))
        return sum(sums), self.source + self.target - used

    def path(self) -> list[Bead]:
        """The way from the beginning to the end whose pairs are the most probable."""
        gains = [[chance - LEAST for chance in rows] for rows in self.chances]
        best = self._before(gains, 0.0, np.maximum)
        beads, i, j = [], self.source, self.target
        while i or j:
            ways = [(self._at(best, i - a, j - b), (a, b), 0.0) for a, b in ((1, 0), (0, 1))]
            for k, (a, b) in enumerate(PAIRED):
                chance = float(self.chances[i][k][j - self.band[i][0]])
                ways.append((self._at(best, i - a, j - b) + chance - LEAST, (a, b), chance))
            _, (a, b), chance = max(ways)
            beads.append(Bead(range(i - a, i), range(j - b, j), chance))
            i, j = i - a, j - b
        return beads[::-1]

    def _before(self, gains: Sequence[Sequence[Row]], hole: float, join: np.ufunc) -> list[Row]:
        """Per cell the best way to it, or the sum over all of them."""
        rows: list[Row] = []
        for i, (first, last) in enumerate(self.band):
            here = self._never[i].copy()
            if not i and not first:
                here[0] = 0.0
            for shape, gain in zip(PAIRED, gains[i], strict=True):
                here = join(here, self._seen(rows, i, shape) + gain)
            here = join(here, self._seen(rows, i, (1, 0)) + hole)
            rows.append(_along(here, hole, np.arange(first, last + 1), join))
        return rows

    def _after(self, gains: Sequence[Sequence[Row]], hole: float) -> list[Row]:
        """Per cell the sum over all ways from it to the end."""
        rows = list(self._never)
        for i in range(self.source, -1, -1):
            first, last = self.band[i]
            here = self._never[i].copy()
            if i == self.source:
                here[self.target - first] = 0.0
            else:
                here = np.logaddexp(here, self._seen(rows, i, (-1, 0)) + hole)
            for k, (a, b) in enumerate(PAIRED):
                if i + a <= self.source:
                    onward = {i + a: rows[i + a] + gains[i + a][k]}
                    here = np.logaddexp(here, self._seen(onward, i, (-a, -b)))
            there = np.arange(-last, 1 - first)
            rows[i] = _along(here[::-1], hole, there, np.logaddexp)[::-1]
        return rows

    def _seen(self, rows: Sequence[Row] | dict[int, Row], i: int, step: tuple[int, int]) -> Row:
        """What stands a step back from every cell of a row."""
        a, b = step
        seen = self._never[i].copy()
        if not 0 <= i - a <= self.source:
            return seen
        row = rows[i - a]
        ahead = self.band[i][0] - b - self.band[i - a][0]
        start, stop = max(ahead, 0), min(ahead + len(seen), len(row))
        if start < stop:
            seen[start - ahead : stop - ahead] = row[start:stop]
        return seen

    def _at(self, rows: Sequence[Row], i: int, j: int) -> float:
        inside = i >= 0 and self.band[i][0] <= j <= self.band[i][1]
        return float(rows[i][j - self.band[i][0]]) if inside else NEVER


def _along(row: Row, hole: float, places: NDArray[np.int64], join: np.ufunc) -> Row:
    """Let every cell of a row be reached from those before it, past targets without a source."""
    run: Row = join.accumulate(row - places * hole)
    return run + places * hole
