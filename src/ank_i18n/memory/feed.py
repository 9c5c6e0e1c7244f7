"""What a catalog teaches the memory: its reviewed units, each between its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State, state_of
from ank_i18n.memory.features import normal
from ank_i18n.memory.model import Unit

if TYPE_CHECKING:
    import polib


def reviewed_units(catalog: polib.POFile, locale: str, origin: str) -> Iterator[Unit]:
    """The reviewed units of a catalog; obsolete ones too, without neighbours.

    Drafts never enter the memory from a catalog: an engine's proposal would come back as what
    the office has said before.
    """
    entries = [entry for entry in catalog if not entry.obsolete]
    sources = ["", *(normal(entry.msgid) for entry in entries), ""]
    around = list(zip(sources, sources[2:], strict=False))
    around += [("", "")] * len(catalog.obsolete_entries())
    entries += catalog.obsolete_entries()
    for entry, (previous, following) in zip(entries, around, strict=True):
        if entry.msgid_plural or state_of(entry) is not State.REVIEWED:
            continue
        source, target = normal(entry.msgid), normal(entry.msgstr)
        if source and target:
            yield Unit(source, target, locale, "reviewed", origin, previous, following)
