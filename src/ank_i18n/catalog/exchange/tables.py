"""CSV and XLSX for people without an editor: one row a unit."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from ank_i18n.catalog.exchange.row import Row
from ank_i18n.catalog.states import State
from ank_i18n.errors import ExchangeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

COLUMNS = ("source", "translation", "state", "previous source", "comment")

# A cell that begins so would be computed by a spreadsheet; an apostrophe says that it is text.
# (OWASP, "CSV Injection".) More apostrophes are added to, so that the way back is exact.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")

# What a cell of a workbook cannot hold, as Excel itself writes it: _x0007_. (ECMA-376, 22.9.2.19.)
_NO_CELL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write_csv(rows: Iterable[Row]) -> bytes:
    """The units as CSV (RFC 4180) in UTF-8, with the byte-order mark by which Excel knows it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in _cells(row)])
    return stream.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, path: Path) -> list[Row]:
    """The units of a CSV file, with commas, semicolons or tabs between cells.

    Raises:
        ExchangeError: It is not UTF-8, or its columns are not ours.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            "is not UTF-8", path=path, line=line, mend="save it as CSV UTF-8"
        ) from None
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        raise ExchangeError(f"is not CSV: {error}", path=path, line=reader.line_num) from None
    plain = (
        (line, [cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell for cell in cells])
        for line, cells in lines
    )
    return list(_rows(plain, path))


def write_xlsx(rows: Iterable[Row]) -> bytes:
    """The units as a workbook of one sheet; every cell is text."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "units"
    for number, cells in enumerate([COLUMNS, *map(_cells, rows)], 1):
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(number, column, _NO_CELL.sub(_encoded, value))
            cell.data_type = "s"  # or openpyxl makes a formula of what begins with "="
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for letter, width in zip("ABCDE", (60, 60, 10, 40, 40), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_xlsx(data: bytes, path: Path) -> list[Row]:
    """The units of a workbook's first sheet.

    Raises:
        ExchangeError: It is no workbook, or its columns are not ours.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError) as error:
        raise ExchangeError(f"is not a workbook: {error}", path=path) from None
    sheet = book.worksheets[0]
    lines = (
        (number, [_decoded(value) for value in cells])
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1)
    )
    return list(_rows(((number, cells) for number, cells in lines if any(cells)), path))


def _cells(row: Row) -> Sequence[str]:
    return row.source, row.target, str(row.state), row.previous, row.comment


def _encoded(match: re.Match[str]) -> str:
    return f"_x{ord(match[0]):04X}_"


def _decoded(value: object) -> str:
    text = "" if value is None else str(value)
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _rows(lines: Iterable[tuple[int, Sequence[str]]], path: Path) -> Iterator[Row]:
    places: dict[str, int] = {}
    for line, cells in lines:
        if not places:
            places = {name.strip().lower(): place for place, name in enumerate(cells)}
            if not {"source", "translation"} <= places.keys():
                raise ExchangeError("has no columns source and translation", path=path, line=line)
            continue
        values = {
            name: cells[place] if place < len(cells) else "" for name, place in places.items()
        }
        yield _row(values, line, path)
    if not places:
        raise ExchangeError("is empty", path=path)


def _row(values: dict[str, str], line: int, path: Path) -> Row:
    said = values.get("state", "").strip().lower() or State.DRAFT
    if said not in set(State):
        raise ExchangeError(
            f"has an unknown state: {said!r}",
            path=path,
            line=line,
            mend=f"write one of {', '.join(State)}",
        )
    return Row(
        values["source"],
        values["translation"],
        # Who filled an empty row in has not reviewed it by that.
        State.DRAFT if said == State.EMPTY and values["translation"] else State(said),
        values.get("previous source", ""),
        values.get("comment", ""),
        line,
    )
