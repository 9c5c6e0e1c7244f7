"""DOCX: the body of a word processor's document, its footnotes and endnotes, as blocks.

The parts are walked as ECMA-376 part 1 defines them (paragraphs and runs 17.3, tables 17.4,
footnotes 17.11); python-docx shows neither footnotes nor hyperlinks within its paragraphs.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError
from ank_i18n.release.declared import of_package
from ank_i18n.release.docx_inline import Inline, Relations
from ank_i18n.release.docx_styles import Styles, W, value
from ank_i18n.release.model import Block, BlockKind
from ank_i18n.release.numbers import small
from ank_i18n.release.package import Package, package
from ank_i18n.release.parsed import Parsed
from ank_i18n.release.runs import marked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TRANSPARENT = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins"))
_NOTES = {"footnote": "footnotes.xml", "endnote": "endnotes.xml"}
_WIDEST = 100


def parse(data: bytes, path: Path) -> Parsed:
    """A DOCX document; ``reader.read`` has the contract."""
    document = package(data, path, ".docx")
    body = blocks(document)
    if not any(block.translatable for block in body):
        raise ReleaseError("is empty: there is no text in it", path=path)
    return Parsed(body, of_package(document, "docProps/core.xml"))


def blocks(document: Package) -> tuple[Block, ...]:
    """The blocks of a DOCX document.

    Headers, footers, comments and deleted text are no part of the release.

    Args:
        document: The package.

    Raises:
        ReleaseError: A part that is needed is missing or damaged.
    """
    main = _main(document)
    folder = posixpath.dirname(main)
    styles = Styles.of(
        document.optional_tree(posixpath.join(folder, "styles.xml")),
        document.optional_tree(posixpath.join(folder, "numbering.xml")),
    )
    inline = Inline(styles, _relations(document, main))
    walker = _Walker(inline)
    body = document.tree(main).find(f"{W}body")
    if body is not None:
        walker.walk(body, Block(BlockKind.PARAGRAPH, ""))
    notes = dict(_notes(document, folder))
    for place, label in inline.notes.items():
        if place in notes:
            walker.inline, note = replace(inline, relations=notes[place][0]), notes[place][1]
            walker.walk(note, Block(BlockKind.FOOTNOTE, "", label=label))
    return tuple(walker.blocks)


def _main(document: Package) -> str:
    """The name of the main part, as the package's relationships give it."""
    root = document.optional_tree("_rels/.rels")
    for relation in [] if root is None else root.iterchildren(f"{_R}Relationship"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _relations(document: Package, part: str) -> Relations:
    folder, name = posixpath.split(part)
    root = document.optional_tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    if root is None:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in root.iterchildren(f"{_R}Relationship")
    }


def _notes(
    document: Package, folder: str
) -> Iterator[tuple[tuple[str, str], tuple[Relations, _Element]]]:
    """The footnotes and endnotes by kind and identifier, with the relations of their part."""
    for kind, name in _NOTES.items():
        part = posixpath.join(folder, name)
        root, relations = document.optional_tree(part), _relations(document, part)
        for note in [] if root is None else root.iterchildren(f"{W}{kind}"):
            yield (kind, note.get(f"{W}id", "")), (relations, note)


@dataclass(slots=True)
class _Walker:
    """Walks paragraphs and tables in reading order."""

    inline: Inline
    blocks: list[Block] = field(default_factory=list)
    tables: int = 0
    counts: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    nested: list[_Element] = field(default_factory=list)
    whole: bool = False

    def walk(self, element: _Element, frame: Block) -> None:
        """The blocks inside an element; ``frame`` is what a plain paragraph in it becomes."""
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child, frame)
            elif child.tag == f"{W}tbl" and frame.kind is BlockKind.TABLE_CELL:
                self.nested.append(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
                while self.nested:
                    self._table(self.nested.pop(0))
            elif child.tag in _TRANSPARENT:
                self.walk(child, frame)

    def _paragraph(self, paragraph: _Element, frame: Block) -> None:
        boxes: list[_Element] = []
        runs = list(self.inline.runs(paragraph, boxes))
        text, marks = marked(runs)
        if frame.kind is BlockKind.PARAGRAPH and self.inline.styles.code(paragraph):
            self._code("".join(run.text if run.single is None else "\n" for run in runs))
        elif text:
            kind = self._kind(paragraph) if frame.kind is BlockKind.PARAGRAPH else frame
            self.blocks.append(replace(kind, text=text, marks=marks))
        for box in boxes:
            self.walk(box, frame)

    def _code(self, line: str) -> None:
        """A paragraph of code.

        Word and LibreOffice make one of each line, Pandoc one of a whole block, with line
        breaks: what follows such a block begins another.
        """
        lines_before = self.blocks and self.blocks[-1].kind is BlockKind.CODE and not self.whole
        self.whole = "\n" in line
        if lines_before and not self.whole:
            line = f"{self.blocks.pop().text}\n{line}"
        if line.strip():
            self.blocks.append(Block(BlockKind.CODE, line))

    def _kind(self, paragraph: _Element) -> Block:
        styles = self.inline.styles
        if level := styles.heading(paragraph):
            return Block(BlockKind.HEADING, "", level)
        if item := styles.numbering(paragraph):
            for place in [p for p in self.counts if p[0] == item.list and p[1] > item.level]:
                del self.counts[place]
            self.counts[item.list, item.level] += 1
            number = item.start - 1 + self.counts[item.list, item.level] if item.ordered else 0
            return Block(BlockKind.LIST_ITEM, "", item.level, ordered=item.ordered, number=number)
        if styles.quotation(paragraph):
            return Block(BlockKind.QUOTATION, "", 1)
        return Block(BlockKind.PARAGRAPH, "")

    def _table(self, table: _Element) -> None:
        number = self.tables
        self.tables += 1
        for index, row in enumerate(_within(table, f"{W}tr")):
            header = row.find(f"{W}trPr/{W}tblHeader")
            column = 0
            for cell in _within(row, f"{W}tc"):
                wide = max(small(value(cell.find(f"{W}tcPr/{W}gridSpan")), 1, most=_WIDEST), 1)
                if _goes_on(cell):
                    self._heighten(number, column)
                    column += wide
                    continue
                frame = Block(
                    BlockKind.TABLE_CELL,
                    "",
                    header=header is not None and value(header) not in ("0", "false", "off"),
                    table=number,
                    row=index,
                    column=column,
                    wide=wide,
                )
                before = len(self.blocks)
                self.walk(cell, frame)
                if len(self.blocks) == before:
                    self.blocks.append(frame)
                column += wide

    def _heighten(self, table: int, column: int) -> None:
        """Let the last cell of a column reach a row further."""
        row = -1
        for index in range(len(self.blocks) - 1, -1, -1):
            block = self.blocks[index]
            if block.kind is not BlockKind.TABLE_CELL or block.table != table:
                return
            if block.column == column and row in (-1, block.row):
                row = block.row
                self.blocks[index] = replace(block, high=block.high + 1)


def _goes_on(cell: _Element) -> bool:
    """Whether a cell is the one above it, reaching further down (17.4.84)."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and value(merged) != "restart"


def _within(element: _Element, tag: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, content controls opened."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _within(child, tag)
