"""What a DOCX paragraph or run is: its styles and its numbering.

References are to ECMA-376 part 1: styles in 17.7, numbering in 17.9, run properties in 17.3.2.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

from ank_i18n.release.model import Mark, MarkKind
from ank_i18n.release.numbers import small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|заголовок)\s*([1-9])", re.IGNORECASE)
_LIST_DEPTH = re.compile(r"list (?:bullet|number) ([2-9])", re.IGNORECASE)
_NAMED = tomllib.loads(
    files("ank_i18n.data").joinpath("docx_styles.toml").read_text(encoding="utf-8")
)
_TOGGLES = {
    f"{W}b": MarkKind.STRONG,
    f"{W}i": MarkKind.EMPHASIS,
    f"{W}strike": MarkKind.STRIKE,
    f"{W}dstrike": MarkKind.STRIKE,
}
_OFF = frozenset({"0", "false", "off", "none"})
# The order in which pairs stand around each other, from the outside.
_ORDER = tuple(MarkKind)
_MOST_BASES = 20
# The outline level of what is no heading (17.3.1.20); those of headings are from 0 to 8.
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list item's place: its list, depth from 1, and whether the list counts."""

    list: str
    level: int
    ordered: bool
    start: int = 1


@dataclass(slots=True)
class Styles:
    """The styles and lists that a document defines."""

    styles: dict[str, _Element] = field(default_factory=dict)
    levels: dict[tuple[str, int], tuple[bool, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: _Element | None, numbering: _Element | None) -> Styles:
        """The styles of a document's parts, either of which may be missing."""
        found = cls()
        if styles is not None:
            for style in styles.iterchildren(f"{W}style"):
                found.styles[style.get(f"{W}styleId", "")] = style
        if numbering is not None:
            found.levels = dict(_levels(numbering))
        return found

    def heading(self, paragraph: _Element) -> int:
        """The heading level of a paragraph, 0 for none."""
        level = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        for style in self._chain(_style(paragraph, "p")):
            level = level or value(style.find(f"{W}pPr/{W}outlineLvl"))
            name = value(style.find(f"{W}name")).strip().lower()
            if match := _HEADING.fullmatch(name):
                return int(match[1])
            if name in _NAMED["title"]:
                return 1
        return (small(level, _BODY_LEVEL, most=_BODY_LEVEL) + 1) % (_BODY_LEVEL + 1)

    def quotation(self, paragraph: _Element) -> bool:
        """Whether a paragraph has a style for quotations."""
        return any(name in _NAMED["quotation"] for name in self._names(paragraph, "p"))

    def code(self, paragraph: _Element) -> bool:
        """Whether a paragraph has a style for the code of a program."""
        return any(name in _NAMED["code_block"] for name in self._names(paragraph, "p"))

    def numbering(self, paragraph: _Element) -> Numbering | None:
        """The list that a paragraph is an item of."""
        properties = [paragraph.find(f"{W}pPr/{W}numPr")]
        properties += [s.find(f"{W}pPr/{W}numPr") for s in self._chain(_style(paragraph, "p"))]
        numbered = [element for element in properties if element is not None]
        number = next((n for e in numbered if (n := value(e.find(f"{W}numId")))), "")
        if number in ("", "0"):
            return None
        depth = next((d for e in numbered if (d := value(e.find(f"{W}ilvl")))), "0")
        level = small(depth, 0, most=8)
        ordered, start = self.levels.get((number, level), (False, 1))
        names = filter(None, map(_LIST_DEPTH.fullmatch, self._names(paragraph, "p")))
        styled = next((int(match[1]) for match in names), 1)
        return Numbering(number, max(level + 1, styled), ordered, start)

    def marks(self, run: _Element) -> tuple[Mark, ...]:
        """The formatting of a run, its character style's included, in a fixed order."""
        kinds: dict[MarkKind, bool] = {}
        if any(name in _NAMED["code"] for name in self._names(run, "r")):
            kinds[MarkKind.CODE] = True
        properties = [run.find(f"{W}rPr")]
        properties += [s.find(f"{W}rPr") for s in self._chain(_style(run, "r"))]
        for element in properties:
            if element is not None:
                for kind, on in _formatting(element):
                    kinds.setdefault(kind, on)
        return tuple(Mark(kind) for kind in _ORDER if kinds.get(kind))

    def hidden(self, run: _Element) -> bool:
        """Whether a run is hidden text."""
        vanish = run.find(f"{W}rPr/{W}vanish")
        return vanish is not None and vanish.get(f"{W}val", "1") not in _OFF

    def _names(self, element: _Element, kind: str) -> list[str]:
        chain = self._chain(_style(element, kind))
        return [value(style.find(f"{W}name")).strip().lower() for style in chain]

    def _chain(self, identifier: str) -> Iterator[_Element]:
        """A style and those it is based on; a circle ends."""
        for _ in range(_MOST_BASES):
            style = self.styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = value(style.find(f"{W}basedOn"))


def value(element: _Element | None) -> str:
    """The ``w:val`` of an element, empty where there is none."""
    return "" if element is None else element.get(f"{W}val", "")


def _style(element: _Element, kind: str) -> str:
    return value(element.find(f"{W}{kind}Pr/{W}{kind}Style"))


def _formatting(properties: _Element) -> Iterator[tuple[MarkKind, bool]]:
    """What run properties turn on or off."""
    for element in properties:
        on = element.get(f"{W}val", "1")
        if kind := _TOGGLES.get(str(element.tag)):
            yield kind, on not in _OFF
        elif element.tag == f"{W}u":
            yield MarkKind.UNDERLINE, on not in _OFF
        elif element.tag == f"{W}rFonts":
            yield MarkKind.CODE, element.get(f"{W}ascii", "").lower() in _NAMED["monospaced"]
        elif element.tag == f"{W}vertAlign":
            yield MarkKind.SUBSCRIPT, on == "subscript"
            yield MarkKind.SUPERSCRIPT, on == "superscript"


def _levels(numbering: _Element) -> Iterator[tuple[tuple[str, int], tuple[bool, int]]]:
    """For each list and level from 0: whether it counts, and from where."""
    abstract = {
        element.get(f"{W}abstractNumId", ""): element
        for element in numbering.iterchildren(f"{W}abstractNum")
    }
    for number in numbering.iterchildren(f"{W}num"):
        identifier = number.get(f"{W}numId", "")
        definition = abstract.get(value(number.find(f"{W}abstractNumId")))
        levels = [] if definition is None else list(definition.iterchildren(f"{W}lvl"))
        found: dict[int, tuple[bool, int]] = {}
        for level in (*levels, *number.iterfind(f"{W}lvlOverride/{W}lvl")):
            start = value(level.find(f"{W}start"))
            form = value(level.find(f"{W}numFmt"))
            ordered = form not in ("bullet", "none", "")
            found[small(level.get(f"{W}ilvl", ""), 0)] = ordered, small(start, 1)
        for override in number.iterfind(f"{W}lvlOverride"):
            if start := value(override.find(f"{W}startOverride")):
                depth = small(override.get(f"{W}ilvl", ""), 0)
                found[depth] = found.get(depth, (True, 1))[0], small(start, 1)
        yield from (((identifier, depth), told) for depth, told in found.items())
