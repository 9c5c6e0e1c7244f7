"""A release as blocks, with every character between them kept.

A *release* is the source document; a *block* is a heading, a paragraph, a list item, a
quotation or a table cell. Readers of every format give this model, renderers take it.

Inline markup stands in a block's text as numbered placeholders that a translator can move:
a pair ``<1>…</1>`` around marked-up text, a single ``<2/>`` for something without text. What a
number means is in ``Block.marks``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class BlockKind(StrEnum):
    """What a block is; ``CODE`` and ``RULE`` are kept but never translated."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"
    CODE = "code"
    RULE = "rule"


class MarkKind(StrEnum):
    """What a numbered placeholder stands for."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"
    LINE_BREAK = "line_break"
    FOOTNOTE = "footnote"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup behind one placeholder number.

    ``target`` is a link's or an image's address, a footnote's label, or the literal text;
    ``title`` its title; ``alt`` an image's alternative text.
    """

    kind: MarkKind
    target: str = ""
    title: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a release.

    ``level`` is a heading's level or a list item's or quotation's depth, from 1. ``start`` is
    the block's offset in ``Release.source`` for plain text, None where the format's syntax
    stands between (Markdown, HTML, DOCX). ``table``, ``row`` and ``column`` place a table cell,
    counted from 0.
    """

    kind: BlockKind
    text: str
    level: int = 0
    start: int | None = None
    marks: Mapping[int, Mark] = field(default_factory=dict)
    ordered: bool = False
    header: bool = False
    table: int = 0
    row: int = 0
    column: int = 0

    @property
    def translatable(self) -> bool:
        """Whether the block has text for a translator."""
        return self.kind not in (BlockKind.CODE, BlockKind.RULE) and bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a release beside its text; dates are ISO 8601, empty is unknown."""

    title: str = ""
    date: str = ""
    place: str = ""
    source: str = ""
    contact: str = ""
    slug: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Release:
    """A source document.

    ``name`` names its catalogs and publications; ``format`` is ``txt``, ``md``, ``html``,
    ``docx`` or ``odt``; ``source`` is the decoded text of a textual format, as it stands,
    byte-order mark and line ends included; ``encoding`` is what it was decoded by.
    """

    name: str
    path: Path
    format: str
    blocks: tuple[Block, ...]
    locale: str = "ru"
    source: str = ""
    encoding: str = "utf-8"
    metadata: Metadata = field(default_factory=Metadata)
