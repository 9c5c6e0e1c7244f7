"""A block's text with its numbered placeholders, as a tree that renderers walk.

``release.inline.parse`` refuses a text whose placeholders do not balance. Publishing may not:
a translator can drop, move or break placeholders, and whatever they did, no text is lost and
every node is closed. A number without a mark is text, as in a plain text release.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ank_i18n.publishing.model import Untranslated
from ank_i18n.release.inline import PLACEHOLDER
from ank_i18n.release.model import Mark, MarkKind

Meaning = Mark | Untranslated


@dataclass(slots=True)
class Span:
    """Marked-up text, or something without text when it has no children."""

    mark: Meaning
    children: list[Node] = field(default_factory=list)


Node = str | Span


def parse(text: str, marks: Mapping[int, Meaning]) -> list[Node]:
    """The nodes of a text whose placeholders mean what ``marks`` says."""
    root: list[Node] = []
    open_spans: list[tuple[int, Span]] = []
    position = 0
    for token in PLACEHOLDER.finditer(text):
        number = int(token["number"])
        if number not in marks:
            continue
        level = open_spans[-1][1].children if open_spans else root
        if token.start() > position:
            level.append(text[position : token.start()])
        position = token.end()
        if token["close"]:
            _close(open_spans, number)
            continue
        span = Span(marks[number])
        level.append(span)
        if not token["single"]:
            open_spans.append((number, span))
    rest = open_spans[-1][1].children if open_spans else root
    if position < len(text):
        rest.append(text[position:])
    return root


def _close(open_spans: list[tuple[int, Span]], number: int) -> None:
    """Close a span and what was left open inside it; a stray end closes nothing."""
    for index in range(len(open_spans) - 1, -1, -1):
        if open_spans[index][0] == number:
            del open_spans[index:]
            return


def plain(nodes: list[Node]) -> Iterator[str]:
    """The words of a text without its markup; a line break is a space."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node.mark, Untranslated) or node.children:
            yield from plain(node.children)
        elif node.mark.kind is MarkKind.LITERAL:
            yield node.mark.target
        elif node.mark.kind is MarkKind.LINE_BREAK:
            yield " "
