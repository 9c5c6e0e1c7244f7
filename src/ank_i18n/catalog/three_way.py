"""Two people's versions of one catalog into one, entry by entry: what git cannot do by lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog import comments
from ank_i18n.catalog.merge import has_text
from ank_i18n.catalog.states import State, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_KIND = "theirs"

Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """The merged catalog, and the sentences that both sides reviewed differently."""

    catalog: polib.POFile
    conflicts: list[str]


def three_way(base: polib.POFile, ours: polib.POFile, theirs: polib.POFile) -> ThreeWay:
    """Merge two versions of a catalog that come from one.

    What only one side changed is that side's. Where both changed an entry, a reviewed
    translation wins over one that is not; of two reviewed ones ours stands as a draft, with
    theirs in its comment. What one side dropped stays as obsolete if it has a translation.

    Args:
        base: The version that both come from.
        ours: Our version; its order and its entries are those of the result.
        theirs: The other version.
    """
    before, other = _by_key(base), _by_key(theirs)
    conflicts: list[str] = []
    merged = polib.POFile(wrapwidth=0)
    merged.header = ours.header
    merged.metadata = _later(ours, theirs).metadata
    for entry in ours:
        key = (entry.msgctxt, entry.msgid)
        their = other.pop(key, None)
        if their is None:
            dropped = key in before and not entry.obsolete
            entry.obsolete = bool(entry.obsolete) or dropped
            if not dropped or has_text(entry):
                merged.append(entry)
        else:
            merged.append(_chosen(before.get(key), entry, their, conflicts))
    for entry in other.values():
        if (entry.msgctxt, entry.msgid) in before:
            entry.obsolete = True
        if not entry.obsolete or has_text(entry):
            merged.append(entry)
    return ThreeWay(merged, conflicts)


def _by_key(catalog: Iterable[polib.POEntry]) -> dict[Key, polib.POEntry]:
    return {(entry.msgctxt, entry.msgid): entry for entry in catalog}


def _later(ours: polib.POFile, theirs: polib.POFile) -> polib.POFile:
    return max(ours, theirs, key=lambda catalog: catalog.metadata.get("PO-Revision-Date", ""))


def _said(entry: polib.POEntry) -> tuple[str, str, bool, str]:
    return entry.msgstr, entry.tcomment, bool(entry.fuzzy), entry.previous_msgid or ""


def _chosen(
    base: polib.POEntry | None,
    ours: polib.POEntry,
    theirs: polib.POEntry,
    conflicts: list[str],
) -> polib.POEntry:
    alive = not (ours.obsolete and theirs.obsolete)
    if base is not None and _said(ours) == _said(base):
        chosen = theirs
    elif _said(theirs) in (_said(ours), _said(base) if base is not None else None):
        chosen = ours
    else:
        both = state_of(ours), state_of(theirs)
        chosen = theirs if State.REVIEWED in both[1:] and State.REVIEWED not in both[:1] else ours
        if both == (State.REVIEWED, State.REVIEWED) and ours.msgstr != theirs.msgstr:
            ours.flags.insert(0, "fuzzy")
            comments.put(ours, _KIND, [theirs.msgstr])
            conflicts.append(ours.msgid)
        elif both[0] is State.EMPTY:
            chosen = theirs
    chosen.obsolete = not alive
    return chosen
