"""Translations that came back, into the catalog they left: nothing that was there is lost.

An editor or a person may return a file in which sentences were changed, lost, emptied or filled
with the source. What can be mended is mended and said; a translation that belongs to no sentence
stops the whole with its line.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog import comments, header
from ank_i18n.catalog.link import Sentence, links
from ank_i18n.catalog.states import State, state_of
from ank_i18n.errors import ExchangeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ank_i18n.catalog.exchange.row import Row

_SAME = 85.0
"""Percent of similarity from which a changed source sentence is still the one that left."""

_COPIED = 3
"""Words from which a translation equal to its source is a source copied by a tool."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Something that was put right on the way in, and where."""

    line: int
    what: str


@dataclass(slots=True)
class Taken:
    """What came of a returned file."""

    catalog: polib.POFile
    changed: int = 0
    mended: list[Mended] = field(default_factory=list)


def take(current: polib.POFile, rows: Sequence[Row], path: Path) -> Taken:
    """Put returned translations into the catalog they left.

    Args:
        current: The catalog; it is changed.
        rows: What came back.
        path: The file it came back in, for errors.

    Raises:
        ExchangeError: A translation belongs to no sentence of the catalog.
    """
    taken = Taken(current)
    home = _Home(current)
    strangers = []
    for row in rows:
        entry = home.entry(row)
        if entry is not None:
            home.arrived.add(id(entry))
            _put(taken, entry, row)
        elif row.stated:  # a memory may well know other sentences
            strangers.append(row)
    for row, entry in _recognised(strangers, home, path):
        home.arrived.add(id(entry))
        taken.mended.append(Mended(row.line, "the source was changed; the sentence as it was kept"))
        _put(taken, entry, _of_other_wording(row, entry))
    lost = [e for e in current if not e.obsolete and id(e) not in home.arrived]
    for entry in lost:
        shown = entry.msgid if len(entry.msgid) <= 40 else f"{entry.msgid[:40]}…"
        taken.mended.append(Mended(0, f"did not come back and was kept: {shown}"))
    if taken.changed:
        header.touch(current)
    return taken


class _Home:
    """The catalog by sentence, by the older wording of its stale entries, and its obsolete."""

    def __init__(self, catalog: polib.POFile) -> None:
        live = [entry for entry in catalog if not entry.obsolete]
        self.live = {entry.msgid: entry for entry in live}
        self.before = {entry.previous_msgid: entry for entry in live if entry.previous_msgid}
        self.shelf = {entry.msgid: entry for entry in catalog if entry.obsolete}
        self.arrived: set[int] = set()

    def entry(self, row: Row) -> polib.POEntry | None:
        """The entry that a row is a translation of, by any wording it had."""
        for entries in (self.live, self.before, self.shelf):
            if row.source in entries:
                return entries[row.source]
        return None


def _recognised(
    strangers: Sequence[Row], home: _Home, path: Path
) -> Iterable[tuple[Row, polib.POEntry]]:
    """Rows whose source was changed, with the entries they must have been."""
    missing = [entry for entry in home.live.values() if id(entry) not in home.arrived]
    left = [Sentence(i, entry.msgid) for i, entry in enumerate(missing)]
    came = [Sentence(i, row.source) for i, row in enumerate(strangers)]
    found = {
        link.new[0].index: missing[link.old[0].index]
        for link in links(left, came)
        if len(link.old) == len(link.new) == 1 and link.score >= _SAME
    }
    for index, row in enumerate(strangers):
        if index in found:
            yield row, found[index]
        elif row.target:
            raise ExchangeError(
                f"translates a sentence that the catalog does not have: {row.source[:60]!r}",
                path=path,
                line=row.line or None,
                mend="restore the source sentence as it was sent out, or remove the unit",
            )


def _of_other_wording(row: Row, entry: polib.POEntry) -> Row:
    """The row as stale, unless it says what the entry says: it translates a changed source."""
    if (row.target, row.state) == (entry.msgstr, state_of(entry)):
        return row
    return replace(row, state=State.STALE, previous=row.source)


def _put(taken: Taken, entry: polib.POEntry, row: Row) -> None:
    before = (entry.msgstr, state_of(entry), entry.tcomment)
    if not row.target or (row.target != entry.msgstr and _copied(row, entry)):
        if entry.msgstr:
            what = "copied the source over" if row.target else "erased"
            taken.mended.append(Mended(row.line, f"{what} a translation, which was kept"))
        return
    if not row.stated and (row.target == entry.msgstr or state_of(entry) is State.REVIEWED):
        if row.target != entry.msgstr:
            taken.mended.append(Mended(row.line, "differs from a reviewed translation, kept"))
        return
    state = _state(taken, entry, row)
    entry.msgstr = row.target
    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    if state is not State.REVIEWED:
        entry.flags.insert(0, "fuzzy")
    if state is State.STALE:
        entry.previous_msgid = row.previous or entry.previous_msgid or row.source
    else:
        entry.previous_msgid = None
    _put_comment(entry, row.comment)
    taken.changed += before != (entry.msgstr, state_of(entry), entry.tcomment)


def _state(taken: Taken, entry: polib.POEntry, row: Row) -> State:
    """The state that an entry gets: what the row says, but for what tools forget."""
    if row.source != entry.msgid and row.source == entry.previous_msgid:
        taken.mended.append(Mended(row.line, "translates the wording before the last edit"))
        return State.STALE
    was_stale = state_of(entry) is State.STALE
    if row.state is State.DRAFT and was_stale and row.target == entry.msgstr:
        taken.mended.append(Mended(row.line, "the previous source (#|) was dropped and is back"))
        return State.STALE
    return row.state


def _copied(row: Row, entry: polib.POEntry) -> bool:
    return row.target == entry.msgid and len(row.target.split()) >= _COPIED


def _put_comment(entry: polib.POEntry, comment: str) -> None:
    """People's lines as they came back, ours as they were: editors know nothing of ours."""
    came = comments.of_people(polib.POEntry(tcomment=comment)) or comments.of_people(entry)
    entry.tcomment = "\n".join(filter(None, [came, comments.ours(entry)]))
