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
from io import StringIO
from itertools import takewhile
from pathlib import Path

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.cells import Concept, concepts, escaped, joined, split, unescaped
from ank_i18n.terms.model import Term

KINDS = ("term", "person", "organisation", "place", "phrase", "word", "stop")
STATUSES = ("verified", "variant", "draft")
SOURCE = "ru"
CODE = 2  # letters of a locale; RU and KK are read as ru and kk
_LOCALE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
_ABOUT = ("_status", "_forbidden")
_PLAIN = ("kind", "domain", "definition", "note", "since", "until")


def read(path: Path) -> list[Term]:
    """The terms of a table.

    Args:
        path: A ``.csv`` file is divided by commas, any other by tabs.

    Raises:
        ExchangeError: The file cannot be read, or a row says what cannot be.
    """
    return [term for _, terms in rows(source_of(path), path) for term in terms]


def source_of(path: Path) -> str:
    """The text of a table.

    Args:
        path: The file, UTF-8 with or without a byte-order mark.

    Raises:
        ExchangeError: It cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ExchangeError(f"cannot be read: {error}", path=path) from error


def rows(text: str, path: Path) -> Iterator[tuple[int, list[Term]]]:
    """Per row of a table its line and its terms.

    Args:
        text: The table.
        path: Its file, for the delimiter and for messages.

    Raises:
        ExchangeError: A row says what cannot be.
    """
    lines = text.splitlines(keepends=True)
    skipped = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if path.suffix.lower() == ".csv":
        body = StringIO("".join(lines[skipped:]), newline="")
        reader: Iterator[list[str]] = csv.reader(body, delimiter=_delimiter(lines), strict=True)
    else:
        reader = iter([line.rstrip("\r\n").split("\t") for line in lines[skipped:]])
    number = skipped
    head: list[str] = []
    try:
        for number, cells in enumerate(reader, skipped + 1):
            if not head:
                head = _head(cells, path, number)
            elif any(cell.strip() for cell in cells):
                yield number, _terms(dict(zip(head, cells, strict=False)), path, number)
    except csv.Error as error:
        raise ExchangeError(f"is no CSV: {error}", path=path, line=number + 1) from error
    if not head:
        raise ExchangeError("has no head line", path=path, mend="begin with: ru, kk, en")


def _delimiter(lines: list[str]) -> str:
    """A comma; a semicolon where the head line has only those, as Excel writes in Kazakhstan."""
    head = next((line for line in lines if not line.startswith("#")), "")
    return ";" if ";" in head and "," not in head else ","


def _head(cells: list[str], path: Path, line: int) -> list[str]:
    head = [cell.strip().lower() if len(cell.strip()) == CODE else cell.strip() for cell in cells]
    if SOURCE not in head:
        raise ExchangeError(
            "the head line has no column ru", path=path, line=line, mend="begin with: ru, kk, en"
        )
    for name in head:
        stem = name.removesuffix("_status").removesuffix("_forbidden")
        if name and name not in _PLAIN and not _LOCALE.match(stem):
            raise ExchangeError(f"does not know the column {name}", path=path, line=line)
    if len(set(head)) != len(head):
        raise ExchangeError("the head line names a column twice", path=path, line=line)
    return head


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
        if (value := row.get(column, "")) and not _DATE.match(value):
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
    """
    kept = source_of(path).splitlines(keepends=True) if path.is_file() else []
    comments = "".join(takewhile(lambda line: line.startswith("#"), kept))
    fresh = path.with_name(path.name + ".new")
    text = comments + dump(terms, comma=path.suffix.lower() == ".csv")
    fresh.write_text(text, encoding="utf-8", newline="")
    fresh.replace(path)


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
