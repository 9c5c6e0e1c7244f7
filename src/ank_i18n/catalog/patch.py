"""Other translations in a catalog, and every other byte of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from ank_i18n.catalog import store

_TRANSLATION = re.compile(r"msgstr(?:\[(\d+)\])?[ \t]")


@dataclass(frozen=True, slots=True)
class Change:
    """A translation to put in: ``line`` is that of its entry's msgid, ``form`` a plural form."""

    line: int
    text: str
    form: int | None = None


def patched(data: bytes, path: Path, changes: Iterable[Change]) -> bytes:
    """A catalog with other translations; what is not changed keeps its bytes, its wrapping too.

    Args:
        data: The catalog.
        path: Its name in errors.
        changes: What to put in. A translation that is changed stands on one line then.

    Raises:
        CatalogError: The charset is not known, or the bytes are no text.
    """
    charset = store.charset_of(data, path)
    lines = data.decode(charset).split("\n")
    # From the end, so that the lines before stay where they were.
    for change in sorted(changes, key=lambda change: change.line, reverse=True):
        start, stop, keyword = _place(lines, change)
        ending = "\r" if lines[stop - 1].endswith("\r") else ""
        lines[start:stop] = [f'{keyword} "{polib.escape(change.text)}"{ending}']
    return "\n".join(lines).encode(charset)


def _place(lines: list[str], change: Change) -> tuple[int, int, str]:
    """Where a translation stands: its first line, the line after it, its keyword."""
    wanted = "" if change.form is None else str(change.form)
    start = next(
        at
        for at in range(change.line - 1, len(lines))
        if (found := _TRANSLATION.match(lines[at])) and (found[1] or "") == wanted
    )
    stop = start + 1
    while stop < len(lines) and lines[stop].startswith('"'):
        stop += 1
    return start, stop, lines[start].split('"')[0].rstrip()
