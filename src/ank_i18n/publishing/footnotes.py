"""The footnotes of a Word document, a part of the package that python-docx does not know.

What has to be in it is in ISO/IEC 29500-1, 11.3.7 and 17.11: two separators, and every note under
the number by which one reference in the text calls it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph

from ank_i18n.publishing.ooxml import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.xmlchemy import BaseOxmlElement

_EMPTY = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote></w:footnotes>"""


class Footnotes:
    """The footnotes part of a document; it is made with the first note."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._part: StoryPart | None = None
        self._referred: set[int] = set()

    def refer(self, paragraph: Paragraph, number: int) -> bool:
        """Call a note from the text; False where Word cannot: a second time, or in a note."""
        if number in self._referred or paragraph.part is not self._document.part:
            return False
        self._referred.add(number)
        run = paragraph.add_run()
        run.font.superscript = True
        reference = element("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)
        return True

    def is_called(self, number: int) -> bool:
        """Whether the text calls a note."""
        return number in self._referred

    def add(self, number: int, paragraphs: int) -> list[Paragraph]:
        """A note with that many empty paragraphs; its number stands in the first."""
        part = self._made()
        note = element("w:footnote")
        note.set(qn("w:id"), str(number))
        part.element.append(note)
        made = []
        for _ in range(paragraphs):
            inner = element("w:p")
            note.append(inner)
            made.append(Paragraph(cast("CT_P", inner), part))
        own = made[0].add_run()
        own.font.superscript = True
        own._r.append(element("w:footnoteRef"))
        made[0].add_run(" ")
        return made

    @property
    def root(self) -> BaseOxmlElement | None:
        """The part's element, if there are notes."""
        return None if self._part is None else self._part.element

    def _made(self) -> StoryPart:
        if self._part is None:
            main = self._document.part
            # A template's own notes are left out, as its text is.
            old = [r for r, to in main.rels.items() if to.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
            for relation in old:
                del main.rels[relation]
            self._part = StoryPart(
                PackURI("/word/footnotes.xml"),
                CONTENT_TYPE.WML_FOOTNOTES,
                parse_xml(_EMPTY),
                main.package,
            )
            main.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        return self._part
