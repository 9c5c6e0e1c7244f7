"""How well the lengths of two sentences go together, as log odds.

Gale and Church (1993, "A Program for Aligning Sentences in Bilingual Corpora"): the length of a
translation is normal around the length of its source times a ratio, with a variance that grows
with it. The ratio is that of the two texts. Odds are against a sentence of the target text taken
at random, whose logarithmic length is normal.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence

# Characters of variance per character; Gale and Church found 6.8 for European languages.
VARIANCE = 6.8


def length(sentence: str) -> int:
    """The characters of a sentence without its spaces."""
    return max(1, len(sentence) - sentence.count(" "))


def fit(source: Sequence[int], target: Sequence[int]) -> Callable[[int, int], float]:
    """The log odds of two lengths, for a pair of texts with these sentence lengths."""
    ratio = sum(target) / max(1, sum(source))
    logs = [math.log(size) for size in target]
    centre = statistics.fmean(logs) if logs else 0.0
    spread = max(0.4, statistics.pstdev(logs)) if logs else 1.0

    def odds(one: int, other: int) -> float:
        variance = VARIANCE * (one * ratio + other) / 2 + 4
        away = (other - one * ratio) ** 2 / variance
        together = -0.5 * (away + math.log(variance))
        at_random = -0.5 * ((math.log(other) - centre) / spread) ** 2 - math.log(spread * other)
        return max(-12.0, together - at_random)

    return odds
