"""What python-docx cannot do by itself: languages, direction, hyperlinks, numberings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.structured import with_territory
from ank_i18n.release.model import Mark, MarkKind

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from ank_i18n.publishing.model import Language

# Word refuses properties that stand out of the order of ISO/IEC 29500-1 (17.3.1.26, 17.3.2.28,
# 17.4.59): what may follow those that are added here.
_AFTER_LANGUAGE = ("w:eastAsianLayout", "w:specVanish", "w:oMath")
_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
_AFTER_BIDI_VISUAL = (
    "w:tblStyleRowBandSize",
    "w:tblStyleColBandSize",
    "w:tblW",
    "w:jc",
    "w:tblLook",
)
_LINK_COLOUR = RGBColor(0x00, 0x3F, 0x8A)


def element(name: str) -> BaseOxmlElement:
    """A new element by its prefixed name."""
    return cast("BaseOxmlElement", OxmlElement(name))


def speak(properties: BaseOxmlElement, language: Language) -> None:
    """Tell the spelling checker the language of runs."""
    for before in properties.findall(qn("w:lang")):
        properties.remove(before)
    tag = element("w:lang")
    tag.set(qn("w:val"), with_territory(language.tag))
    if language.direction == "rtl":
        tag.set(qn("w:bidi"), language.tag)
    properties.insert_element_before(tag, *_AFTER_LANGUAGE)


def turn(body: Any) -> None:  # noqa: ANN401 - python-docx makes its methods at run time
    """Right to left: paragraphs, tables, and the runs with letters of such a script."""
    for paragraph in body.iter(qn("w:p")):
        paragraph.get_or_add_pPr().insert_element_before(element("w:bidi"), *_AFTER_BIDI)
    for table in body.iter(qn("w:tblPr")):
        table.insert_element_before(element("w:bidiVisual"), *_AFTER_BIDI_VISUAL)
    for run in body.iter(qn("w:r")):
        if any("\u0600" <= letter <= "\u06ff" for letter in run.text):
            properties = run.get_or_add_rPr()
            properties.insert_element_before(element("w:rtl"), "w:cs", "w:lang")


def mark(run: Run, kind: MarkKind) -> None:
    """Give a run the looks of inline markup."""
    font = run.font
    match kind:
        case MarkKind.STRONG:
            font.bold = font.cs_bold = True
        case MarkKind.EMPHASIS:
            font.italic = font.cs_italic = True
        case MarkKind.UNDERLINE:
            font.underline = True
        case MarkKind.STRIKE:
            font.strike = True
        case MarkKind.SUBSCRIPT:
            font.subscript = True
        case MarkKind.SUPERSCRIPT:
            font.superscript = True
        case MarkKind.CODE:
            font.name = "Courier New"


def link(paragraph: Paragraph, start: int, to: Mark) -> None:
    """Wrap what stands in a paragraph from a place on in a hyperlink.

    python-docx can read them but not make them.
    """
    address = safe_address(to.target)
    runs = list(paragraph._p)[start:]
    if not address or not runs:
        return
    link = element("w:hyperlink")
    if address.startswith("#"):
        link.set(qn("w:anchor"), address[1:])
    else:
        relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
    if to.title:
        link.set(qn("w:tooltip"), to.title)
    runs[0].addprevious(link)
    for run in runs:
        link.append(run)


def look_linked(run: Run) -> None:
    """Give a run the looks of a link."""
    run.font.underline = True
    run.font.color.rgb = _LINK_COLOUR
