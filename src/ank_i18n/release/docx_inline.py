"""The inside of a DOCX paragraph: runs, hyperlinks, fields, notes and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from ank_i18n.release.docx_styles import Styles, W
from ank_i18n.release.model import Mark, MarkKind
from ank_i18n.release.runs import Run, picture, safe

if TYPE_CHECKING:
    from lxml.etree import _Element

Relations: TypeAlias = Mapping[str, str]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?P<anchor>\\l\s+)?"(?P<target>[^"]*)"')
# Deleted and moved-away text, and what only describes the content.
_SKIPPED = frozenset(
    [f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr")]
    + [f"{_MC}Fallback"]
)
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{W}softHyphen": "\N{SOFT HYPHEN}",
}


@dataclass(slots=True)
class _Fields:
    """Complex fields that are open (17.16.18): for each its instruction, and its link if any."""

    instructions: list[str] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    links: list[Mark | None] = field(default_factory=list)

    def turn(self, kind: str) -> None:
        if kind == "begin":
            self.instructions.append("")
            self.shown.append(False)
            self.links.append(None)
        elif self.instructions and kind == "separate":
            self.shown[-1] = True
            self.links[-1] = _field_link(self.instructions[-1])
        elif self.instructions and kind == "end":
            for stack in (self.instructions, self.shown, self.links):
                stack.pop()

    def instruct(self, text: str) -> None:
        if self.instructions and not self.shown[-1]:
            self.instructions[-1] += text


@dataclass(slots=True)
class Inline:
    """Reads the runs of paragraphs; ``notes`` numbers the notes as they are referred to."""

    styles: Styles
    relations: Relations
    notes: dict[tuple[str, str], str] = field(default_factory=dict)

    def runs(self, paragraph: _Element, boxes: list[_Element]) -> Iterator[Run]:
        """The runs of a paragraph; text boxes anchored in it are added to ``boxes``."""
        yield from self._inside(paragraph, (), _Fields(), boxes)

    def _inside(
        self, element: _Element, pairs: tuple[Mark, ...], fields: _Fields, boxes: list[_Element]
    ) -> Iterator[Run]:
        for child in element:
            if child.tag in _SKIPPED or not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}r":
                yield from self._run(child, pairs, fields, boxes)
            elif child.tag == f"{W}hyperlink":
                yield from self._inside(child, (*pairs, *self._link(child)), fields, boxes)
            elif child.tag == f"{W}fldSimple":
                link = _field_link(child.get(f"{W}instr", ""))
                yield from self._inside(child, (*pairs, *_one(link)), fields, boxes)
            else:
                yield from self._inside(child, pairs, fields, boxes)

    def _link(self, hyperlink: _Element) -> tuple[Mark, ...]:
        target = safe(self.relations.get(hyperlink.get(f"{_R}id", ""), ""))
        if anchor := hyperlink.get(f"{W}anchor", ""):
            target = f"{target}#{anchor}"
        return (Mark(MarkKind.LINK, target, hyperlink.get(f"{W}tooltip", "")),) if target else ()

    def _run(
        self, run: _Element, pairs: tuple[Mark, ...], fields: _Fields, boxes: list[_Element]
    ) -> Iterator[Run]:
        formatting = self.styles.marks(run)
        if self.styles.hidden(run):
            return
        for child in run:
            if child.tag == f"{W}fldChar":
                fields.turn(child.get(f"{W}fldCharType", ""))
            elif child.tag == f"{W}instrText":
                fields.instruct(child.text or "")
            elif all(fields.shown):
                links = (link for link in fields.links if link is not None)
                yield from self._content(child, _plainly((*pairs, *links), formatting), boxes)

    def _content(
        self, child: _Element, pairs: tuple[Mark, ...], boxes: list[_Element]
    ) -> Iterator[Run]:
        tag = str(child.tag)
        if tag == f"{W}t":
            yield Run(child.text or "", pairs)
        elif tag in _CHARACTERS:
            yield Run(_CHARACTERS[tag], pairs)
        elif tag in (f"{W}cr", f"{W}br") and child.get(f"{W}type") in (None, "textWrapping"):
            yield Run("", pairs, Mark(MarkKind.LINE_BREAK))
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = tag.removeprefix(W).removesuffix("Reference")
            place = kind, child.get(f"{W}id", "")
            label = self.notes.setdefault(place, str(len(self.notes) + 1))
            bare = tuple(mark for mark in pairs if mark.kind is not MarkKind.SUPERSCRIPT)
            yield Run("", bare, Mark(MarkKind.FOOTNOTE, label))
        elif tag not in _SKIPPED:
            yield from self._drawing(child, pairs, boxes)

    def _drawing(
        self, element: _Element, pairs: tuple[Mark, ...], boxes: list[_Element]
    ) -> Iterator[Run]:
        """The pictures and text boxes in a drawing; the older copy for older readers is not."""
        for inner in element.iter(f"{_A}blip", f"{W}txbxContent"):
            outer = {ancestor.tag for ancestor in _up_to(inner, element)}
            if not outer.isdisjoint((f"{_MC}Fallback", f"{W}txbxContent")):
                continue
            if inner.tag == f"{W}txbxContent":
                boxes.append(inner)
                continue
            target = self.relations.get(inner.get(f"{_R}embed", inner.get(f"{_R}link", "")), "")
            described = element.find(f".//{_WP}docPr")
            alt = "" if described is None else described.get("descr", "")
            yield picture(alt, Mark(MarkKind.IMAGE, safe(target)), pairs)


def _up_to(inner: _Element, outer: _Element) -> Iterator[_Element]:
    """The ancestors of an element within another."""
    return takewhile(lambda ancestor: ancestor is not outer, inner.iterancestors())


def _plainly(links: tuple[Mark, ...], formatting: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The pairs of a run; a link's underline is its look, not the author's emphasis."""
    underlined = MarkKind.UNDERLINE if links else None
    return (*links, *(mark for mark in formatting if mark.kind is not underlined))


def _field_link(instruction: str) -> Mark | None:
    match = _HYPERLINK.match(instruction)
    if match is None:
        return None
    target = safe(match["target"])
    return Mark(MarkKind.LINK, f"#{target}" if match["anchor"] else target) if target else None


def _one(mark: Mark | None) -> tuple[Mark, ...]:
    return () if mark is None else (mark,)
