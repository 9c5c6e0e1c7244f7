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
# The share of a pair of stems that nothing is known of, beside the probability of a known one.
UNKNOWN = 0.02

Table = Mapping[str, Mapping[str, float]]


class Lexicon:
    """Stems of one language with the probabilities of their translations in another.

    Args:
        pairs: Sentences or terms and their translations, to learn from.
        known: What is known already; it helps to tell which stems of a pair belong together.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = (), known: Lexicon | None = None) -> None:
        before: Table = known.table if known else {}
        learnt = _learn([(stems(source), stems(target)) for source, target in pairs], before)
        self.table: Table = {**before, **{s: {**before.get(s, {}), **learnt[s]} for s in learnt}}


def _learn(pairs: Sequence[tuple[Sequence[str], Sequence[str]]], known: Table) -> Table:
    table: Table = known
    counts: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        counts = defaultdict(lambda: defaultdict(float))
        for sources, targets in pairs:
            rows = [table.get(source, {}) for source in sources]
            for target in targets:
                shares = [row.get(target, 0.0) + UNKNOWN for row in rows]
                whole = sum(shares)
                for source, share in zip(sources, shares, strict=True):
                    counts[source][target] += share / whole
        table = {source: _shares(row) for source, row in counts.items()}
    return {
        source: {
            target: probability
            for target, probability in row.items()
            if probability >= LEAST_PROBABILITY and counts[source][target] >= LEAST_COUNT
        }
        for source, row in table.items()
    }


def _shares(row: Mapping[str, float]) -> dict[str, float]:
    whole = sum(row.values())
    return {target: count / whole for target, count in row.items()}
