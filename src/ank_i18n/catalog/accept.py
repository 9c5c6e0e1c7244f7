"""A slip mended in the source does not send its translations back to review."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from ank_i18n.catalog import provenance, seal, store
from ank_i18n.catalog.states import State, state_of
from ank_i18n.catalog.sync import sync

if TYPE_CHECKING:
    from pathlib import Path

    import polib

    from ank_i18n.project import Project

_WORD = re.compile(r"\w+")
_NEGATION = {"не", "ни", "нет", "без"}


@dataclass(frozen=True, slots=True)
class Accepted:
    """A stale entry and what became of it: its state now, ``stale`` if it was left."""

    locale: str
    before: str
    after: str
    state: State


def accept(project: Project, path: Path, *, everything: bool = False) -> list[Accepted]:
    """Bring a release's catalogs up to date, and keep what was reviewed before a slip was mended.

    A translation is reviewed again if it was when the source changed and nobody has touched it
    since; a draft is a draft again, not stale.

    Args:
        project: Whose catalogs.
        path: The edited release.
        everything: Accept every edit since, not only those that ``is_slip`` takes for slips.

    Returns:
        Every entry that the edits made stale, and its state now.

    Raises:
        ReleaseError: The release cannot be read.
        CatalogError: A catalog cannot be read or written.
    """
    synced = sync(project, path)
    found: list[Accepted] = []
    for locale in project.targets:
        with store.editing(project.po(synced.release, locale)) as catalog:
            found += (
                _accepted(entry, locale, everything=everything)
                for entry in catalog
                if not entry.obsolete and state_of(entry) is State.STALE
            )
    return found


def is_slip(before: str, after: str) -> bool:
    """Whether an edit only mended a slip: no number, no negation and no word is another.

    A letter of a word may be another, missing, too many or swapped with the next; words may be
    written together or apart; punctuation and letter case may change. Two letters already make
    another number of ``семнадцать``.
    """
    old, new = (_WORD.findall(text.lower()) for text in (before, after))
    if "".join(old) == "".join(new):
        return True
    if _telling(old) != _telling(new):
        return False
    gone, came = Counter(old) - Counter(new), Counter(new) - Counter(old)
    pairs = ((gone, came), (came, gone))
    return bool(gone) and all(_has_like(word, there) for here, there in pairs for word in here)


def _accepted(entry: polib.POEntry, locale: str, *, everything: bool) -> Accepted:
    before = entry.previous_msgid or ""
    if everything or is_slip(before, entry.msgid):
        if seal.holds(entry):
            entry.flags.remove("fuzzy")
            entry.previous_msgid = None
            seal.remove(entry)
        elif provenance.get(entry) is not None:
            entry.previous_msgid = None
    return Accepted(locale, before, entry.msgid, state_of(entry))


def _telling(words: list[str]) -> list[str]:
    """The words in which one letter makes another sentence."""
    return sorted(word for word in words if word in _NEGATION or any(map(str.isdigit, word)))


def _has_like(word: str, others: Counter[str]) -> bool:
    return any(OSA.distance(word, other, score_cutoff=1) <= 1 for other in others)
