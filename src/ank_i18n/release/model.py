"""A release as blocks, with every character between them kept.

A *release* is the source document; a *block* is a heading, a paragraph, a list item, a
quotation or a table cell. Readers of every format give this model, renderers take it.

Inline markup stands in a block's text as numbered placeholders that a translator can move:
a pair ``<1>…</1>`` around marked-up text, a single ``<2/>`` for something without text. What a
number means is in ``Block.marks``; ``inline`` parses and compares such texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class BlockKind(StrEnum):
    """What a block is; ``CODE``, ``RULE`` and ``RAW`` are kept but never translated.

    ``META`` is text about the document, such as the title in its front matter, that a renderer
    puts back where ``Block.label`` says and never into the body. ``RAW`` is a piece of HTML in
    a Markdown document: Markdown keeps it, other formats leave it out.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"
    CODE = "code"
    RULE = "rule"
    RAW = "raw"
    META = "meta"


UNTRANSLATED = (BlockKind.CODE, BlockKind.RULE, BlockKind.RAW)


class MarkKind(StrEnum):
    """What a numbered placeholder stands for.

    ``LINE_BREAK``, ``FOOTNOTE``, ``LITERAL`` and ``RAW`` are singles. ``IMAGE`` is a pair around
    its alternative text, which is text to translate, and a single where it has none. Everything
    else is a pair, ``CODE`` too: a translator sees what is quoted.
    """

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
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup behind one placeholder number.

    ``target`` is a link's or an image's address, a footnote's label, the literal text that
    looks like a placeholder, or the raw markup; ``title`` a link's or an image's title.
    """

    kind: MarkKind
    target: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a release.

    ``level`` is a heading's level or a list item's or quotation's depth, from 1; a paragraph
    that continues a list item has the item's. ``start`` is the block's offset in
    ``Release.source`` for plain text, None where the format's syntax stands between (Markdown,
    HTML, DOCX); ``line`` is its line there from 1, 0 where there are none. ``number`` is an
    ordered item's own. ``quoted`` counts the quotations around a block that is not itself a
    quotation. ``label`` is a footnote's label, a code block's language or what a ``META`` block
    is. ``table``, ``row`` and ``column`` place a table cell, counted from 0; several blocks may
    share a cell. ``wide`` and ``high`` say over how many columns and rows it reaches.
    """

    kind: BlockKind
    text: str
    level: int = 0
    start: int | None = None
    line: int = 0
    marks: Mapping[int, Mark] = field(default_factory=dict)
    ordered: bool = False
    number: int = 0
    quoted: int = 0
    label: str = ""
    header: bool = False
    table: int = 0
    row: int = 0
    column: int = 0
    wide: int = 1
    high: int = 1

    @property
    def translatable(self) -> bool:
        """Whether the block has text for a translator."""
        return self.kind not in UNTRANSLATED and bool(self.text.strip())


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
