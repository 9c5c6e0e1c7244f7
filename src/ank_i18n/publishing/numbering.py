"""The lists of a Word document: which numbering counts the items of each.

A template's list styles reach down three levels and each counts on through the whole document;
a list that begins anew or lies deeper needs a numbering of its own (ISO/IEC 29500-1, 17.9).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from ank_i18n.publishing.tree import List

DEEPEST_STYLE = 3  # Word has List Bullet, List Bullet 2 and List Bullet 3
_DEEPEST = 9  # levels that a numbering has (17.9.6)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What counts the items of one list: a numbering, and a level of it from 0."""

    identifier: int
    level: int

    def count(self, paragraph: Paragraph) -> None:
        """Make a paragraph an item."""
        # python-docx has no public way, and makes these methods where no type checker sees them.
        properties: Any = cast("Any", paragraph._p.get_or_add_pPr())
        item = properties.get_or_add_numPr()
        item.get_or_add_ilvl().val = self.level
        item.get_or_add_numId().val = self.identifier


class Numberings:
    """The numberings of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._definitions: dict[bool, int] = {}

    def of(self, style: str, branch: List) -> Numbering | None:
        """The numbering of a list; None where the style's own serves.

        Args:
            style: The name of the items' style.
            branch: The list.
        """
        level = min(_DEEPEST, branch.level) - 1 if branch.level > DEEPEST_STYLE else 0
        if not branch.ordered and not level:
            return None
        definition = self._styled(style) if not level else None
        if definition is None:
            if branch.ordered not in self._definitions:
                self._definitions[branch.ordered] = self._define(ordered=branch.ordered)
            definition = self._definitions[branch.ordered]
        made = self._document.part.numbering_part.element.add_num(definition)
        if branch.ordered:
            made.add_lvlOverride(ilvl=level).add_startOverride(branch.start)
        return Numbering(int(made.numId), level)

    def _styled(self, style: str) -> int | None:
        """The definition that a style has."""
        styles = self._document.styles
        if style not in styles:
            return None
        found = styles[style].element.find(f".//{qn('w:numId')}")
        if found is None:
            return None
        numberings = self._document.part.numbering_part.element
        return int(numberings.num_having_numId(found.val).abstractNumId.val)

    def _define(self, *, ordered: bool) -> int:
        """A definition with all nine levels; its number."""
        numberings = self._document.part.numbering_part.element
        known = numberings.findall(qn("w:abstractNum"))
        number = 1 + max((int(one.get(qn("w:abstractNumId"), 0)) for one in known), default=-1)
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{"decimal" if ordered else "bullet"}"/>'
            f'<w:lvlText w:val="{f"%{level + 1}." if ordered else "•"}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for level in range(_DEEPEST)
        )
        definition = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        # Definitions stand before the numberings that use them (17.9.17).
        numberings.insert(len(known), definition)
        return number
