"""A catalog and a new template into one: nothing that a person wrote is lost.

A sentence that is still there keeps everything. One that was edited, split or joined finds its
old translation and becomes stale, with the old source in ``#|``. One that is gone becomes
obsolete, and comes back with its translation when the sentence does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog import comments, header, provenance, seal
from ank_i18n.catalog.hints import put_hints
from ank_i18n.catalog.link import Link, Sentence, links
from ank_i18n.catalog.split import shared_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SURE = 75.0
"""Below this the old entry also stays, obsolete: the link may be wrong and be overwritten."""

_APART = 3  # keeps obsolete entries from looking like neighbours

Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged catalog, and how many of its units went which way.

    ``kept`` were there before, ``revived`` came back from among the obsolete or to the wording
    that was translated, ``stale`` carry the translation of an older wording, ``new`` have none;
    ``obsolete`` are those that left. ``erased`` are empty although their comments tell of a
    draft or a review: an editor that exports only reviewed units was saved over the catalog.
    """

    catalog: polib.POFile
    kept: int = 0
    revived: int = 0
    stale: int = 0
    new: int = 0
    obsolete: int = 0
    erased: int = 0

    def __str__(self) -> str:
        parts = ("kept", "revived", "stale", "new", "obsolete")
        return ", ".join(f"{name} {getattr(self, name)}" for name in parts)


def merge(old: polib.POFile | None, template: polib.POFile, locale: str) -> Merged:
    """Bring a catalog up to date with its template.

    Args:
        old: The catalog so far, None for a new one. Its entries move into the result.
        template: What ``extract`` made.
        locale: The catalog's locale, for the header.
    """
    live = {_key(entry): entry for entry in old or () if not entry.obsolete}
    shelf = _shelf(old or ())
    placed, kept, revived = _place(template, live, shelf)
    gone = [entry for key, entry in live.items() if key not in kept and _worth_keeping(entry)]
    olds = _left(live, kept) + _shelved(shelf.values())
    chosen = links([sentence for sentence, _ in olds], _arrived(template, placed, kept))
    linked, used = _relink(chosen, {sentence.index: entry for sentence, entry in olds}, placed)
    catalog = _headed(old, template, locale)
    for wanted, entry in zip(template, placed, strict=True):
        catalog.append(_updated(entry or polib.POEntry(msgstr_plural={}, flags=[]), wanted))
    for entry in [*gone, *shelf.values()]:
        if id(entry) not in used:
            entry.obsolete = True
            catalog.append(entry)
    stale = sum(1 for entry in linked if entry.previous_msgid)
    revived += len(linked) - stale
    new = len(template) - len(kept) - revived - stale
    left = sum(map(_is_obsolete, gone))
    return Merged(catalog, len(kept), revived, stale, new, left, sum(map(_erased, catalog)))


def has_text(entry: polib.POEntry) -> bool:
    """Whether an entry has any translation."""
    return bool(entry.msgstr) or any(entry.msgstr_plural.values())


def _worth_keeping(entry: polib.POEntry) -> bool:
    return has_text(entry) or bool(comments.of_people(entry))


def _erased(entry: polib.POEntry) -> bool:
    return not has_text(entry) and bool(
        entry.previous_msgid or provenance.get(entry) or seal.worn(entry)
    )


def _is_obsolete(entry: polib.POEntry) -> bool:
    return bool(entry.obsolete)


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid


def _shelf(catalog: Iterable[polib.POEntry]) -> dict[Key, polib.POEntry]:
    """The obsolete entries, one for each sentence: a reviewed one before a fuzzy one."""
    shelf: dict[Key, polib.POEntry] = {}
    for entry in catalog:
        if entry.obsolete:
            known = shelf.setdefault(_key(entry), entry)
            if known.fuzzy and not entry.fuzzy:
                shelf[_key(entry)] = entry
    return shelf


def _place(
    template: polib.POFile, live: dict[Key, polib.POEntry], shelf: dict[Key, polib.POEntry]
) -> tuple[list[polib.POEntry | None], dict[Key, int], int]:
    """Give every wanted sentence the entry it had.

    Returns:
        The entry of each position, the position of each sentence that both sides have, and how
        many came back from the shelf.
    """
    placed: list[polib.POEntry | None] = []
    kept: dict[Key, int] = {}
    revived = 0
    for position, wanted in enumerate(template):
        key = _key(wanted)
        entry = live.get(key)
        if entry is not None:
            kept[key] = position
        if key in shelf and (entry is None or not has_text(entry)):
            revived += entry is None
            entry = shelf.pop(key)
        placed.append(entry)
    return placed, kept, revived


def _left(
    live: dict[Key, polib.POEntry], kept: dict[Key, int]
) -> list[tuple[Sentence, polib.POEntry]]:
    """The translated sentences that the template no longer has, and where they stood."""
    positions = [kept.get(key) for key in live]
    places = _places(positions)
    return [
        (Sentence(index, entry.msgid, *places[index], _base(entry)), entry)
        for index, entry in enumerate(live.values())
        if positions[index] is None and has_text(entry) and not entry.msgid_plural
    ]


