"""What an alignment is not sure of: a table for a person, and what that person kept of it.

A row is a bead, in the order of the texts, so that a sentence that was set apart from its
translation stands beside it. Nothing of the table is taken back but the rows that have a mark in
the column ``keep``; the two texts may be mended before.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ank_i18n import atomic
from ank_i18n.errors import ExchangeError, UsageError
from ank_i18n.memory.features import normal
from ank_i18n.memory.model import Unit
from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode

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
        InputError: The file cannot be written.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter="\t", lineterminator="\n")
    writer.writerow((KEEP, CONFIDENCE, *locales, FILE))
    writer.writerows(("", f"{p.confidence:.2f}", p.source, p.target, p.file) for p in pairs)
    atomic.write(path, table.getvalue().encode())


def refuse_marked(path: Path) -> None:
    """See that no table stands there in which a person has marked rows.

    Raises:
        InputError: What stands there cannot be read.
        UsageError: It has marked rows, which a new table would take away.
    """
    if path.exists() and path.stat().st_size and any(map(_marked, _table(path))):
        raise UsageError(
            "has rows that a person has marked",
            path=path,
            mend=f"ank-i18n memory import {path}, then remove it; or name another with --rest",
        )


def read_rest(path: Path, source: str) -> Iterator[Unit]:
    """The pairs of such a table that a person has marked, as reviewed units.

    Args:
        path: The table, with tabs, commas or semicolons between its cells.
        source: The locale of the sources.

    Raises:
        InputError: It cannot be read.
        ExchangeError: It has other columns, or a marked row lacks a side.
    """
    table = _table(path)
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
    for row in filter(_marked, table):
        ours, theirs = (normal(row[name] or "") for name in (source, target))
        if not ours or not theirs:
            raise ExchangeError(
                "is marked to be kept, but one of its sides is empty",
                path=path,
                line=table.line_num,
                mend="write the other side, or take the mark away",
            )
        yield Unit(ours, theirs, target, "reviewed", row.get(FILE) or path.name)


def _table(path: Path) -> csv.DictReader[str]:
    try:
        text, _ = decode(path.read_bytes(), path)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error
    text = text.removeprefix(BYTE_ORDER_MARK)
    between = max("\t;,", key=text.partition("\n")[0].count)
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=between)


def _marked(row: Mapping[str, str | None]) -> bool:
    return bool((row.get(KEEP) or "").strip())
