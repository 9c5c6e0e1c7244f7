"""What every interchange format carries of a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State, state_of

if TYPE_CHECKING:
    import polib


@dataclass(frozen=True, slots=True)
class Row:
    """One unit on its way out of a catalog or back into it.

    ``previous`` is the wording that a stale translation belongs to; ``line`` is where the unit
    stands in the file it was read from, 0 if it was not read. ``stated`` is False where that file
    cannot say which units are reviewed, as a memory of another tool: such a row never takes a
    review away.
    """

    source: str
    target: str
    state: State
    previous: str = ""
    comment: str = ""
    line: int = 0
    stated: bool = True


def rows(catalog: polib.POFile) -> list[Row]:
    """The units of a catalog, in order; what is obsolete stays at home."""
    return [
        Row(
            entry.msgid,
            entry.msgstr,
            state_of(entry),
            entry.previous_msgid or "",
            entry.tcomment,
            entry.linenum or 0,
        )
        for entry in catalog
        if not entry.obsolete
    ]
