"""ODT: the body of an OpenDocument text and its notes, as blocks.

The parts are walked as OpenDocument 1.2 part 1 defines them (text 5, tables 9, styles 16).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError
from ank_i18n.release.declared import of_package
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind
from ank_i18n.release.numbers import small
from ank_i18n.release.package import Package, package
from ank_i18n.release.parsed import Parsed
from ank_i18n.release.runs import Run, marked, picture, safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{_NS}office:1.0}}", f"{_NS}text:1.0}}", f"{_NS}table:1.0}}"
_STYLE, _DRAW, _SVG = f"{_NS}style:1.0}}", f"{_NS}drawing:1.0}}", f"{_NS}svg-compatible:1.0}}"
_FO = f"{_NS}xsl-fo-compatible:1.0}}"
_XLINK = "{http://www.w3.org/1999/xlink}"

# Attributes of a text style, the values that turn formatting on, and the formatting.
_FORMATTING = (
    (f"{_FO}font-weight", ("bold", "600", "700", "800", "900"), MarkKind.STRONG),
    (f"{_FO}font-style", ("italic", "oblique"), MarkKind.EMPHASIS),
    (f"{_STYLE}text-underline-style", ("solid", "dotted", "dash", "wave"), MarkKind.UNDERLINE),
    (f"{_STYLE}text-line-through-style", ("solid",), MarkKind.STRIKE),
)
_NAMED = {"Strong_20_Emphasis": MarkKind.STRONG, "Emphasis": MarkKind.EMPHASIS}
_QUOTATION = "Quotations"
_SKIPPED = frozenset(
    [f"{_TEXT}{name}" for name in ("tracked-changes", "bookmark", "sequence-decls")]
    + [f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms")]
)
_LONGEST_SPACE = 100
_MOST_REPEATED = 50


def parse(data: bytes, path: Path) -> Parsed:
    """An ODT document; ``reader.read`` has the contract."""
    document = package(data, path, ".odt")
    body = blocks(document)
    if not any(block.translatable for block in body):
        raise ReleaseError("is empty: there is no text in it", path=path)
    return Parsed(body, of_package(document, "meta.xml"))


def blocks(document: Package) -> tuple[Block, ...]:
    """The blocks of an ODT document; headers, footers and comments are no part of it.

    Raises:
        ReleaseError: A part that is needed is missing or damaged.
    """
    content = document.tree("content.xml")
    walker = _Walker(_Styles.of(content, document.optional_tree("styles.xml")))
    for body in content.iterfind(f"{_OFFICE}body/{_OFFICE}text"):
        walker.walk(body, Block(BlockKind.PARAGRAPH, ""))
    for label, note in walker.notes:
        walker.walk(note, Block(BlockKind.FOOTNOTE, "", label=label))
    return tuple(walker.blocks)


@dataclass(frozen=True, slots=True)
class _Styles:
    """What named styles mean."""

    marks: dict[str, tuple[Mark, ...]]
    ordered: dict[str, bool]
    parents: dict[str, str]

    @classmethod
    def of(cls, *parts: _Element | None) -> _Styles:
        marks: dict[str, tuple[Mark, ...]] = {}
        ordered: dict[str, bool] = {}
        parents: dict[str, str] = {}
        for part in parts:
            for style in [] if part is None else part.iter(f"{_STYLE}style"):
                name = style.get(f"{_STYLE}name", "")
                marks.setdefault(name, tuple(_formatting(name, style)))
                parents.setdefault(name, style.get(f"{_STYLE}parent-style-name", ""))
            for style in [] if part is None else part.iter(f"{_TEXT}list-style"):
                first = next(iter(style), None)
                numbered = first is not None and first.tag == f"{_TEXT}list-level-style-number"
                ordered.setdefault(style.get(f"{_STYLE}name", ""), numbered)
        return cls(marks, ordered, parents)

    def quotation(self, style: str) -> bool:
        """Whether a paragraph's style is the one for quotations, or is made from it."""
        return _QUOTATION in (style, self.parents.get(style))


def _formatting(name: str, style: _Element) -> Iterator[Mark]:
    if name in _NAMED:
        yield Mark(_NAMED[name])
    for properties in style.iterchildren(f"{_STYLE}text-properties"):
        for attribute, values, kind in _FORMATTING:
            if properties.get(attribute) in values:
                yield Mark(kind)
        position = properties.get(f"{_STYLE}text-position", "")
        if position.startswith(("super", "sub")):
            raised = position.startswith("super")
            yield Mark(MarkKind.SUPERSCRIPT if raised else MarkKind.SUBSCRIPT)


