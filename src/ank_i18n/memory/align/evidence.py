"""How much the words of two sentences speak for their being translations, as log odds.

Every stem of the target sentence that something in the source sentence accounts for (the same
number, a name or loan word of the same skeleton, a translation in the lexicon) adds the logarithm
of how much likelier it is there than in any sentence; rare ones add most.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

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

Evidence = Sequence[Mapping[int, float]]


def evidence(source: Sequence[str], target: Sequence[str], lexicon: Lexicon) -> Evidence:
    """For every source sentence, the target sentences something speaks for, and how much."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(target):
        for stem in stems(sentence):
            postings[stem].append(number)
    most = min(max(20.0, EVERYWHERE * len(target)), MOST)
    rare = {stem: places for stem, places in postings.items() if len(places) <= most}
    usual = {s: (len(places) + 1) / (len(target) + ELSEWHERE) for s, places in rare.items()}
    bones: dict[str, set[str]] = defaultdict(set)
    for sentence in target:
        for stem, skeleton in skeletons(sentence):
            bones[skeleton].add(stem)
    return [_spread(_accounted(sentence, lexicon, bones), usual, rare) for sentence in source]


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


def _spread(
    chances: Mapping[str, float],
    usual: Mapping[str, float],
    postings: Mapping[str, Sequence[int]],
) -> Mapping[int, float]:
    row: dict[int, float] = defaultdict(float)
    for stem, chance in chances.items():
        if stem in postings:
            gain = math.log1p(chance / usual[stem])
            for number in postings[stem]:
                row[number] += gain
    return row
