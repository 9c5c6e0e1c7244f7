"""One catalog on disk as the rules see it: bytes, text, entries, and what it should hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog import store
from ank_i18n.catalog.reader import parse
from ank_i18n.catalog.states import State, state_of
from ank_i18n.checks.elsewhere import NOWHERE, Elsewhere
from ank_i18n.checks.gates import NOTHING, Demand
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.writing import without_region
from ank_i18n.errors import CatalogError

if TYPE_CHECKING:
    from ank_i18n.checks.resources import Resources


@dataclass
class CatalogFile:
    """A catalog and the release that it should translate.

    ``units`` are the release's units in reading order, or None where the source is not known
    (it is gone, or cannot be read): the rules that compare with the source then say nothing.
    ``demand`` is the locale's gate; a ``missing`` catalog should be there and is not,
    ``unreadable`` and ``source_error`` say why it or the release cannot be read. ``siblings`` are
    the release's catalogs in the locales before this one, ``elsewhere`` is where other releases
    disagree.
    """

    raw: bytes
    locale: str
    resources: Resources
    source_locale: str = "ru"
    units: Sequence[str] | None = None
    demand: Demand = NOTHING
    missing: bool = False
    source_error: str = ""
    siblings: Sequence[tuple[str, bytes]] = ()
    elsewhere: Elsewhere = NOWHERE
    unreadable: str = ""

    @cached_property
    def text(self) -> str | None:
        """The file as UTF-8 text without byte-order mark, or None when it is not UTF-8."""
        try:
            return self.raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            return None

    @cached_property
    def _parsed(self) -> tuple[polib.POFile | None, CatalogError | None]:
        if self.unreadable:
            return None, CatalogError(f"cannot be read: {self.unreadable}")
        try:
            return read(self.raw), None
        except CatalogError as error:
            return None, error

    @property
    def catalog(self) -> polib.POFile | None:
        """The parsed catalog, or None when it cannot be parsed."""
        return self._parsed[0]

    @property
    def parse_error(self) -> CatalogError | None:
        """Why the catalog cannot be parsed."""
        return self._parsed[1]

    @cached_property
    def entries(self) -> list[polib.POEntry]:
        """The entries that are in use."""
        return [] if self.catalog is None else [e for e in self.catalog if not e.obsolete]

    @cached_property
    def header(self) -> dict[str, str]:
        """The header's fields."""
        return {} if self.catalog is None else dict(self.catalog.metadata)

    def beside(self) -> Iterator[tuple[str, Iterator[tuple[polib.POEntry, Pair]]]]:
        """The other locales of the release, each with what both translate: theirs and ours."""
        for locale, raw in self.siblings:
            try:
                entries = read(raw)
            except CatalogError:
                continue
            theirs = {e.msgid: e.msgstr for e in entries if not e.obsolete and e.msgstr}
            yield locale, self._shared(theirs, locale)

    def _shared(
        self, theirs: Mapping[str, str], locale: str
    ) -> Iterator[tuple[polib.POEntry, Pair]]:
        for entry in self.entries:
            other = theirs.get(entry.msgid)
            if other and entry.msgstr:
                yield entry, Pair(other, entry.msgstr, self.told_as, self.resources, locale)

    @cached_property
    def told_as(self) -> str:
        """The locale as the rules for pairs know it: without a country."""
        return without_region(self.locale)

    def pairs(self) -> Iterator[tuple[polib.POEntry, Pair]]:
        """Every translated form of every entry, drafts included."""
        for entry in self.entries:
            if state_of(entry) is State.EMPTY and not entry.msgid_plural:
                continue
            for source, target in forms(entry):
                if target.strip():
                    pair = Pair(source, target, self.told_as, self.resources, self.source_locale)
                    yield entry, pair


@lru_cache(maxsize=8)
def read(raw: bytes) -> polib.POFile:
    """A catalog from its bytes; the locales of a release are compared, so the last are kept.

    What is UTF-8 is read so, whatever its header says, and entries may stand twice: rules of
    their own say so.

    Raises:
        CatalogError: Some line is no part of a catalog.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return store.loads(raw, Path())
    if "\0" in text:
        return store.loads(raw, Path())  # which says what it is
    return parse(text.split("\n"), Path(), repeated=True)


def forms(entry: polib.POEntry) -> list[tuple[str, str]]:
    """What is translated into what: one pair, or one for every plural form."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [
        (entry.msgid if index == 0 else entry.msgid_plural, text)
        for index, text in sorted(entry.msgstr_plural.items())
    ]
