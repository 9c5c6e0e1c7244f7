"""An edition as an HTML page: the body from its blocks, the rest from a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.foreign import fragments
from ank_i18n.publishing.inline import Node, Span, parse, plain
from ank_i18n.publishing.model import Edition, LocalBlock, Untranslated
from ank_i18n.publishing.tree import (
    Branch,
    Cell,
    Item,
    List,
    Notes,
    Quotation,
    Table,
    grow,
    is_title,
    note_numbers,
)
from ank_i18n.publishing.words import Words, words
from ank_i18n.release.model import BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TAGS = {
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "em",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.CODE: "code",
}


def heading(edition: Edition) -> Markup:
    """The release's own heading, without its tag; empty when it has none."""
    tree = grow(edition.blocks)
    first = tree[0] if is_title(edition.blocks, headed=edition.headed) else None
    return _writer(edition, tree).text(first) if isinstance(first, LocalBlock) else Markup()


def body(edition: Edition) -> Markup:
    """The blocks of an edition after its heading, as HTML."""
    tree = grow(edition.blocks)
    return _writer(edition, tree).branches(
        tree[int(is_title(edition.blocks, headed=edition.headed)) :]
    )


def _writer(edition: Edition, tree: Sequence[Branch]) -> _Writer:
    return _Writer(words(edition.language), note_numbers(tree), edition.language.tag)


def _element(tag: str, content: str, **attributes: str | int | None) -> Markup:
    """An element; attributes are escaped, those that are None left out, content is HTML."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{told}>{content}</{tag}>")  # noqa: S704 - every part is escaped


def _prose(text: str, tag: str) -> Markup:
    """A text with its foreign fragments marked."""
    return _joined(
        _element("span", escape(piece), lang=language) if language else escape(piece)
        for piece, language in fragments(text, tag)
    )


def _joined(parts: Iterable[Markup], between: str = "") -> Markup:
    return Markup(between).join(parts)  # noqa: S704 - the parts are Markup already


def _ragged(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that are written: none that another reaches over, none after the last."""
    last = max((place for place, cell in enumerate(row) if cell.blocks), default=-1)
    return [cell for cell in row[: last + 1] if not cell.covered]


