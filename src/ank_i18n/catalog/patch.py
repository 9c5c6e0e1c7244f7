"""Other translations in a catalog, and every other character of it as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

import polib

from ank_i18n.catalog.reader import unescape

# A line of a translation, with the white space that the reader passes over.
_LINE = re.compile(
    r'(?P<before>[ \t\r\f\v]*(?P<keyword>msgstr(?:\[(?P<form>\d+)\])?)?[ \t]*")'
    r'(?P<string>.*)(?P<behind>"[ \t\r\f\v]*)'
)


@dataclass(frozen=True, slots=True)
class Change:
    """A translation to put in: ``line`` is that of its entry's msgid, ``form`` a plural form."""

    line: int
    text: str
    form: int | None = None


def patched(text: str, changes: Iterable[Change]) -> str:
    """A catalog with other translations; what is not changed keeps its characters and wrapping.

    Args:
        text: The catalog, which the reader takes.
        changes: What to put in.
    """
    lines = text.split("\n")
    for change in changes:
        found = dict(_found(lines, change))
        pieces = [unescape(line["string"]) for line in found.values()]
        new_pieces = _shared_out(pieces, change.text)
        for (place, line), old, new in zip(found.items(), pieces, new_pieces, strict=True):
            if new != old:
                lines[place] = f"{line['before']}{polib.escape(new)}{line['behind']}"
    return "\n".join(lines)


def _found(lines: Sequence[str], change: Change) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that a translation stands on, by their places; blank ones may be between."""
    begun = False
    for place in range(change.line - 1, len(lines)):
        line = _LINE.fullmatch(lines[place])
        if line and (not line["keyword"] if begun else _begins(line, change.form)):
            begun = True
            yield place, line
        elif begun and lines[place].strip():
            return


def _begins(line: re.Match[str], form: int | None) -> bool:
    """Whether a line begins a translation, or that plural form of it."""
    number = None if line["form"] is None else int(line["form"])
    return line["keyword"] is not None and number == form


def _shared_out(pieces: Sequence[str], text: str) -> list[str]:
    """Another text in as many pieces, cut where what stays of the old one was cut."""
    if len(pieces) == 1:
        return [text]
    matcher = SequenceMatcher(None, "".join(pieces), text, autojunk=False)
    blocks = matcher.get_matching_blocks()
    cuts = [0]
    for end in list(accumulate(map(len, pieces)))[:-1]:
        before = (new + min(end - old, size) for old, new, size in blocks if old < end)
        cuts.append(max(before, default=0))
    return [text[start:stop] for start, stop in pairwise([*cuts, len(text)])]
