"""What an alignment is made of."""

from __future__ import annotations

from dataclasses import dataclass


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
