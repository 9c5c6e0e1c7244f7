"""Which stems translate each other, learnt from pairs that are known to.

IBM Model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation"): the
probability of a target stem given a source stem, by expectation maximisation. What was seen
together by less than half an expected occurrence is chance and left out: so a pair of sentences
cannot confirm itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ank_i18n.memory.align.tokens import stems

ROUNDS = 5
LEAST_COUNT = 0.5
LEAST_PROBABILITY = 0.05

Pair = tuple[Sequence[str], Sequence[str]]


class Lexicon:
    """Stems of one language with their translations in another."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs: list[Pair] = [(stems(source), stems(target)) for source, target in pairs]
        self.table = _learn(self._pairs)

    def extended(self, pairs: Iterable[tuple[str, str]]) -> Lexicon:
        """A lexicon that has learnt from these pairs too."""
        more = Lexicon()
        more._pairs = self._pairs + [(stems(source), stems(target)) for source, target in pairs]
        more.table = _learn(more._pairs)
        return more


def _learn(pairs: Sequence[Pair]) -> Mapping[str, Mapping[str, float]]:
    table: dict[str, dict[str, float]] = {}
    counts: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        counts = defaultdict(lambda: defaultdict(float))
        for sources, targets in pairs:
            _expect(sources, targets, table, counts)
        table = {source: _shares(row) for source, row in counts.items()}
    return {
        source: {
            target: probability
            for target, probability in row.items()
            if probability >= LEAST_PROBABILITY and counts[source][target] >= LEAST_COUNT
        }
        for source, row in table.items()
    }


def _expect(
    sources: Sequence[str],
    targets: Sequence[str],
    table: Mapping[str, Mapping[str, float]],
    counts: dict[str, dict[str, float]],
) -> None:
    """Share every target stem among the source stems that may have given it."""
    for target in targets:
        shares = [table[source].get(target, 0.0) if table else 1.0 for source in sources]
        whole = sum(shares)
        if whole > 0:
            for source, share in zip(sources, shares, strict=True):
                counts[source][target] += share / whole


def _shares(row: Mapping[str, float]) -> dict[str, float]:
    whole = sum(row.values())
    return {target: count / whole for target, count in row.items()}
