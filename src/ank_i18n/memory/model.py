"""What a translation memory answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """One match of a source sentence.

    ``score`` is in percent as translators know it: 100 is the same sentence, 101 the same
    sentence between the same neighbours; below, similarity. ``target`` is adapted where only
    numbers or names differ (``adapted`` is then true). ``state`` is ``reviewed`` or ``draft``;
    ``origin`` says where the pair comes from (a release, a TMX file, ``phrases``).
    """

    source: str
    target: str
    score: int
    state: str
    origin: str
    adapted: bool = False
