"""The translation memory: what went in comes out for the same sentence, or one like it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ank_i18n.memory import fragments, rows, schema
from ank_i18n.memory.features import normal
from ank_i18n.memory.feed import reviewed_units
from ank_i18n.memory.fragments import Fragment
from ank_i18n.memory.model import Match, Unit
from ank_i18n.memory.names import Names, renamed
from ank_i18n.memory.ranking import rank, similar

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polib


class Memory:
    """A translation memory in one file; a context manager.

    Sources are in one language per file. Every method raises ``MemoryStoreError`` where the file
    turns out damaged, or another process writes for longer than half a minute.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, names: Names | None = None
    ) -> None:
        self.path = path
        self._connection = connection
        self._names = names

    @classmethod
    def open(cls, path: Path | str, names: Names | None = None) -> Self:
        """Open the memory at a path; it is made if it is not there.

        Args:
            path: The file.
            names: What knows names, such as a ``Termbase``: with it, a match that differs only
                in names is adapted.

        Raises:
            MemoryStoreError: The file is damaged, no memory, or cannot be made.
        """
        return cls(Path(path), schema.connect(Path(path)), names)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        with schema.explained(self.path):
            return int(self._connection.execute("SELECT count(*) FROM unit").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside becomes visible at once, or, after an error, not at all."""
        with schema.explained(self.path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def add(  # noqa: PLR0913 - a unit has this many facets, all but three by keyword
        self,
        source: str,
        target: str,
        target_locale: str,
        *,
        state: str,
        origin: str,
        previous: str = "",
        next: str = "",
        details: str = "",
    ) -> bool:
        """Remember a translation. Adding it again changes nothing but a draft into a reviewed one.

        Args:
            source: The source sentence.
            target: Its translation.
            target_locale: The locale of the translation.
            state: ``reviewed`` or ``draft``.
            origin: Where the pair comes from: a release, the name of a TMX file.
            previous: The sentence before it, empty if unknown or none.
            next: The sentence after it, likewise.
            details: What an interchange file says beside, as JSON (see ``exchange``).

        Returns:
            Whether anything changed.

        Raises:
            ValueError: The state is another one, or a side of the pair is empty.
        """
        unit = Unit(
            source=normal(source),
            target=normal(target),
            locale=target_locale,
            state=str(state),
            origin=origin,
            previous=normal(previous),
            following=normal(next),
            details=details,
        )
        return self.put(unit)

    def put(self, unit: Unit) -> bool:
        """Remember a unit, as ``add`` does; returns whether anything changed."""
        with self.transaction():
            return rows.put(self._connection, unit)

    def put_all(self, units: Iterable[Unit]) -> int:
        """Remember units, all or none of them; returns how many changed anything."""
        with self.transaction():
            return sum([rows.put(self._connection, unit) for unit in units])

    def feed(self, catalog: polib.POFile, locale: str, origin: str) -> int:
        """Make the memory of an origin what the reviewed units of its catalog are now.

        Translations that changed are replaced, those that left the catalog leave the memory
        (entries kept as obsolete stay); feeding the same catalog again changes nothing.

        Returns:
            How many units were added or taken out.
        """
        return self.replace(reviewed_units(catalog, locale, origin), locale, origin)

    def replace(self, units: Iterable[Unit], locale: str, origin: str) -> int:
        """Make these the units of an origin in a locale; returns how many came or went."""
        with self.transaction():
            wanted = dict.fromkeys(units)
            known = {unit: number for number, unit in rows.of(self._connection, locale, origin)}
            gone = [number for unit, number in known.items() if unit not in wanted]
            for number in gone:
                rows.remove(self._connection, number)
            return len(gone) + sum(
                [rows.put(self._connection, unit) for unit in wanted if unit not in known]
            )

    def has_fed(self, path: str, digest: str) -> bool:
        """Whether the memory was fed from this file when it had this digest."""
        with schema.explained(self.path):
            query = "SELECT 1 FROM fed WHERE path = ? AND digest = ?"
            return self._connection.execute(query, (path, digest)).fetchone() is not None

    def note_fed(self, path: str, digest: str) -> None:
        """Note that the memory has been fed from this file."""
        with self.transaction():
            self._connection.execute("REPLACE INTO fed VALUES (?, ?)", (path, digest))

    def units(self, locale: str | None = None) -> Iterator[Unit]:
        """Everything in the memory, in the order it came in."""
        with schema.explained(self.path):
            for _, unit in rows.everything(self._connection, locale):
                yield unit

    def lookup(  # noqa: PLR0913 - two to say what, four to say how
        self,
        source: str,
        target_locale: str,
        *,
        previous: str = "",
        following: str = "",
        threshold: int = 75,
        limit: int = 5,
    ) -> list[Match]:
        """The remembered translations of a sentence and of sentences like it, best first.

        Args:
            source: The sentence to translate.
            target_locale: The locale to translate into.
            previous: The sentence before it; a unit between the same two scores 101.
            following: The sentence after it.
            threshold: The lowest score worth showing, in percent.
            limit: The most matches to give; each target stands once.
        """
        sentence = normal(source)
        with schema.explained(self.path):
            sources = rows.candidates(self._connection, sentence)
            units = [
                unit
                for number in similar(sentence, sources, threshold)
                for unit in rows.translations(self._connection, number, target_locale)
            ]
        context = (normal(previous), normal(following))
        matches = rank(sentence, units, target_locale, context, threshold)[:limit]
        if self._names is None:
            return matches
        return renamed(sentence, matches, target_locale, self._names)

    def fragment(self, source: str, target_locale: str) -> Fragment | None:
        """The remembered sentence that shares the longest part with this one, if it is long enough.

        Args:
            source: The sentence to translate.
            target_locale: The locale to translate into.
        """
        sentence = normal(source)
        with schema.explained(self.path):
            sources = fragments.sharing(sentence, rows.candidates(self._connection, sentence))
            known = {
                number: units
                for number in sources
                if (units := list(rows.translations(self._connection, number, target_locale)))
            }
        found = fragments.longest(sentence, {number: sources[number] for number in known})
        if found is None:
            return None
        number, part = found
        unit = max(known[number], key=lambda unit: (unit.reviewed, unit.number))
        return Fragment(part, unit.source, unit.target)
