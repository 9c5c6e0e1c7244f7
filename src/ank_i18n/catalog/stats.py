"""How far a catalog is: units and words in each of the four states."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State, state_of

if TYPE_CHECKING:
    import polib


@dataclass(frozen=True, slots=True)
class Counts:
    """Units in each state, and the words of their source sentences."""

    empty: int = 0
    draft: int = 0
    stale: int = 0
    reviewed: int = 0
    words_empty: int = 0
    words_draft: int = 0
    words_stale: int = 0
    words_reviewed: int = 0

    @property
    def units(self) -> int:
        """All units."""
        return self.empty + self.draft + self.stale + self.reviewed

    @property
    def words(self) -> int:
        """All words."""
        return self.words_empty + self.words_draft + self.words_stale + self.words_reviewed

    @property
    def complete(self) -> float:
        """Percent of the units that have any translation; 100 for no units."""
        return _percent(self.units - self.empty, self.units)

    @property
    def reviewed_percent(self) -> float:
        """Percent of the units that a person has reviewed; 100 for no units."""
        return _percent(self.reviewed, self.units)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            *(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__)
        )


def _percent(part: int, whole: int) -> float:
    return 100.0 if not whole else 100.0 * part / whole


def count(catalog: polib.POFile) -> Counts:
    """Count a catalog; what is obsolete does not count."""
    units: Counter[State] = Counter()
    words: Counter[State] = Counter()
    for entry in catalog:
        if not entry.obsolete:
            state = state_of(entry)
            units[state] += 1
            words[state] += len(entry.msgid.split())
    return Counts(*(units[state] for state in State), *(words[state] for state in State))