class _Writer:
    """Branches as HTML; every text goes through ``escape``."""

    def __init__(self, told: Words, numbers: dict[str, int], tag: str) -> None:
        self._told = told
        self._tag = tag
        self._numbers = numbers
        self._referred: set[str] = set()

    def branches(self, tree: Sequence[Branch]) -> Markup:
        return _joined((self.branch(branch) for branch in tree), "\n")

    def branch(self, branch: Branch) -> Markup:
        match branch:
            case List():
                return self._list(branch)
            case Quotation():
                return _element("blockquote", self.branches(branch.children))
            case Table():
                return self._table(branch)
            case Notes():
                return self._notes(branch)
            case LocalBlock():
                return self._block(branch)

    def _block(self, block: LocalBlock) -> Markup:
        source = block.source
        match source.kind:
            case BlockKind.RULE:
                return Markup("<hr>")
            case BlockKind.CODE:
                return _element("pre", _element("code", escape(block.text)), tabindex=0)
            case BlockKind.HEADING:
                return _element(f"h{min(6, max(1, source.level))}", self.text(block))
            case _:
                return _element("p", self.text(block))

    def _list(self, branch: List) -> Markup:
        start = branch.start if branch.ordered and branch.start != 1 else None
        items = _joined(_element("li", self._item(item)) for item in branch.items)
        return _element("ol" if branch.ordered else "ul", items, start=start)

    def _item(self, item: Item) -> Markup:
        """An item's text stands alone where nothing but lists follow it."""
        first, *rest = item.children
        if isinstance(first, LocalBlock) and all(isinstance(child, List) for child in rest):
            return self.text(first) + self.branches(rest)
        return self.branches(item.children)

    def _table(self, table: Table) -> Markup:
        rows = []
        for number, row in enumerate(table.rows):
            cells = (
                _element(
                    "th" if cell.header else "td",
                    self._cell(cell),
                    scope=("col" if number == 0 else "row") if cell.header else None,
                    colspan=cell.wide if cell.wide > 1 else None,
                    rowspan=cell.high if cell.high > 1 else None,
                )
                for cell in _ragged(row)
            )
            rows.append(_element("tr", _joined(cells)))
        inner = _element("table", _joined(rows, "\n"))
        # A wide table scrolls in its own box, which the keyboard can reach (WCAG 2.1.1).
        label = self._told.gettext("Table")
        return _element("div", inner, class_="scroll", role="region", aria_label=label, tabindex=0)

    def _cell(self, cell: Cell) -> Markup:
        """A cell's text stands alone; several are paragraphs."""
        if len(cell.blocks) == 1:
            return self.text(cell.blocks[0])
        return _joined(_element("p", self.text(block)) for block in cell.blocks)

    def _notes(self, notes: Notes) -> Markup:
        items = []
        for number, note in enumerate(notes.notes, 1):
            text = _joined(map(self.text, note.blocks), "<br>")
            back = self._told.gettext("Back to the text")
            link = _element("a", "↩", href=f"#ref-{number}", aria_label=back)
            shown = f"{text} {link}" if note.label in self._referred else text
            items.append(_element("li", shown, id=f"note-{number}"))
        title = _element("h2", escape(self._told.gettext("Notes")))
        return _element("section", title + _element("ol", _joined(items)), class_="notes")

    def text(self, block: LocalBlock) -> Markup:
        """The inline content of a block."""
        return self._inline(parse(block.text, block.marks), self._tag)

    def _inline(self, nodes: Sequence[Node], tag: str) -> Markup:
        """Nodes in the language ``tag``; code is in none."""
        return _joined(
            _prose(node, tag) if isinstance(node, str) else self._span(node, tag) for node in nodes
        )

    def _span(self, span: Span, tag: str) -> Markup:
        if isinstance(span.mark, Untranslated):
            inner = self._inline(span.children, span.mark.language.tag)
            return self._untranslated(inner, span.mark)
        inner = self._inline(span.children, "" if span.mark.kind is MarkKind.CODE else tag)
        shown: Markup
        match span.mark.kind:
            case MarkKind.LINK:
                shown = self._link(inner, span.mark)
            case MarkKind.IMAGE:
                shown = self._image("".join(plain(span.children)), span.mark)
            case MarkKind.FOOTNOTE:
                shown = self._reference(span.mark.target)
            case MarkKind.LINE_BREAK:
                shown = Markup("<br>")
            case MarkKind.LITERAL:
                shown = escape(span.mark.target)
            case MarkKind.RAW:
                shown = inner
            case kind:
                shown = _element(TAGS[kind], inner)
        return shown

    def _untranslated(self, inner: Markup, mark: Untranslated) -> Markup:
        label = f"[{self._told.gettext('not translated')}]"
        language = mark.language
        text = _element("span", inner, lang=language.tag, dir=language.direction)
        return _element("span", f"{_element('small', escape(label))} {text}", class_="untranslated")

    def _link(self, inner: Markup, mark: Mark) -> Markup:
        address = safe_address(mark.target)
        return _element("a", inner, href=address, title=mark.title or None) if address else inner

    def _image(self, description: str, mark: Mark) -> Markup:
        address = safe_address(mark.target)
        if not address:
            return escape(description)
        title = Markup(' title="{}"').format(mark.title) if mark.title else Markup()
        return Markup('<img src="{}" alt="{}"{}>').format(address, description, title)

    def _reference(self, label: str) -> Markup:
        number = self._numbers.get(label)
        if number is None:
            return escape(f"[{label}]")
        anchor = None if label in self._referred else f"ref-{number}"
        self._referred.add(label)
        link = _element("a", str(number), href=f"#note-{number}", id=anchor)
        return _element("sup", link)
