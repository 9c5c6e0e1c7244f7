"""Tables of cells as spreadsheets and editors save them: the encoding, the delimiter, the rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from ank_i18n.errors import ExchangeError, ReleaseError
from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode

# Windows-1251 in Kazakhstan: the same Russian letters, and the Kazakh ones besides.
_KAZAKH_WINDOWS = "kz1048"
_LOST = re.compile(r"[^\W\d_]*[а-яёА-ЯЁ]\?[^\W\d_]+|\?[а-яё]{2,}")
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def text_of(path: Path) -> str:
    """The text of a table, in whatever encoding it was saved.

    Args:
        path: The file.

    Raises:
        ExchangeError: It cannot be read, its encoding is not certain, or Kazakh letters were lost
            when it was saved.
    """
    try:
        text, encoding = decode(data := path.read_bytes(), path)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error
    except ReleaseError as error:
        raise ExchangeError(
            error.problem, path=path, line=error.line, mend=error.mend or "begin with: ru, kk, en"
        ) from error
    if encoding == "cp1251":
        text = data.decode(_KAZAKH_WINDOWS)
        if lost := _LOST.search(text):
            raise ExchangeError(
                f"has lost letters: “{lost[0]}”",
                path=path,
                line=text.count("\n", 0, lost.start()) + 1,
                mend="save it as UTF-8; in Excel as “CSV UTF-8”",
            )
    return text.removeprefix(BYTE_ORDER_MARK)


def rows(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table, each with the number of its last line.

    A ``.csv`` file has commas, semicolons or tabs, whichever its first row has most of, or what
    Excel's line ``sep=`` says. Any other file has tabs, and quotes as they stand. ``#`` lines at
    the beginning are left out.

    Args:
        text: The table.
        path: Its file.

    Raises:
        ExchangeError: It is no CSV.
    """
    lines = text.splitlines(keepends=True)
    skipped = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if path.suffix.lower() != ".csv":
        for number, line in enumerate(lines[skipped:], skipped + 1):
            yield number, line.rstrip("\r\n").split("\t")
        return
    head = "".join(lines[skipped : skipped + 1])
    separator = _SEPARATOR.fullmatch(head)
    skipped += separator is not None
    delimiter = separator[1] if separator else max(",;\t", key=head.count)
    body = StringIO("".join(lines[skipped:]), newline="")
    reader = csv.reader(body, delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield skipped + reader.line_num, cells
    except csv.Error as error:
        place = skipped + reader.line_num
        raise ExchangeError(f"is no CSV: {error}", path=path, line=place) from error
