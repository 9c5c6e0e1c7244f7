"""Markdown: CommonMark with front matter, tables, strikethrough and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from ank_i18n.errors import ReleaseError
from ank_i18n.release import front_matter
from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind
from ank_i18n.release.parsed import Parsed
from ank_i18n.release.runs import Run, close, marked, meta, picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from markdown_it.token import Token

FRONT_MATTER = "front_matter"

_PAIRS = {"strong": MarkKind.STRONG, "em": MarkKind.EMPHASIS, "s": MarkKind.STRIKE}
# HTML that a Markdown author writes for want of a syntax, by element.
_HTML_PAIRS = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "u": MarkKind.UNDERLINE,
    "s": MarkKind.STRIKE,
    "del": MarkKind.STRIKE,
    "sub": MarkKind.SUBSCRIPT,
    "sup": MarkKind.SUPERSCRIPT,
}
_HTML_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z]+)\s*/?>")
_DEEPEST = 60
_CONTAINERS = ("list_item", "blockquote", "footnote")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    return parser.use(front_matter_plugin).use(footnote_plugin)


def parse(data: bytes, path: Path) -> Parsed:
    """A Markdown file; ``reader.read`` has the contract.

    What of its front matter a reader sees is in ``META`` blocks before the body.
    """
    source, encoding = decode(data, path)
    tokens = _parser().parse(source.removeprefix(BYTE_ORDER_MARK))
    # The parser leaves out what is nested deeper, and says nothing.
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise ReleaseError("is nested too deeply", path=path)
    body = blocks(tokens)
    if not body:
        raise ReleaseError("is empty: there is no text in it", path=path)
    if not body or body[0].label != FRONT_MATTER:
        return Parsed(body, source=source, encoding=encoding)
    declared = front_matter.pairs(body[0].text, path)
    about = (meta(name, declared[name]) for name in front_matter.TRANSLATED if name in declared)
    return Parsed((body[0], *about, *body[1:]), declared, source, encoding)


def blocks(tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of a Markdown document.

    Front matter is a ``RAW`` block labelled ``front_matter``; HTML blocks are ``RAW`` too.

    Args:
        tokens: What markdown-it made of it.
    """
    place = _Place()
    found: list[Block] = []
    for token in tokens:
        if token.nesting:
            place.turn(token)
        elif token.type != "footnote_anchor":
            found.append(place.block(token))
    return tuple(found)


@dataclass(slots=True)
class _Place:
    """Where the parser stands: the elements that are open, and the table's counters."""

    open: list[Token] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    started: list[bool] = field(default_factory=list)
    table: int = -1
    row: int = -1
    column: int = -1

    def turn(self, token: Token) -> None:
        """Enter or leave an element."""
        if token.nesting < 0:
            left = self.open.pop()
            if left.type.endswith("list_open"):
                self.numbers.pop()
            elif left.type == "list_item_open":
                self.started.pop()
            return
        self.open.append(token)
        match token.type:
            case "bullet_list_open":
                self.numbers.append(0)
            case "ordered_list_open":
                self.numbers.append(
                    (1 if token.attrGet("start") is None else int(token.attrs["start"])) - 1
                )
            case "list_item_open":
                self.numbers[-1] += 1
                self.started.append(False)
            case "table_open":
                self.table += 1
                self.row = -1
            case "tr_open":
                self.row += 1
                self.column = -1
            case "th_open" | "td_open":
                self.column += 1

    def block(self, token: Token) -> Block:
        """The block of a token that has no inside."""
        line = token.map[0] + 1 if token.map else self._line()
        match token.type:
            case "inline":
                text, marks = marked(inline(token.children or []))
                return self._placed(text, marks, line)
            case "fence" | "code_block":
                kind, label = BlockKind.CODE, token.info.strip()
            case "hr":
                kind, label = BlockKind.RULE, ""
            case "front_matter":
                kind, label = BlockKind.RAW, FRONT_MATTER
            case _:
                kind, label = BlockKind.RAW, ""
        quoted, level = self._depth("blockquote"), self._depth("list_item")
        return Block(kind, token.content, level, line=line, quoted=quoted, label=label)

    def _placed(self, text: str, marks: dict[int, Mark], line: int) -> Block:
        """A block of inline content: what it is, its innermost containers say."""
        parent = self.open[-1]
        quoted, depth = self._depth("blockquote"), self._depth("list_item")
        if parent.type == "heading_open":
            level = int(parent.tag[1])
            return Block(BlockKind.HEADING, text, level, line=line, marks=marks, quoted=quoted)
        if parent.type in ("th_open", "td_open"):
            return Block(
                BlockKind.TABLE_CELL,
                text,
                line=line,
                marks=marks,
                quoted=quoted,
                header=parent.type == "th_open",
                table=self.table,
                row=self.row,
                column=self.column,
            )
        container = self._container()
        if container == "footnote":
            label = _label(next(t for t in reversed(self.open) if t.type == "footnote_open"))
            return Block(BlockKind.FOOTNOTE, text, line=line, marks=marks, label=label)
        if container == "blockquote":
            return Block(BlockKind.QUOTATION, text, quoted, line=line, marks=marks)
        if container == "list_item" and not self.started[-1]:
            self.started[-1] = True
            ordered = self._list().type == "ordered_list_open"
            number = self.numbers[-1] if ordered else 0
            return Block(
                BlockKind.LIST_ITEM,
                text,
                depth,
                line=line,
                marks=marks,
                ordered=ordered,
                number=number,
                quoted=quoted,
            )
        return Block(BlockKind.PARAGRAPH, text, depth, line=line, marks=marks, quoted=quoted)

    def _depth(self, name: str) -> int:
        return sum(token.type == f"{name}_open" for token in self.open)

    def _container(self) -> str:
        names = (token.type.removesuffix("_open") for token in reversed(self.open))
        return next((name for name in names if name in _CONTAINERS), "")

    def _list(self) -> Token:
        return next(token for token in reversed(self.open) if token.type.endswith("list_open"))

    def _line(self) -> int:
        lines = (token.map[0] + 1 for token in reversed(self.open) if token.map)
        return next(lines, 0)


