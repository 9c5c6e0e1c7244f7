"""How much the words of two sentences speak for their being translations, as log odds.

Every stem of the target sentence that something in the source sentence accounts for (the same
number, a name or loan word of the same skeleton, a translation in the lexicon) adds the logarithm
of how much likelier it is there than in any sentence; rare ones add most.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.tokens import skeletons, stems

# The chance that a number, or a word of this skeleton, is kept in the translation.
NUMBER = 0.8
COGNATE = 0.4
# How often a stem is thought to stand elsewhere, beside what the text itself shows.
ELSEWHERE = 200
# A stem in more than this share of a long text's sentences tells nothing.
EVERYWHERE = 0.2
# Nor does one in more sentences than this, however long the text; this bounds the work.
MOST = 60

Gains = Mapping[int, float]


class Evidence(NamedTuple):
    """What speaks for pairs of sentences: for every source sentence, by target sentence.

    ``pairs`` is the evidence itself. Two sentences together are worth the sum of theirs without
    what would be counted twice: ``sources`` is what the source sentence and the one before it
    both account for, ``targets`` what stands in the target sentence and in the one before it.
    """

    pairs: list[Gains]
    sources: list[Gains]
    targets: list[Gains]


def evidence(source: Sequence[str], target: Sequence[str], lexicon: Lexicon) -> Evidence:
    """Everything that speaks for any two sentences of two texts."""
    postings: dict[str, list[int]] = defaultdict(list)
    bones: dict[str, set[str]] = defaultdict(set)
    for number, sentence in enumerate(target):
        for stem in stems(sentence):
            postings[stem].append(number)
        for stem, skeleton in skeletons(sentence):
            bones[skeleton].add(stem)
    most = min(max(20.0, EVERYWHERE * len(target)), MOST)
    rare = {stem: places for stem, places in postings.items() if len(places) <= most}
    usual = {s: (len(places) + 1) / (len(target) + ELSEWHERE) for s, places in rare.items()}
    repeated = {s: [m for n, m in pairwise(places) if m == n + 1] for s, places in rare.items()}
    weights = [_weights(_accounted(sentence, lexicon, bones), usual) for sentence in source]
    return Evidence(
        [_spread(gains, rare) for gains in weights],
        [{}, *(_spread(_shared(one, other), rare) for one, other in pairwise(weights))],
        [_spread(gains, repeated) for gains in weights],
    )


def _accounted(sentence: str, lexicon: Lexicon, bones: Mapping[str, set[str]]) -> dict[str, float]:
    """Target stems with the probability that a translation of the sentence has them."""
    chances: dict[str, float] = {}

    def may(stem: str, chance: float) -> None:
        if chance > chances.get(stem, 0.0):
            chances[stem] = chance

    for stem in stems(sentence):
        if stem[0].isdigit():
            may(stem, NUMBER)
        for translation, chance in lexicon.table.get(stem, {}).items():
            may(translation, chance)
    for _, skeleton in skeletons(sentence):
        for stem in bones.get(skeleton, ()):
            may(stem, COGNATE)
    return chances


def _weights(chances: Mapping[str, float], usual: Mapping[str, float]) -> dict[str, float]:
    return {
        stem: math.log1p(chance / usual[stem]) for stem, chance in chances.items() if stem in usual
    }


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {stem: min(gain, one[stem]) for stem, gain in other.items() if stem in one}


def _spread(gains: Mapping[str, float], postings: Mapping[str, Sequence[int]]) -> Gains:
    row: dict[int, float] = defaultdict(float)
    for stem, gain in gains.items():
        for number in postings[stem]:
            row[number] += gain
    return row
