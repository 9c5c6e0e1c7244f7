"""What an alignment is not sure of: a table for a person, and what that person kept of it.

A row is a bead, in the order of the texts, so that a sentence that was set apart from its
translation stands beside it. Nothing of the table is taken back but the rows that have a mark in
the column ``keep``; the two texts may be mended before.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ank_i18n.errors import ExchangeError, UsageError
from ank_i18n.memory.features import normal
from ank_i18n.memory.model import Unit
from ank_i18n.release.encoding import decode

KEEP, CONFIDENCE, FILE = "keep", "confidence", "file"


class AlignedPair(NamedTuple):
    """Sentences that belong together, joined with a space; one side may be empty."""

    source: str
    target: str
    confidence: float
    file: str

    def certain(self, least: float) -> bool:
        """Whether it is a translation of at least this confidence.

        Words that are the same on both sides were not translated, whatever speaks for them.
        """
        alike = self.source == self.target and any(map(str.isalpha, self.source))
        return bool(self.source and self.target) and not alike and self.confidence >= least

    def unit(self, locale: str, state: str) -> Unit:
        """The pair as a unit of a memory; both sides must be there."""
        return Unit(normal(self.source), normal(self.target), locale, state, self.file)


def write_rest(path: Path, pairs: Sequence[AlignedPair], locales: tuple[str, str]) -> None:
    """Write pairs that a person has to look at into a TSV file.

    Args:
        path: The file.
        pairs: The pairs, in the order they are to have.
        locales: The locales of the two sides, which head their columns.

    Raises:
        UsageError: The file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", lineterminator="\n")
            writer.writerow((KEEP, CONFIDENCE, *locales, FILE))
            writer.writerows(("", f"{p.confidence:.2f}", p.source, p.target, p.file) for p in pairs)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path=path) from error


def read_rest(path: Path, source: str) -> Iterator[Unit]:
    """The pairs of such a table that a person has marked, as reviewed units.

    Args:
        path: The table, with tabs, commas or semicolons between its cells.
        source: The locale of the sources.

    Raises:
        ExchangeError: It cannot be read, has other columns, or a marked row lacks a side.
    """
    try:
        text, _ = decode(path.read_bytes(), path)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error
    between = max("\t;,", key=text.partition("\n")[0].count)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=between)
    targets = [name for name in table.fieldnames or () if name not in (KEEP, CONFIDENCE, FILE)]
    if KEEP not in (table.fieldnames or ()) or {source} == set(targets) or source not in targets:
        raise ExchangeError(
            f"is no table of an alignment: its columns are not {KEEP}, {CONFIDENCE}, {source}, "
            f"a target locale, {FILE}",
            path=path,
            line=1,
            mend="name a table that `ank-i18n memory align` wrote",
        )
    target = next(name for name in targets if name != source)
    for row in table:
        if not (row[KEEP] or "").strip():
            continue
        ours, theirs = (normal(row[name] or "") for name in (source, target))
        if not ours or not theirs:
            raise ExchangeError(
                "is marked to be kept, but one of its sides is empty",
                path=path,
                line=table.line_num,
                mend="write the other side, or take the mark away",
            )
        yield Unit(ours, theirs, target, "reviewed", row.get(FILE) or path.name)
