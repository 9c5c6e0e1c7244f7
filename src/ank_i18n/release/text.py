"""Plain text: every line that is not blank is a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode
from ank_i18n.release.model import Block, BlockKind
from ank_i18n.release.parsed import Parsed
from ank_i18n.release.runs import Run, marked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST_TITLE = 200
_SENTENCE_END = re.compile(r"[.!?…:;,][»”\"')\]]*\Z")


def parse(data: bytes, path: Path) -> Parsed:
    """A plain text file; ``reader.read`` has the contract."""
    source, encoding = decode(data, path)
    return Parsed(blocks(source), source=source, encoding=encoding)


def blocks(source: str) -> tuple[Block, ...]:
    """The blocks of a plain text.

    A newline always separates. The first line is a heading where that is plain: it is short,
    ends without a mark of punctuation, and the next line ends like a sentence.

    Args:
        source: The decoded text.
    """
    found = list(_lines(source))
    if len(found) > 1 and _is_title(found[0].text, found[1].text):
        first = found[0]
        found[0] = Block(
            BlockKind.HEADING, first.text, 1, first.start, first.line, marks=first.marks
        )
    return tuple(found)


def _lines(source: str) -> Iterator[Block]:
    offset = 0
    for number, line in enumerate(source.splitlines(keepends=True), start=1):
        body = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if stripped := body.strip():
            start = offset + len(line) - len(body) + body.index(stripped)
            text, marks = marked([Run(stripped)])
            yield Block(BlockKind.PARAGRAPH, text, start=start, line=number, marks=marks)
        offset += len(line)


def _is_title(first: str, second: str) -> bool:
    return (
        len(first) <= _LONGEST_TITLE
        and not _SENTENCE_END.search(first)
        and _SENTENCE_END.search(second) is not None
    )