@dataclass(slots=True)
class _Walker:
    """Walks the body in reading order."""

    styles: _Styles
    blocks: list[Block] = field(default_factory=list)
    notes: list[tuple[str, _Element]] = field(default_factory=list)
    tables: int = 0

    def walk(self, element: _Element, frame: Block) -> None:
        """The blocks inside an element; ``frame`` is what a plain paragraph in it becomes."""
        for child in element:
            if child.tag in _SKIPPED:
                continue
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(child, frame)
            elif child.tag == f"{_TEXT}list":
                self._list(child, 1, "")
            elif child.tag == f"{_TABLE}table":
                self._table(child)
            else:
                self.walk(child, frame)

    def _paragraph(self, element: _Element, frame: Block) -> None:
        text, marks = marked(self._runs(element, ()))
        if not text:
            return
        if frame.kind is BlockKind.PARAGRAPH and element.tag == f"{_TEXT}h":
            level = small(element.get(f"{_TEXT}outline-level"), 1, most=9)
            frame = Block(BlockKind.HEADING, "", max(level, 1))
        elif frame.kind is BlockKind.PARAGRAPH and not frame.level:
            style = element.get(f"{_TEXT}style-name", "")
            if style == "Title":
                frame = Block(BlockKind.HEADING, "", 1)
            elif self.styles.quotation(style):
                frame = Block(BlockKind.QUOTATION, "", 1)
        self.blocks.append(replace(frame, text=text, marks=marks))

    def _list(self, element: _Element, level: int, style: str) -> None:
        style = element.get(f"{_TEXT}style-name", style)
        ordered = self.styles.ordered.get(style, False)
        items = element.iterchildren(f"{_TEXT}list-item", f"{_TEXT}list-header")
        for number, item in enumerate(items, start=1):
            frame = Block(
                BlockKind.LIST_ITEM, "", level, ordered=ordered, number=number if ordered else 0
            )
            for child in item:
                before = len(self.blocks)
                if child.tag == f"{_TEXT}list":
                    self._list(child, level + 1, style)
                elif child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                    self._paragraph(child, frame)
                    if len(self.blocks) > before:
                        frame = Block(BlockKind.PARAGRAPH, "", level)

    def _table(self, table: _Element) -> None:
        number = self.tables
        self.tables += 1
        rows = (row for row in table.iter(f"{_TABLE}table-row") if _table_of(row) is table)
        for index, row in enumerate(rows):
            parent = row.getparent()
            header = parent is not None and parent.tag == f"{_TABLE}table-header-rows"
            column = 0
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                repeated = cell.get(f"{_TABLE}number-columns-repeated")
                for _ in range(small(repeated, 1, most=_MOST_REPEATED)):
                    frame = Block(
                        BlockKind.TABLE_CELL,
                        "",
                        header=header,
                        table=number,
                        row=index,
                        column=column,
                    )
                    before = len(self.blocks)
                    self.walk(cell, frame)
                    if len(self.blocks) == before and cell.tag == f"{_TABLE}table-cell":
                        self.blocks.append(frame)
                    column += 1

    def _runs(self, element: _Element, pairs: tuple[Mark, ...]) -> Iterator[Run]:
        yield Run(element.text or "", pairs)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                yield from self._inline(child, pairs)
            yield Run(child.tail or "", pairs)

    def _inline(self, child: _Element, pairs: tuple[Mark, ...]) -> Iterator[Run]:
        tag = child.tag
        if tag == f"{_TEXT}s":
            yield Run(" " * small(child.get(f"{_TEXT}c"), 1, most=_LONGEST_SPACE), pairs)
        elif tag == f"{_TEXT}tab":
            yield Run("\t", pairs)
        elif tag == f"{_TEXT}line-break":
            yield Run("", pairs, Mark(MarkKind.LINE_BREAK))
        elif tag == f"{_TEXT}span":
            style = self.styles.marks.get(child.get(f"{_TEXT}style-name", ""), ())
            yield from self._runs(child, (*pairs, *style))
        elif tag == f"{_TEXT}a" and (target := safe(child.get(f"{_XLINK}href", ""))):
            yield from self._runs(child, (*pairs, Mark(MarkKind.LINK, target)))
        elif tag == f"{_TEXT}note":
            label = str(len(self.notes) + 1)
            self.notes += ((label, body) for body in child.iterchildren(f"{_TEXT}note-body"))
            yield Run("", pairs, Mark(MarkKind.FOOTNOTE, label))
        elif tag == f"{_DRAW}frame":
            described = child.iterchildren(f"{_SVG}title", f"{_SVG}desc")
            alt = next((element.text for element in described if element.text), "")
            for image in child.iterchildren(f"{_DRAW}image"):
                mark = Mark(MarkKind.IMAGE, safe(image.get(f"{_XLINK}href", "")))
                yield picture(alt, mark, pairs)
        else:
            yield from self._runs(child, pairs)


def _table_of(row: _Element) -> _Element | None:
    return next(row.iterancestors(f"{_TABLE}table"), None)
