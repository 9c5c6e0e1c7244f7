"""Align two texts: lengths and words; learn from that alignment; align again."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from ank_i18n.memory.align import guide
from ank_i18n.memory.align.evidence import Evidence, Gains, evidence
from ank_i18n.memory.align.lattice import NEVER, Lattice, Odds, Row, whole
from ank_i18n.memory.align.lengths import fit, length
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.model import Bead
from ank_i18n.memory.align.tokens import stems

# Every figure here was set on one half of the documents of benchmarks/align.py, which reports on
# the other half.

# The log odds of a sentence without a counterpart before anything is known, and the least and the
# most that a text may show; so many pairs are thought to have been seen before it.
HOLE, LEAST, MOST, SEEN = -2.5, -6.0, -2.0, 4.0
# The log odds of a merge in a text that has no hole, and what each step above that costs: where
# sentences are missing, what looks like a merge is more often a sentence without a counterpart.
MERGE, DOUBT = -3.0, 0.5
# What a stem costs that nothing on the other side accounts for, and the weight of words.
UNACCOUNTED = 0.1
WORDS = 0.7
# A bead this probable teaches its words.
SURE = 0.9
ROUNDS = 3
# Sentences of one text are not independent, as the sums over all ways take them to be: the log
# odds of a bead, times this, are how often it was right.
TEMPER = 0.73
# Texts with fewer cells than this are searched whole.
CELLS = 250_000


def align(
    source: Sequence[str], target: Sequence[str], lexicon: Lexicon | None = None
) -> list[Bead]:
    """Align the sentences of a text with those of its translation.

    Args:
        source: The sentences of one text, in order.
        target: The sentences of the other, in order.
        lexicon: What is known of the words of the two languages beforehand.

    Returns:
        Beads in order; together they hold every sentence of both texts once.
    """
    if not source or not target:
        return [
            *(Bead(range(i, i + 1), range(0), 1.0) for i in range(len(source))),
            *(Bead(range(0), range(j, j + 1), 1.0) for j in range(len(target))),
        ]
    known = lexicon or Lexicon()
    learnt, hole = known, HOLE
    for _ in range(ROUNDS):
        lattice = _lattice(source, target, evidence(source, target, learnt), hole)
        beads = lattice.path()
        sure = [b for b in beads if b.paired and b.confidence >= SURE]
        learnt = Lexicon(((_join(source, b.source), _join(target, b.target)) for b in sure), known)
        pairs, single = lattice.counts()
        seen = math.log((single / 2 + SEEN * math.exp(HOLE)) / (pairs + SEEN))
        hole = min(MOST, max(LEAST, seen))
    return [replace(bead, confidence=_tempered(bead.confidence)) for bead in beads]


def _lattice(source: Sequence[str], target: Sequence[str], words: Evidence, hole: float) -> Lattice:
    small = len(source) * len(target) <= CELLS
    band = (
        whole(len(source), len(target))
        if small
        else guide.band(len(source), len(target), words.pairs)
    )
    return Lattice(_odds(source, target, words, hole), hole, band)


def _odds(source: Sequence[str], target: Sequence[str], words: Evidence, hole: float) -> Odds:
    ours, theirs = [length(s) for s in source], [length(s) for s in target]
    lengths = fit(ours, theirs)
    merge = MERGE - DOUBT * (hole - LEAST)
    stems_of = [len(stems(s)) for s in source]
    # Per j the sentence before it, and the two before it: what a bead ends with there.
    one, two = _ending([1, *theirs]), _ending([1, 1, *map(sum, pairwise(theirs))])
    counts = [len(stems(s)) for s in target]
    cost, costs = _ending([0, *counts]), _ending([0, 0, *map(sum, pairwise(counts))])

    def odds(i: int, places: range) -> list[Row]:
        at = slice(places.start, places.stop)
        size, used, gain = ours[i - 1], stems_of[i - 1], _row(words.pairs[i - 1], places)
        before = _row(words.pairs[i - 1], places, 1) - _row(words.targets[i - 1], places)
        single = lengths(size, one[at]) + WORDS * gain - UNACCOUNTED * (used + cost[at])
        long = lengths(size, two[at]) + WORDS * (gain + before)
        long += merge - UNACCOUNTED * (used + costs[at])
        double = np.full(len(places), NEVER)
        if i > 1:
            size, used = size + ours[i - 2], used + stems_of[i - 2]
            gain = gain + _row(words.pairs[i - 2], places) - _row(words.sources[i - 1], places)
            double = lengths(size, one[at]) + WORDS * gain
            double += merge - UNACCOUNTED * (used + cost[at])
        return [single, double, long]

    return odds


def _ending(numbers: Sequence[int]) -> Row:
    return np.array(numbers, dtype=float)


def _row(gains: Gains, places: range, back: int = 0) -> Row:
    """The gains of the target sentences that end at these places, or so many before."""
    row = np.zeros(len(places))
    for number, gain in gains.items():
        at = number + 1 + back - places.start
        if 0 <= at < len(row):
            row[at] = gain
    return row


def _tempered(chance: float) -> float:
    right, wrong = math.pow(chance, TEMPER), math.pow(1 - chance, TEMPER)
    return right / (right + wrong)


def _join(sentences: Sequence[str], places: range) -> str:
    return " ".join(sentences[place] for place in places)
