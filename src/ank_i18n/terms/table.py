"""Termbases as tables: TSV or CSV with a head line, one concept a row.

The columns are found by the head line: the source locale's forms stand in ``ru``, every other
two- or three-letter column is a target locale. Lines that begin with ``#`` before the head line
say where the table comes from. With a column ``kind`` a row is one concept, taken to the letter;
without one it is a glossary as people write it (see ``cells``), and the office's own word:
its forms count as verified. docs/terms.md describes the format.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from itertools import takewhile
from pathlib import Path

from babel import localedata

from ank_i18n import atomic
from ank_i18n.errors import ExchangeError
from ank_i18n.terms import facts, sheet
from ank_i18n.terms.cells import Concept, concepts, escaped, joined, split, unescaped
from ank_i18n.terms.locales import locale_of
from ank_i18n.terms.model import Term, is_day

KINDS = ("term", "person", "organisation", "place", "phrase", "word", "stop")
STATUSES = ("verified", "variant", "draft")
SOURCE = "ru"
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}$")
_NO_LOCALES = frozenset(("id", "no"))
_UNKNOWN = "-"
_UNNAMED = 3
_ABOUT = ("_status", "_forbidden")
_PLAIN = ("kind", "domain", "definition", "note", "since", "until")


@dataclass(frozen=True, slots=True)
class Foreign:
    """How another tool's table is read.

    ``target`` is the locale of a column called target, and of the second column where no column
    has a name. Columns that nothing is known of are left out; ``left_out`` is told of them.
    """

    target: str = ""
    left_out: list[str] = field(default_factory=list)


def read(path: Path, foreign: Foreign | None = None) -> list[Term]:
    """The terms of a table.

    Args:
        path: A ``.csv`` file is divided by commas, semicolons or tabs, any other by tabs.
        foreign: It comes from another tool; by default every column must be known.

    Raises:
        ExchangeError: The file cannot be read, or a row says what cannot be.
    """
    return [term for _, terms in rows(sheet.text_of(path), path, foreign) for term in terms]


def rows(text: str, path: Path, foreign: Foreign | None = None) -> Iterator[tuple[int, list[Term]]]:
    """Per row of a table its line and its terms.

    Args:
        text: The table.
        path: Its file, for the delimiter and for messages.
        foreign: It comes from another tool; by default every column must be known.

    Raises:
        ExchangeError: A row says what cannot be.
    """
    head: list[str] = []
    for number, cells in sheet.rows(text, path):
        if not head:
            head = _head(cells, path, number, foreign)
            if SOURCE in head:
                continue
            head = _unnamed(cells, path, number, foreign)
        if not any(cell.strip() for cell in cells) or (foreign and cells[0].startswith("#")):
            continue
        if foreign and not cells[head.index(SOURCE)].strip():
            foreign.left_out.append(f"line {number}: no Russian term")
            continue
        if any(cell.strip() for cell in cells[len(head) :]):
            raise ExchangeError(
                f"{len(cells)} cells under {len(head)} columns",
                path=path,
                line=number,
                mend="put quotes around a cell that holds the delimiter",
            )
        yield number, _terms(dict(zip(head, cells, strict=False)), path, number)
    if not head:
        raise ExchangeError("has no head line", path=path, mend="begin with: ru, kk, en")


@cache
def _columns() -> dict[str, str]:
    """The columns by the names that other tools give them."""
    return {
        name: row["column"]
        for row in facts.table("column-names")
        for name in row["names"].split(" | ")
    }


def _column(cell: str, foreign: Foreign | None) -> str:
    """What a cell of the head line names: a column of ours, or nothing known."""
    name = cell.strip()
    if foreign and name.lower() in _NO_LOCALES:
        return _UNKNOWN
    known = _columns().get(name.lower(), name)
    if known == "target" and foreign:
        known = foreign.target
    stem, about = next(
        ((known.removesuffix(end), end) for end in _ABOUT if known.endswith(end)), (known, "")
    )
    if not _LOCALE.match(stem) or known in _PLAIN:
        return known
    locale = locale_of(stem)
    is_one = foreign is None or localedata.exists(locale.partition("_")[0])
    return locale + about if is_one else _UNKNOWN


def _head(cells: list[str], path: Path, line: int, foreign: Foreign | None) -> list[str]:
    head = [_column(cell, foreign) for cell in cells]
    if SOURCE not in head:
        return head
    for place, (name, cell) in enumerate(zip(head, cells, strict=True)):
        stem = name.removesuffix("_status").removesuffix("_forbidden")
        if not name or name in _PLAIN or _LOCALE.match(stem):
            continue
        if foreign is None:
            raise ExchangeError(f"does not know the column {name}", path=path, line=line)
        foreign.left_out.append(f"the column {cell.strip()}")
        head[place] = ""
    if twice := next((n for n in head if n and head.count(n) > 1), ""):
        raise ExchangeError(f"the head line names the column {twice} twice", path=path, line=line)
    return head


def _unnamed(cells: list[str], path: Path, line: int, foreign: Foreign | None) -> list[str]:
    """The columns of a table without a head line, as OmegaT has them."""
    if foreign and foreign.target and 1 < len(cells) <= _UNNAMED:
        return [SOURCE, foreign.target, "note"]
    raise ExchangeError(
        "the head line has no column ru",
        path=path,
        line=line,
        mend="divide the columns by tabs"
        if len(cells) == 1 and re.search("[,;]", cells[0])
        else "begin with: ru, kk, en; or import with --locale kk what has term, translation, note",
    )


def _terms(row: Mapping[str, str], path: Path, line: int) -> list[Term]:
    row = {column: cell.strip() for column, cell in row.items() if column}
    _sound(row, path, line)
    locales = [c for c in row if c not in (SOURCE, *_PLAIN) and not c.endswith(_ABOUT)]
    strict = "kind" in row
    columns = {c: row[c] for c in (SOURCE, *locales)}
    found = [Concept({c: tuple(split(v)) for c, v in columns.items()})] if strict else None
    assumed = {} if strict else {t: "verified" for t in locales if row[t]}
    given = {t: row.get(f"{t}_status", "") for t in locales}
    forbidden = {t: tuple(split(row.get(f"{t}_forbidden", ""))) for t in locales}
    return [
        Term(
            source=concept.forms[SOURCE][0],
            variants=concept.forms[SOURCE][1:],
            forms={t: concept.forms[t] for t in locales if concept.forms.get(t)},
            kind=row.get("kind") or "term",
            forbidden={t: forms for t, forms in forbidden.items() if forms},
            status=assumed | {t: status for t, status in given.items() if status},
            domain=unescaped(row.get("domain", "")),
            definition=unescaped(row.get("definition", "")),
            note=unescaped(row.get("note", "")),
            since=row.get("since") or concept.since,
            until=row.get("until") or concept.until,
        )
        for concept in found or concepts(columns)
    ]


def _sound(row: Mapping[str, str], path: Path, line: int) -> None:
    """Raise where a row's cells are of a kind that no term can have."""
    allowed = {c: STATUSES for c in row if c.endswith("_status")} | {"kind": KINDS}
    for column, values in allowed.items():
        if (value := row.get(column, "")) and value not in values:
            raise ExchangeError(
                f"{column} is “{value}”", path=path, line=line, mend=f"use {', '.join(values)}"
            )
    for column in ("since", "until"):
        if (value := row.get(column, "")) and not is_day(value):
            raise ExchangeError(
                f"{column} is “{value}”", path=path, line=line, mend="write it as 2019-03-23"
            )
    if not split(row.get(SOURCE, "")):
        raise ExchangeError("a row without a term in the column ru", path=path, line=line)