def _label(token: Token) -> str:
    """A footnote's label; one written in place has none and is numbered."""
    return str(token.meta.get("label") or token.meta["id"] + 1)


def inline(tokens: Sequence[Token]) -> Iterator[Run]:
    """The runs of inline content."""
    pairs: list[Mark] = []
    for token in tokens:
        name, _, turn = token.type.rpartition("_")
        if turn == "open" and (mark := _opened(name, token)) is not None:
            pairs.append(mark)
        elif turn == "close":
            close(pairs, MarkKind.LINK if name == "link" else _PAIRS[name])
        elif token.type == "html_inline":
            yield from _html(token.content, pairs)
        else:
            yield _leaf(token, tuple(pairs))


def _opened(name: str, token: Token) -> Mark | None:
    if name == "link":
        target, title = token.attrGet("href"), token.attrGet("title")
        return Mark(MarkKind.LINK, str(target or ""), str(title or ""))
    return Mark(_PAIRS[name]) if name in _PAIRS else None


def _leaf(token: Token, pairs: tuple[Mark, ...]) -> Run:
    match token.type:
        case "softbreak":
            return Run(" ", pairs)
        case "hardbreak":
            return Run("", pairs, Mark(MarkKind.LINE_BREAK))
        case "code_inline":
            return Run(token.content, (*pairs, Mark(MarkKind.CODE)))
        case "footnote_ref":
            return Run("", pairs, Mark(MarkKind.FOOTNOTE, _label(token)))
        case "image":
            target, title = token.attrGet("src"), token.attrGet("title")
            mark = Mark(MarkKind.IMAGE, str(target or ""), str(title or ""))
            return picture("".join(_words(token.children or [])), mark, pairs)
        case _:
            return Run(token.content, pairs)


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield from _words(token.children)
        else:
            yield " " if token.type in ("softbreak", "hardbreak") else token.content


def _html(content: str, pairs: list[Mark]) -> Iterator[Run]:
    """The run of a tag, if it has one; a tag that is known changes the pairs."""
    tag = _HTML_TAG.fullmatch(content)
    name = tag["name"].lower() if tag else ""
    mark = Mark(_HTML_PAIRS[name]) if name in _HTML_PAIRS else None
    if name == "br":
        yield Run("", tuple(pairs), Mark(MarkKind.LINE_BREAK))
    elif tag is None or mark is None:
        yield Run("", tuple(pairs), Mark(MarkKind.RAW, content))
    elif not tag["close"]:
        pairs.append(mark)
    else:
        close(pairs, mark.kind)
