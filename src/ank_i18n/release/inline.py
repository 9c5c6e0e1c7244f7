"""Numbered placeholders in the text of a block or a unit: parse, compose, compare.

A pair ``<1>…</1>`` surrounds marked-up text, a single ``<2/>`` stands for something without
text. Anything else between angle brackets is plain text. Readers never write plain text that
looks like a placeholder: they turn it into a ``LITERAL`` mark.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ank_i18n.release.model import MarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ank_i18n.release.model import Mark

PLACEHOLDER = re.compile(r"<(?P<close>/?)(?P<number>[0-9]+)(?P<single>/?)>", re.ASCII)


class PlaceholderError(ValueError):
    """Placeholders that are not balanced; the message is a clause about the text."""


@dataclass(frozen=True, slots=True)
class Single:
    """A placeholder without text: ``<2/>``."""

    number: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A placeholder around text: ``<1>…</1>``."""

    number: int
    children: tuple[Node, ...]


Node: TypeAlias = str | Single | Pair


def parse(text: str) -> tuple[Node, ...]:
    """A text as a tree of strings, singles and pairs.

    Args:
        text: The text of a block or a unit, in any language.

    Raises:
        PlaceholderError: A pair is not closed, not opened, or crosses another.
    """
    open_pairs: list[tuple[int, list[Node]]] = []
    nodes: list[Node] = []
    cursor = 0
    for match in PLACEHOLDER.finditer(text):
        if match.start() > cursor:
            nodes.append(text[cursor : match.start()])
        cursor = match.end()
        number = int(match["number"])
        if match["close"]:
            if match["single"] or not open_pairs or open_pairs[-1][0] != number:
                raise PlaceholderError(f"{match[0]} closes what is not open there")
            _, outer = open_pairs.pop()
            outer.append(Pair(number, tuple(nodes)))
            nodes = outer
        elif match["single"]:
            nodes.append(Single(number))
        else:
            open_pairs.append((number, nodes))
            nodes = []
    if open_pairs:
        raise PlaceholderError(f"<{open_pairs[-1][0]}> is not closed")
    if cursor < len(text):
        nodes.append(text[cursor:])
    return tuple(nodes)


def compose(nodes: Sequence[Node]) -> str:
    """The text of a tree: the inverse of ``parse``."""
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Single):
            parts.append(f"<{node.number}/>")
        else:
            parts += (f"<{node.number}>", compose(node.children), f"</{node.number}>")
    return "".join(parts)


def placeholders(text: str) -> list[str]:
    """The placeholders of a text as they stand in it, balanced or not."""
    return [match[0] for match in PLACEHOLDER.finditer(text)]


def renumbered(text: str, numbers: Mapping[int, int]) -> str:
    """A text with the numbers of its placeholders replaced; unknown ones stay."""

    def replace(match: re.Match[str]) -> str:
        number = int(match["number"])
        return f"<{match['close']}{numbers.get(number, number)}{match['single']}>"

    return PLACEHOLDER.sub(replace, text)


def plain(text: str, marks: Mapping[int, Mark]) -> str:
    """A text without its markup: literals come back, a line break is a newline.

    Args:
        text: The text of a block or a unit.
        marks: What its numbers mean.
    """

    def replace(match: re.Match[str]) -> str:
        mark = marks.get(int(match["number"]))
        if mark is not None and match["single"]:
            if mark.kind is MarkKind.LITERAL:
                return mark.target
            if mark.kind is MarkKind.LINE_BREAK:
                return "\n"
        return ""

    return PLACEHOLDER.sub(replace, text)


def problem(source: str, target: str) -> str | None:
    """What is wrong with the placeholders of a translation, or None.

    A translation may move placeholders, and repeat a pair where its language divides the
    marked-up words; it may neither lose nor invent one, nor repeat a single.

    Args:
        source: The unit.
        target: Its translation.
    """
    try:
        parse(target)
    except PlaceholderError as error:
        return str(error)
    wanted, found = Counter(placeholders(source)), Counter(placeholders(target))
    if missing := [mark for mark in wanted if mark not in found]:
        return f"{missing[0]} is missing"
    if foreign := [mark for mark in found if mark not in wanted]:
        return f"{foreign[0]} is not in the source"
    if repeated := [m for m in found if m.endswith("/>") and found[m] > wanted[m]]:
        return f"{repeated[0]} is repeated"
    return None
