"""An edition as a Word document, in the styles of the office's own template.

The styles are Word's built-in ones (Heading 1, List Bullet, Quote, Table Grid …), so a template
changes the looks and nothing else; a style that it lacks falls back to its Normal.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm

from ank_i18n.errors import ProjectError
from ank_i18n.publishing import ooxml
from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.dates import press_date
from ank_i18n.publishing.inline import Node, Span, parse, plain
from ank_i18n.publishing.model import Edition, Language, LocalBlock, Untranslated
from ank_i18n.publishing.notices import notices
from ank_i18n.publishing.package import repacked
from ank_i18n.publishing.structured import standing
from ank_i18n.publishing.times import moment
from ank_i18n.publishing.tree import Branch, List, Notes, Quotation, Table, grow, note_numbers
from ank_i18n.publishing.words import Words, words
from ank_i18n.release.model import BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph

_DEEPEST_LIST = 3  # Word has List Bullet, List Bullet 2 and List Bullet 3
_INDENT = Mm(10)


def render(edition: Edition, publisher: str = "", template: Path | None = None) -> bytes:
    """The edition as DOCX, the same bytes for the same input.

    Args:
        edition: What to write.
        publisher: The document's author.
        template: A .docx whose styles are used; its own text is left out.

    Raises:
        ProjectError: The template is not a Word document.
    """
    document = _opened(template)
    told = words(edition.language)
    tree = grow(edition.blocks)
    _describe(document, edition, publisher, told)
    writer = _Writer(document, edition.language, told, note_numbers(tree))
    for notice in notices(edition):
        writer.paragraph("Intense Quote").add_run(notice)
    if not edition.headed:
        writer.paragraph("Heading 1").add_run(told.gettext("Press release"))
    for branch in tree[: int(edition.headed)]:
        writer.branch(branch)
    if edition.date:
        writer.paragraph("Subtitle").add_run(press_date(edition.date, edition.language.tag))
    for branch in tree[int(edition.headed) :]:
        writer.branch(branch)
    if edition.language.direction == "rtl":
        ooxml.turn(document)
    written = BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _opened(template: Path | None) -> Document:
    if template is None:
        document = docx.Document()
        for section in document.sections:
            section.page_width, section.page_height = Mm(210), Mm(297)
        return document
    try:
        document = docx.Document(str(template))
    except Exception as error:  # python-docx lets whatever the zip or the XML raises escape
        raise ProjectError(
            f"is not a Word document: {error}", path=template, mend="save it as .docx"
        ) from error
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    return document


def _describe(document: Document, edition: Edition, publisher: str, told: Words) -> None:
    """Title, language, status and dates; never the clock."""
    properties = document.core_properties
    properties.title = edition.title[:255] or told.gettext("Press release")
    properties.author = properties.last_modified_by = publisher[:255]
    properties.language = edition.language.tag
    properties.comments = ""
    properties.content_status = standing(edition)
    properties.created = properties.modified = moment(edition)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        for properties_of_runs in defaults.iter(qn("w:rPr")):
            ooxml.speak(properties_of_runs, edition.language)


class _Writer:
    """Branches as paragraphs and tables."""

    def __init__(
        self, document: Document, language: Language, told: Words, numbers: dict[str, int]
    ) -> None:
        self._document = document
        self._language = language
        self._told = told
        self._numbers = numbers

    def paragraph(self, style: str) -> Paragraph:
        """A new paragraph at the end, in a style if the template has it."""
        paragraph = self._document.add_paragraph()
        self._dress(paragraph, style)
        return paragraph

    def _dress(self, paragraph: Paragraph, style: str) -> None:
        styles = self._document.styles
        if style in styles:
            paragraph.style = styles[style]

    def branch(self, branch: Branch, depth: int = 0) -> None:
        match branch:
            case List():
                self._list(branch, depth)
            case Quotation():
                for child in branch.children:
                    self.branch(child, depth + 1)
            case Table():
                self._table(branch)
            case Notes():
                self.paragraph("Heading 2").add_run(self._told.gettext("Notes"))
                for number, note in enumerate(branch.notes, 1):
                    paragraph = self.paragraph("Normal")
                    paragraph.add_run(f"{number}. ")
                    for block in note.blocks:
                        self._fill(paragraph, block)
            case LocalBlock():
                self._block(branch, depth)

    def _block(self, block: LocalBlock, depth: int) -> None:
        source = block.source
        match source.kind:
            case BlockKind.HEADING:
                self._fill(self.paragraph(f"Heading {max(1, min(9, source.level))}"), block)
            case BlockKind.RULE:
                self.paragraph("Normal").add_run("* * *")
            case BlockKind.CODE:
                run = self.paragraph("Normal").add_run(block.text.rstrip("\n"))
                run.font.name = "Courier New"
            case _:
                paragraph = self.paragraph("Quote" if depth else "Normal")
                if depth:
                    paragraph.paragraph_format.left_indent = _INDENT * depth
                self._fill(paragraph, block)

    def _list(self, branch: List, depth: int) -> None:
        level = min(_DEEPEST_LIST, branch.level)
        style = f"List {'Number' if branch.ordered else 'Bullet'}{f' {level}' if level > 1 else ''}"
        numbering = self._numbering(style, branch.start) if branch.ordered else None
        for item in branch.items:
            for place, child in enumerate(item.children):
                if isinstance(child, List):
                    self._list(child, depth)
                    continue
                paragraph = self.paragraph(style if place == 0 else "List Continue")
                if numbering is not None and place == 0:
                    ooxml.number(paragraph, numbering)
                self._fill(paragraph, child)

    def _numbering(self, style: str, start: int) -> int | None:
        """A numbering of its own for a list: Word would go on where the last one ended."""
        styles = self._document.styles
        if style not in styles:
            return None
        found = styles[style].element.find(f".//{qn('w:numId')}")
        if found is None:
            return None
        numberings = self._document.part.numbering_part.element
        abstract = numberings.num_having_numId(found.val).abstractNumId.val
        number = numberings.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(number.numId)

    def _table(self, branch: Table) -> None:
        table = self._document.add_table(len(branch.rows), len(branch.rows[0]))
        styles = self._document.styles
        if "Table Grid" in styles and styles["Table Grid"].type is WD_STYLE_TYPE.TABLE:
            table.style = styles["Table Grid"]
        for row, cells in zip(table.rows, branch.rows, strict=True):
            if all(cell.header for cell in cells):
                row._tr.get_or_add_trPr().append(ooxml.element("w:tblHeader"))
            for place, cell in zip(row.cells, cells, strict=True):
                for number, block in enumerate(cell.blocks):
                    paragraph = place.add_paragraph() if number else place.paragraphs[0]
                    self._fill(paragraph, block, header=cell.header)

    def _fill(self, paragraph: Paragraph, block: LocalBlock, *, header: bool = False) -> None:
        marks = (Mark(MarkKind.STRONG),) if header else ()
        self._inline(paragraph, parse(block.text, block.marks), marks)

    def _inline(
        self, paragraph: Paragraph, nodes: Sequence[Node], marks: tuple[Mark | Untranslated, ...]
    ) -> None:
        for node in nodes:
            if isinstance(node, str):
                self._run(paragraph, node, marks)
            else:
                self._span(paragraph, node, marks)

    def _span(
        self, paragraph: Paragraph, span: Span, marks: tuple[Mark | Untranslated, ...]
    ) -> None:
        mark = span.mark
        within = (*marks, mark)
        if isinstance(mark, Untranslated):
            self._run(paragraph, f"[{self._told.gettext('not translated')}] ", marks)
            self._inline(paragraph, span.children, within)
            return
        match mark.kind:
            case MarkKind.LINE_BREAK:
                paragraph.add_run().add_break()
            case MarkKind.LITERAL:
                self._run(paragraph, mark.target, marks)
            case MarkKind.FOOTNOTE:
                number = str(self._numbers.get(mark.target, f"[{mark.target}]"))
                self._run(paragraph, number, (*marks, Mark(MarkKind.SUPERSCRIPT)))
            case MarkKind.IMAGE:
                self._run(paragraph, f"[{''.join(plain(span.children))}]", marks)
            case _:
                self._inline(paragraph, span.children, within)

    def _run(self, paragraph: Paragraph, text: str, marks: tuple[Mark | Untranslated, ...]) -> None:
        run = paragraph.add_run(text)
        for mark in marks:
            if isinstance(mark, Untranslated):
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
                ooxml.speak(run._r.get_or_add_rPr(), mark.language)
            elif mark.kind is MarkKind.LINK:
                ooxml.link(paragraph, run, safe_address(mark.target))
            else:
                ooxml.mark(run, mark.kind)