def write(terms: Iterable[Term], path: Path) -> None:
    """Write a table that ``read`` gives back as it was, in one step.

    Args:
        terms: The terms, in the order of the rows.
        path: A ``.csv`` file is divided by commas, any other by tabs. The ``#`` lines at the
            beginning of a table that is there already stay.

    Raises:
        InputError: It cannot be written.
    """
    kept = sheet.text_of(path).splitlines(keepends=True) if path.is_file() else []
    comments = "".join(takewhile(lambda line: line.startswith("#"), kept))
    text = comments + dump(terms, comma=path.suffix.lower() == ".csv")
    atomic.write(path, text.encode())


def dump(terms: Iterable[Term], *, comma: bool = False) -> str:
    """The table of some terms as text.

    Args:
        terms: The terms, in the order of the rows.
        comma: Comma-separated, as spreadsheets read it; else tab-separated.
    """
    records = list(terms)
    named = {t for r in records for t in (*r.forms, *r.forbidden, *r.status)}
    locales = sorted(named, key=lambda locale: (locale != "kk", locale))
    head = [SOURCE, *locales, "kind", *(f"{t}_status" for t in locales)]
    head += ["domain", "since", "until", *(f"{t}_forbidden" for t in locales)]
    head += ["definition", "note"]
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter="," if comma else "\t", lineterminator="\n")
    if not comma:
        writer = csv.writer(
            out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
    writer.writerow(head)
    for term in records:
        writer.writerow([_cell(term, column) for column in head])
    return out.getvalue()


def _cell(term: Term, column: str) -> str:
    if column == SOURCE:
        return joined((term.source, *term.variants))
    if column in _PLAIN:
        return escaped(str(getattr(term, column)))
    if column.endswith("_status"):
        return term.status.get(column.removesuffix("_status"), "")
    if column.endswith("_forbidden"):
        return joined(term.forbidden.get(column.removesuffix("_forbidden"), ()))
    return joined(term.forms.get(column, ()))
