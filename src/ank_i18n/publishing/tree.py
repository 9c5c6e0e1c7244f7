"""Blocks in a row become lists, quotations, tables and notes, as documents nest them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from ank_i18n.publishing.model import LocalBlock
from ank_i18n.release.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

# Metadata has its own places on a page, front matter too.
_NOT_IN_BODY = (BlockKind.META, BlockKind.FOOTNOTE)

_CONTINUING = (BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.RULE, BlockKind.RAW)


@dataclass(slots=True)
class Item:
    """What stands in a list item: its text, further paragraphs, lists."""

    children: list[LocalBlock | List] = field(default_factory=list)


@dataclass(slots=True)
class List:
    """A list; ``level`` is its depth and ``start`` the number of its first item, from 1."""

    ordered: bool
    level: int
    start: int = 1
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Quotation:
    """What is quoted."""

    children: list[Branch]


@dataclass(slots=True)
class Cell:
    """The blocks of a table cell and how far it reaches; ``covered`` if another does over it."""

    header: bool = False
    wide: int = 1
    high: int = 1
    covered: bool = False
    blocks: list[LocalBlock] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """Rows of cells, all of one length."""

    rows: list[list[Cell]]


@dataclass(slots=True)
class Note:
    """A footnote; the number by which the text refers to it is its place, from 1."""

    label: str
    blocks: list[LocalBlock]


@dataclass(slots=True)
class Notes:
    """The footnotes, in order."""

    notes: list[Note]


Branch = LocalBlock | List | Quotation | Table | Notes


def grow(blocks: Sequence[LocalBlock], *, raw: bool = False) -> list[Branch]:
    """The body of a document as a tree; footnotes gather at its end.

    Args:
        blocks: The blocks of an edition.
        raw: Whether the format can hold the HTML that an author wrote into Markdown.
    """
    body = [block for block in blocks if block.source.kind not in _NOT_IN_BODY]
    body = [block for block in body if block.source.kind is not BlockKind.RAW or _stays(block, raw)]
    tree = _flow(body, 0)
    notes = [block for block in blocks if block.source.kind is BlockKind.FOOTNOTE]
    if notes:
        labelled = groupby(notes, key=lambda block: block.source.label)
        tree.append(Notes([Note(label, list(run)) for label, run in labelled]))
    return tree


def _stays(block: LocalBlock, raw: bool) -> bool:
    return raw and bool(block.text) and not block.source.label


def is_title(blocks: Sequence[LocalBlock], *, headed: bool) -> bool:
    """Whether the first heading can be the one title of a page: no other is above it."""
    levels = [block.source.level for block in blocks if block.source.kind is BlockKind.HEADING]
    return headed and (levels[0] == 1 or 1 not in levels)


def has_title(blocks: Sequence[LocalBlock]) -> bool:
    """Whether there is a heading of the first level."""
    return any(b.source.kind is BlockKind.HEADING and b.source.level == 1 for b in blocks)


def note_numbers(tree: Sequence[Branch]) -> dict[str, int]:
    """The number of each footnote by its label."""
    notes = tree[-1].notes if tree and isinstance(tree[-1], Notes) else []
    return {note.label: number for number, note in enumerate(notes, 1)}


def _flow(blocks: list[LocalBlock], depth: int) -> list[Branch]:
    tree: list[Branch] = []
    for quoted, run in groupby(blocks, key=lambda block: _quoted(block) > depth):
        if quoted:
            tree.append(Quotation(_flow(list(run), depth + 1)))
            continue
        for family, members in groupby(run, key=_family):
            row = list(members)
            match family:
                case BlockKind.LIST_ITEM:
                    tree += _lists(row)
                case BlockKind.TABLE_CELL:
                    tables = groupby(row, key=lambda block: block.source.table)
                    tree += [_table(list(cells)) for _, cells in tables]
                case _:
                    tree += row
    return tree


def _quoted(block: LocalBlock) -> int:
    source = block.source
    return max(1, source.level) if source.kind is BlockKind.QUOTATION else source.quoted


def _family(block: LocalBlock) -> BlockKind:
    """A paragraph or code with a level continues the list item before it."""
    kind = block.source.kind
    continues = kind in _CONTINUING and block.source.level > 0
    return BlockKind.LIST_ITEM if continues else kind


def _lists(blocks: list[LocalBlock]) -> list[List]:
    top: list[List] = []
    path: list[List] = []
    for block in blocks:
        source = block.source
        level = max(1, source.level)
        starts = source.kind is BlockKind.LIST_ITEM
        while path and path[-1].level > level:
            path.pop()
        if path and not starts:
            path[-1].items[-1].children.append(block)
            continue
        if path and path[-1].level == level and not _goes_on(path[-1], block):
            path.pop()
        if not path or path[-1].level < level:
            deeper = List(source.ordered, level, source.number or 1)
            if path:
                path[-1].items[-1].children.append(deeper)
            else:
                top.append(deeper)
            path.append(deeper)
        path[-1].items.append(Item([block]))
    return top


def _goes_on(above: List, block: LocalBlock) -> bool:
    """Whether an item is the next one of a list; one that begins to count anew is not."""
    ordered, number = block.source.ordered, block.source.number
    return above.ordered == ordered and (not number or number == above.start + len(above.items))


def _table(blocks: list[LocalBlock]) -> Table:
    columns = 1 + max(block.source.column for block in blocks)
    first = min(block.source.row for block in blocks)
    count = 1 + max(block.source.row for block in blocks) - first
    rows = [[Cell() for _ in range(columns)] for _ in range(count)]
    for block in blocks:
        source = block.source
        cell = rows[source.row - first][source.column]
        cell.header, cell.wide, cell.high = source.header, source.wide, source.high
        cell.blocks.append(block)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell.wide > 1 or cell.high > 1:
                _reach(rows, number, column)
    return Table(rows)


def _reach(rows: list[list[Cell]], number: int, column: int) -> None:
    """Let a cell reach over others as far as they are free: what is in them is not lost."""
    cell = rows[number][column]
    cell.wide = 1 + _free(rows[number][column + 1 : column + cell.wide])
    below = (row[column : column + cell.wide] for row in rows[number + 1 : number + cell.high])
    cell.high = 1 + sum(1 for _ in takewhile(lambda part: _free(part) == cell.wide, below))
    for row in rows[number : number + cell.high]:
        for other in row[column : column + cell.wide]:
            other.covered = other is not cell


def _free(cells: list[Cell]) -> int:
    """How many cells from the first on have nothing in them."""
    return sum(1 for _ in takewhile(lambda cell: not (cell.blocks or cell.covered), cells))
