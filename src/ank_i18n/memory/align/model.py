"""What an alignment is made of."""

from __future__ import annotations

from dataclasses import dataclass

CONFIDENT = 0.95
"""What a pair must reach to enter the memory unasked: of the pairs that do, benchmarks/align.py
finds more than 99 % right where a tenth of the sentences of either side is missing."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that say the same: ``source[start:stop]`` and ``target[start:stop]``.

    Either side may be empty: a sentence without a counterpart. ``confidence`` is the probability
    that exactly these sentences belong together.
    """

    source: range
    target: range
    confidence: float

    @property
    def paired(self) -> bool:
        """Whether there is something on both sides."""
        return bool(self.source) and bool(self.target)
