"""Align two texts: lengths and words, learn from the sure pairs, align again."""

from __future__ import annotations

from collections.abc import Sequence

from ank_i18n.memory.align import guide, lattice
from ank_i18n.memory.align.evidence import Evidence, evidence
from ank_i18n.memory.align.lattice import Odds, Step
from ank_i18n.memory.align.lengths import fit, length
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.model import Bead
from ank_i18n.memory.align.tokens import stems

# Log odds of a bead before anything is known of its sentences. Set on the first half of the
# documents of benchmarks/align.py, which reports on the other half.
PRIOR: dict[Step, float] = {(1, 1): 0.0, (1, 0): -2.5, (0, 1): -2.5, (2, 1): -5.5, (1, 2): -5.5}
# What a stem costs that nothing on the other side accounts for, and the weight of words.
UNACCOUNTED = 0.1
WORDS = 0.7
# Two sentences share words: the second one's evidence for a merge is worth a part of it.
SECOND = 0.75
# A bead this probable teaches its words.
SURE = 0.9
# Texts with fewer cells than this are searched whole.
CELLS = 40_000


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
    known = lexicon or Lexicon()
    first = _align(source, target, evidence(source, target, known))
    sure = [b for b in first if b.paired and b.confidence >= SURE]
    learnt = Lexicon(((_join(source, b.source), _join(target, b.target)) for b in sure), known)
    return _align(source, target, evidence(source, target, learnt))


def _align(source: Sequence[str], target: Sequence[str], words: Evidence) -> list[Bead]:
    small = len(source) * len(target) <= CELLS
    band = (
        lattice.whole(len(source), len(target))
        if small
        else guide.band(len(source), len(target), words)
    )
    return lattice.search(len(source), len(target), _odds(source, target, words), band)


def _odds(source: Sequence[str], target: Sequence[str], words: Evidence) -> Odds:
    sizes = [length(sentence) for sentence in source], [length(sentence) for sentence in target]
    counts = [len(stems(s)) for s in source], [len(stems(s)) for s in target]
    lengths = fit(*sizes)

    def odds(i: int, j: int, shape: Step) -> float:
        a, b = shape
        value = PRIOR[shape]
        if not a or not b:
            return value
        one = sizes[0][i - 1] + (sizes[0][i - 2] if a == 2 else 0)
        other = sizes[1][j - 1] + (sizes[1][j - 2] if b == 2 else 0)
        gain = words[i - 1].get(j - 1, 0.0)
        stems_here = counts[0][i - 1] + counts[1][j - 1]
        if a == 2 or b == 2:
            more = words[i - a].get(j - b, 0.0)
            gain = max(gain, more) + SECOND * min(gain, more)
            stems_here += counts[0][i - 2] if a == 2 else counts[1][j - 2]
        return value + lengths(one, other) + WORDS * gain - UNACCOUNTED * stems_here

    return odds


def _join(sentences: Sequence[str], places: range) -> str:
    return " ".join(sentences[place] for place in places)
