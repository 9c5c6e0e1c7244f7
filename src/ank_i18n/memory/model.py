"""What a translation memory holds, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

STATES = ("reviewed", "draft")


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


@dataclass(frozen=True, slots=True)
class Unit:
    """One remembered translation.

    ``previous`` and ``following`` are the source sentences around it, empty where unknown;
    ``details`` is what an interchange file says beside, as JSON.

    Raises:
        ValueError: The state is neither ``reviewed`` nor ``draft``, or a side is empty.
    """

    source: str
    target: str
    locale: str
    state: str
    origin: str
    previous: str = ""
    following: str = ""
    details: str = ""

    def __post_init__(self) -> None:
        if self.state not in STATES:
            raise ValueError(f"a remembered unit is {' or '.join(STATES)}, not {self.state!r}")
        if not self.source or not self.target:
            raise ValueError("a remembered unit has a source and a target")
