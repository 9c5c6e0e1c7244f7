"""HTML: the article of a page, as blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError
from ank_i18n.release.article import ELEMENTS, content, document, is_chrome, is_layout
from ank_i18n.release.declared import of_page
from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind
from ank_i18n.release.numbers import small
from ank_i18n.release.parsed import Parsed
from ank_i18n.release.runs import Run, marked, meta, picture, safe

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

_PAIRS = {tag: MarkKind(kind) for tag, kind in ELEMENTS["pairs"].items()}
_BLOCKS = frozenset(ELEMENTS["blocks"])
# HTML's own white space: a no-break space is not.
_SPACES = re.compile(r"[ \t\n\f\r]+")
# No cell reaches over more columns, as in browsers.
_WIDEST = 1000


@dataclass(frozen=True, slots=True)
class _Context:
    """What the blocks of an element are."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    quoted: int = 0
    lists: int = 0
    ordered: bool = False
    number: int = 0
    header: bool = False
    table: int = 0
    row: int = 0
    column: int = 0
    wide: int = 1
    high: int = 1


# Where a page declares its encoding: the HTML standard has it in the first 1,024 bytes.
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 1024


def parse(data: bytes, path: Path) -> Parsed:
    """An HTML page; ``reader.read`` has the contract.

    A page without a heading has the title that it declares in a ``META`` block.
    """
    charset = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    source, encoding = decode(data, path, charset[1].decode("ascii") if charset else "")
    root = document(source.removeprefix(BYTE_ORDER_MARK), path)
    body, declared = blocks(root), of_page(root)
    if not any(block.translatable for block in body):
        raise ReleaseError("is empty: its page has no text", path=path)
    if any(block.kind is BlockKind.HEADING for block in body):
        declared.pop("title", None)
    elif "title" in declared:
        body = (meta("title", declared["title"]), *body)
    return Parsed(body, declared, source, encoding)


def blocks(root: HtmlElement) -> tuple[Block, ...]:
    """The blocks of a page's article.

    A first-level heading before the article is its title and comes with it.

    Args:
        root: The page, from ``article.document``.
    """
    article = content(root)
    walker = _Walker()
    if not article.xpath(".//h1"):
        for heading in root.xpath("//h1"):
            if not any(is_chrome(outer) for outer in heading.iterancestors()):
                walker.enter(heading, _Context(), ())
                break
    walker.enter(article, _Context(), ())
    return tuple(walker.blocks)


