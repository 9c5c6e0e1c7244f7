"""The four states of a unit in a catalog, as any gettext editor can tell them apart.

*empty*: no translation; *draft*: fuzzy without a previous msgid, a proposal nobody has looked
at; *stale*: fuzzy with a previous msgid (``#|``), the source changed under a translation;
*reviewed*: not fuzzy.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polib


class State(StrEnum):
    """What a translator still has to do with a unit, most work first."""

    EMPTY = "empty"
    DRAFT = "draft"
    STALE = "stale"
    REVIEWED = "reviewed"


def state_of(entry: polib.POEntry) -> State:
    """The state of one entry; a plural entry is empty when any of its forms is."""
    forms = entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)
    if not forms or not all(forms):
        return State.EMPTY
    if not entry.fuzzy:
        return State.REVIEWED
    return State.STALE if entry.previous_msgid else State.DRAFT
