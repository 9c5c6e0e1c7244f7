"""An edition as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.dates import press_date
from ank_i18n.publishing.inline import Node, parse
from ank_i18n.publishing.model import Edition, LocalBlock, Untranslated
from ank_i18n.publishing.notices import notices
from ank_i18n.publishing.tree import Branch, List, Notes, Quotation, Table, grow, note_numbers
from ank_i18n.publishing.words import words
from ank_i18n.release.model import BlockKind, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def render(edition: Edition) -> str:
    """The edition as text: notices first, a blank line between blocks."""
    tree = grow(edition.blocks)
    writer = _Writer(words(edition.language).gettext("not translated"), note_numbers(tree))
    body = ["\n".join(writer.lines(branch)) for branch in tree]
    if edition.date:
        body.insert(int(edition.headed), press_date(edition.date, edition.language.tag))
    warned = [f"*** {notice} ***" for notice in notices(edition)]
    return "\n\n".join([*warned, *filter(None, body)]) + "\n"


class _Writer:
    """Branches as lines."""

    def __init__(self, not_translated: str, numbers: dict[str, int]) -> None:
        self._not_translated = not_translated
        self._numbers = numbers

    def lines(self, branch: Branch) -> Iterator[str]:
        match branch:
            case List():
                yield from self._list(branch)
            case Quotation():
                for child in branch.children:
                    yield from (f"    {line}" for line in self.lines(child))
            case Table():
                for row in branch.rows:
                    yield " | ".join(" ".join(map(self._text, cell.blocks)) for cell in row)
            case Notes():
                for number, note in enumerate(branch.notes, 1):
                    yield f"[{number}] " + " ".join(map(self._text, note.blocks))
            case LocalBlock() if branch.source.kind is BlockKind.RULE:
                yield "* * *"
            case LocalBlock():
                yield from self._text(branch).split("\n")

    def _list(self, branch: List) -> Iterator[str]:
        for number, item in enumerate(branch.items, branch.start):
            sign = f"{number}. " if branch.ordered else "– "
            for child in item.children:
                for line in self.lines(child):
                    yield sign + line
                    sign = " " * len(sign)

    def _text(self, block: LocalBlock) -> str:
        return "".join(self._inline(parse(block.text, block.marks)))

    def _inline(self, nodes: Sequence[Node]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, str):
                yield node
                continue
            inner, mark = "".join(self._inline(node.children)), node.mark
            if isinstance(mark, Untranslated):
                yield f"[{self._not_translated}: {inner}]"
                continue
            match mark.kind:
                case MarkKind.LITERAL:
                    yield mark.target
                case MarkKind.LINE_BREAK:
                    yield "\n"
                case MarkKind.FOOTNOTE:
                    yield f"[{self._numbers.get(mark.target, mark.target)}]"
                case MarkKind.LINK if _worth_showing(mark.target, inner):
                    yield f"{inner} ({safe_address(mark.target)})"
                case _:
                    yield inner


def _worth_showing(address: str, text: str) -> bool:
    safe = safe_address(address)
    return bool(safe) and not safe.startswith("#") and safe.removeprefix("mailto:") != text.strip()
