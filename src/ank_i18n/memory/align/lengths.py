"""How well the lengths of two sentences go together, as log odds.

Gale and Church (1993, "A Program for Aligning Sentences in Bilingual Corpora"): the length of a
translation is normal around the length of its source times a ratio, with a variance that grows
with it. The ratio is that of the two texts. Odds are against a sentence of the target text taken
at random, whose logarithmic length is normal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

# Characters of variance per character; Gale and Church found 6.8 for European languages.
VARIANCE = 6.8
# The worst odds that lengths alone can give.
WORST = -12.0

Floats: TypeAlias = NDArray[np.float64]


def length(sentence: str) -> int:
    """The characters of a sentence without its spaces."""
    return max(1, len(sentence) - sentence.count(" "))


def fit(source: Sequence[int], target: Sequence[int]) -> Callable[[int, Floats], Floats]:
    """The log odds of a source length with each of several target lengths.

    Args:
        source: The lengths of the sentences of one text.
        target: Those of the other; neither text is empty.
    """
    ratio = sum(target) / sum(source)
    logs = np.log(np.asarray(target, dtype=float))
    centre, spread = float(logs.mean()), max(0.4, float(logs.std()))

    def odds(one: int, others: Floats) -> Floats:
        variance = VARIANCE * (one * ratio + others) / 2 + 4
        away = (others - one * ratio) ** 2 / variance
        together = -0.5 * (away + np.log(variance))
        at_random = -0.5 * ((np.log(others) - centre) / spread) ** 2 - np.log(spread * others)
        return np.maximum(WORST, together - at_random)

    return odds