@dataclass(slots=True)
class _Walker:
    """Walks elements in reading order; inline content gathers until a block begins or ends."""

    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    line: int = 0
    tables: int = 0
    nested: list[tuple[HtmlElement, _Context]] = field(default_factory=list)

    def enter(self, element: HtmlElement, context: _Context, pairs: tuple[Mark, ...]) -> None:
        """Walk an element that is a block."""
        self._flush(context)
        tag = element.tag
        match tag:
            case "hr":
                self.blocks.append(
                    Block(BlockKind.RULE, "", line=_line(element), quoted=context.quoted)
                )
            case "pre" if context.kind is BlockKind.TABLE_CELL:
                self._code_in_cell(element, context, pairs)
            case "pre":
                self._code(element, context)
            case "ul" | "ol" | "dir":
                self._list(element, context, pairs)
            case "table" if context.kind is BlockKind.TABLE_CELL and not is_layout(element):
                self.nested.append((element, replace(context, kind=BlockKind.PARAGRAPH)))
            case "table":
                self._table(element, context, pairs)
                while self.nested:
                    self._table(*self.nested.pop(0), ())
            case _:
                inner = _inside(str(tag), context)
                self._children(element, inner, pairs)
                self._flush(inner)

    def _children(self, element: HtmlElement, context: _Context, pairs: tuple[Mark, ...]) -> None:
        """Walk the inside of an element."""
        self._text(element.text, pairs, element)
        for child in element:
            if isinstance(child.tag, str) and not is_chrome(child):
                self._child(child, context, pairs)
            self._text(child.tail, pairs, element)

    def _child(self, child: HtmlElement, context: _Context, pairs: tuple[Mark, ...]) -> None:
        tag = str(child.tag)
        if tag in _BLOCKS:
            self.enter(child, context, pairs)
        elif tag == "br":
            if self.runs:
                self.runs[-1] = replace(self.runs[-1], text=self.runs[-1].text.rstrip(" "))
            self.runs.append(Run("", pairs, Mark(MarkKind.LINE_BREAK)))
        elif tag == "img":
            source = safe(child.get("src", ""))
            mark = Mark(MarkKind.IMAGE, source, child.get("title", ""))
            self.runs.append(picture(child.get("alt", ""), mark, pairs))
        elif tag == "a" and (target := safe(child.get("href", ""))):
            link = Mark(MarkKind.LINK, target, child.get("title", ""))
            self._children(child, context, (*pairs, link))
        elif tag in _PAIRS:
            self._children(child, context, (*pairs, Mark(_PAIRS[tag])))
        elif tag == "q":
            self.runs.append(Run("«", pairs))
            self._children(child, context, pairs)
            self.runs.append(Run("»", pairs))
        else:
            self._children(child, context, pairs)

    def _text(self, text: str | None, pairs: tuple[Mark, ...], element: HtmlElement) -> None:
        if not text:
            return
        text = _SPACES.sub(" ", text)
        if self.runs and (self.runs[-1].text.endswith(" ") or _is_break(self.runs[-1])):
            text = text.removeprefix(" ")
        if not text:
            return
        if not self.line and text.strip():
            self.line = _line(element)
        self.runs.append(Run(text, pairs))

    def _flush(self, context: _Context, *, empty: bool = False) -> None:
        """End a block: what gathered becomes one, unless it is nothing."""
        text, marks = marked(self.runs)
        if text or empty:
            self.blocks.append(
                Block(
                    context.kind,
                    text,
                    context.level,
                    line=self.line,
                    marks=marks,
                    ordered=context.ordered,
                    number=context.number,
                    quoted=0 if context.kind is BlockKind.QUOTATION else context.quoted,
                    header=context.header,
                    table=context.table,
                    row=context.row,
                    column=context.column,
                    wide=context.wide,
                    high=context.high,
                )
            )
        self.runs = []
        self.line = 0

    def _code(self, element: HtmlElement, context: _Context) -> None:
        text = "".join(element.itertext()).removeprefix("\n")
        if text.strip():
            line = _line(element)
            self.blocks.append(
                Block(BlockKind.CODE, text, context.lists, line=line, quoted=context.quoted)
            )

    def _code_in_cell(
        self, element: HtmlElement, context: _Context, pairs: tuple[Mark, ...]
    ) -> None:
        """Code in a cell is of the cell: its lines, but not their indentation."""
        code = (*pairs, Mark(MarkKind.CODE))
        for line in "".join(element.itertext()).strip("\n").split("\n"):
            if self.runs:
                self.runs.append(Run("", pairs, Mark(MarkKind.LINE_BREAK)))
            self.runs.append(Run(_SPACES.sub(" ", line).strip(" "), code))
        self.line = _line(element)
        self._flush(context)

    def _list(self, element: HtmlElement, context: _Context, pairs: tuple[Mark, ...]) -> None:
        if context.kind is BlockKind.TABLE_CELL:
            # A table is kept over a list in it; the items are blocks of the cell.
            self._children(element, context, pairs)
            return
        ordered = element.tag == "ol"
        number = small(element.get("start"), 1) - 1
        deeper = replace(context, lists=context.lists + 1)
        if element.text and element.text.strip():
            self._text(element.text, pairs, element)
            self._flush(context)
        for child in element:
            if not isinstance(child.tag, str) or is_chrome(child):
                continue
            if child.tag in ("ul", "ol", "dir"):
                self._list(child, deeper, pairs)
                continue
            number += 1
            item = replace(
                deeper,
                kind=BlockKind.LIST_ITEM,
                level=deeper.lists,
                ordered=ordered,
                number=number if ordered else 0,
            )
            self._item(child, item, pairs)

    def _item(self, element: HtmlElement, item: _Context, pairs: tuple[Mark, ...]) -> None:
        """Walk a list item: its first block is the item, the rest continue it."""
        before = len(self.blocks)
        self._children(element, item, pairs)
        self._flush(item)
        own = [
            index
            for index in range(before, len(self.blocks))
            if self.blocks[index].kind is BlockKind.LIST_ITEM
            and self.blocks[index].level == item.level
        ]
        for index in own[1:]:
            self.blocks[index] = replace(
                self.blocks[index], kind=BlockKind.PARAGRAPH, ordered=False, number=0
            )

    def _table(self, element: HtmlElement, context: _Context, pairs: tuple[Mark, ...]) -> None:
        if is_layout(element):
            for inner in element:
                if isinstance(inner.tag, str) and not is_chrome(inner):
                    self.enter(inner, context, pairs)
            return
        for caption in element.iterchildren("caption"):
            self.enter(caption, context, pairs)
        table = self.tables
        self.tables += 1
        free_from: dict[int, int] = {}
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        for number, row in enumerate(rows):
            column = 0
            for cell in row.iterchildren("td", "th"):
                while free_from.get(column, 0) > number:
                    column += 1
                wide = max(small(cell.get("colspan"), 1, most=_WIDEST - column), 1)
                high = max(small(cell.get("rowspan"), 1, most=len(rows) - number), 1)
                place = _Context(
                    BlockKind.TABLE_CELL,
                    quoted=context.quoted,
                    header=cell.tag == "th" or row.getparent().tag == "thead",
                    table=table,
                    row=number,
                    column=column,
                    wide=wide,
                    high=high,
                )
                before = len(self.blocks)
                self._children(cell, place, pairs)
                self._flush(place, empty=len(self.blocks) == before)
                free_from |= dict.fromkeys(range(column, column + wide), number + high)
                column += wide


def _inside(tag: str, context: _Context) -> _Context:
    """What the blocks inside an element are."""
    if context.kind is BlockKind.TABLE_CELL:
        return context
    if tag[0] == "h" and tag[1:].isdigit():
        return _Context(BlockKind.HEADING, int(tag[1:]), quoted=context.quoted)
    if tag == "blockquote":
        quoted = context.quoted + 1
        return _Context(BlockKind.QUOTATION, quoted, quoted, context.lists)
    return context


def _is_break(run: Run) -> bool:
    return run.single is not None and run.single.kind is MarkKind.LINE_BREAK


def _line(element: HtmlElement) -> int:
    return element.sourceline or 0