def _shelved(shelf: Iterable[polib.POEntry]) -> list[tuple[Sentence, polib.POEntry]]:
    """The obsolete sentences; they stand nowhere and next to nothing."""
    return [
        (Sentence(-_APART * number, entry.msgid, -2, -2, _base(entry)), entry)
        for number, entry in enumerate(shelf, 1)
        if has_text(entry) and not entry.msgid_plural
    ]


def _arrived(
    template: polib.POFile, placed: Sequence[polib.POEntry | None], kept: dict[Key, int]
) -> list[Sentence]:
    both = set(kept.values())
    places = _places([position if position in both else None for position in range(len(template))])
    return [
        Sentence(position, wanted.msgid, *places[position])
        for position, wanted in enumerate(template)
        if placed[position] is None
    ]


def _places(positions: Sequence[int | None]) -> list[tuple[int, int]]:
    """For every sentence of a side, the nearest ones before and after it that both sides have."""
    before: list[int] = []
    last = -1
    for position in positions:
        before.append(last)
        last = last if position is None else position
    after: list[int] = []
    following = -1
    for position in reversed(positions):
        after.append(following)
        following = following if position is None else position
    return list(zip(before, reversed(after), strict=True))


def _base(entry: polib.POEntry) -> str:
    """The wording that the entry's translation belongs to."""
    return entry.previous_msgid if entry.fuzzy and entry.previous_msgid else entry.msgid


def _relink(
    chosen: Iterable[Link],
    entries: dict[int, polib.POEntry],
    placed: list[polib.POEntry | None],
) -> tuple[list[polib.POEntry], set[int]]:
    """Put old translations where the edited sentences are.

    Returns:
        The sentences' new entries, and the ids of the old entries that need not be kept.
    """
    linked: list[polib.POEntry] = []
    used: set[int] = set()
    for link in chosen:
        olds = [entries[sentence.index] for sentence in link.old]
        if len(olds) == len(link.new) == 1:
            made = [_edited(link.new[0].text, olds[0])]
            if link.score >= _SURE:
                used.add(id(olds[0]))
        else:
            made = _regrouped([sentence.text for sentence in link.new], olds, link.score)
        for sentence, entry in zip(link.new, made, strict=True):
            placed[sentence.index] = entry
        linked += made
    return linked, used


def _edited(msgid: str, old: polib.POEntry) -> polib.POEntry:
    """The old translation under the new wording: stale, or what it was if that came back."""
    before = _base(old)
    entry = _fuzzy(msgid, old.msgstr, before)
    entry.flags += [flag for flag in old.flags if flag != "fuzzy"]
    entry.tcomment = old.tcomment
    put_hints(entry, [])
    if not old.fuzzy:
        seal.put(entry)
    if before == msgid:
        entry.previous_msgid = None
        if seal.holds(entry):
            entry.flags.remove("fuzzy")
    return entry


def _regrouped(
    msgids: Sequence[str], olds: Sequence[polib.POEntry], score: float
) -> list[polib.POEntry]:
    """Entries for the parts of a split sentence, or one for sentences that were joined."""
    before = " ".join(map(_base, olds))
    made = []
    for msgid, text in zip(
        msgids, shared_out(" ".join(old.msgstr for old in olds), msgids), strict=True
    ):
        entry = _fuzzy(msgid, text, before)
        entry.tcomment = "\n".join(filter(None, map(comments.of_people, olds)))
        provenance.put(entry, provenance.Provenance("source", score=f"{score / 100:.2f}"))
        made.append(entry)
    return made


def _fuzzy(msgid: str, msgstr: str, previous: str) -> polib.POEntry:
    return polib.POEntry(
        msgid=msgid, msgstr=msgstr, msgstr_plural={}, flags=["fuzzy"], previous_msgid=previous
    )


def _updated(entry: polib.POEntry, wanted: polib.POEntry) -> polib.POEntry:
    """The entry with what the template knows better."""
    entry.msgid = wanted.msgid
    entry.msgctxt = wanted.msgctxt
    entry.msgid_plural = wanted.msgid_plural
    entry.occurrences = wanted.occurrences
    entry.comment = wanted.comment
    entry.obsolete = False
    if not entry.fuzzy and has_text(entry):
        seal.remove(entry)
        entry.previous_msgid = None  # OmegaT leaves it on what it translated
    entry.flags += [flag for flag in wanted.flags if flag not in entry.flags]
    return entry


def _headed(old: polib.POFile | None, template: polib.POFile, locale: str) -> polib.POFile:
    catalog = polib.POFile(wrapwidth=0)
    metadata = old.metadata if old is not None else {}
    catalog.metadata = header.translation(template.metadata, locale, metadata)
    release = catalog.metadata["Project-Id-Version"].partition(" ")[2]
    made = f"{header.language_name(locale)} translation of the release {release}."
    catalog.header = (old.header if old is not None else "") or made
    return catalog
