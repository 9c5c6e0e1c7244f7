"""An edition as a Word document, in the styles of the office's own template.

The styles are Word's built-in ones (Heading 1, List Bullet, Quote, Table Grid …), so a template
changes the looks and nothing else; a style that it lacks falls back to its Normal.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm

from ank_i18n.errors import ProjectError
from ank_i18n.publishing import ooxml
from ank_i18n.publishing.album import Album
from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.dates import press_date
from ank_i18n.publishing.footnotes import Footnotes
from ank_i18n.publishing.inline import Node, Span, parse, plain
from ank_i18n.publishing.model import Edition, LocalBlock, Untranslated
from ank_i18n.publishing.notices import notices
from ank_i18n.publishing.numbering import DEEPEST_STYLE, Numberings
from ank_i18n.publishing.package import repacked
from ank_i18n.publishing.structured import standing
from ank_i18n.publishing.times import moment
from ank_i18n.publishing.tree import (
    Branch,
    List,
    Notes,
    Quotation,
    Table,
    grow,
    has_title,
    note_numbers,
)
from ank_i18n.publishing.words import Words, words
from ank_i18n.release.model import BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import PurePosixPath

    from docx.document import Document
    from docx.text.font import Font
    from docx.text.paragraph import Paragraph

_CODE_STYLE = "HTML Preformatted"
_HEADER_STYLE = "Table Heading"
_INDENT = Mm(10)


def render(
    edition: Edition,
    publisher: str = "",
    template: Path | None = None,
    pictures: Mapping[PurePosixPath, bytes] | None = None,
) -> bytes:
    """The edition as DOCX, the same bytes for the same input.

    Args:
        edition: What to write.
        publisher: The document's author.
        template: A .docx whose styles are used; its own text is left out.
        pictures: What ``pictures.illustrated`` found; of others the description is written.

    Raises:
        ProjectError: The template is not a Word document.
    """
    document = _opened(template)
    told = words(edition.language)
    tree = grow(edition.blocks)
    _describe(document, edition, publisher, told)
    writer = _Writer(document, edition, note_numbers(tree), pictures or {})
    for notice in notices(edition):
        writer.paragraph("Intense Quote").add_run(notice)
    if not edition.headed and not has_title(edition.blocks):
        writer.paragraph("Heading 1").add_run(told.gettext("Press release"))
    for branch in tree[: int(edition.headed)]:
        writer.branch(branch)
    if edition.date:
        writer.paragraph("Subtitle").add_run(press_date(edition.date, edition.language.tag))
    for branch in tree[int(edition.headed) :]:
        writer.branch(branch)
    if edition.language.direction == "rtl":
        ooxml.turn(document.element.body)
        if writer.footnotes.root is not None:
            ooxml.turn(writer.footnotes.root)
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
        self,
        document: Document,
        edition: Edition,
        numbers: dict[str, int],
        pictures: Mapping[PurePosixPath, bytes],
    ) -> None:
        self._document = document
        self._told = words(edition.language)
        self._album = Album(document, edition.release, pictures)
        self._numbers = numbers
        self._numberings = Numberings(document)
        self.footnotes = Footnotes(document)

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
                self._notes(branch)
            case LocalBlock():
                self._block(branch, depth)

    def _notes(self, branch: Notes) -> None:
        """Footnotes; what the text nowhere calls stands at the end."""
        alone = []
        for number, note in enumerate(branch.notes, 1):
            if not self.footnotes.is_called(number):
                alone.append((number, note))
                continue
            paragraphs = self.footnotes.add(number, len(note.blocks))
            for paragraph, block in zip(paragraphs, note.blocks, strict=True):
                self._fill(paragraph, block)
        if alone:
            self.paragraph("Heading 2").add_run(self._told.gettext("Notes"))
        for number, note in alone:
            paragraph = self.paragraph("Normal")
            paragraph.add_run(f"{number}. ")
            for block in note.blocks:
                self._fill(paragraph, block)

    def _block(self, block: LocalBlock, depth: int) -> None:
        source = block.source
        match source.kind:
            case BlockKind.HEADING:
                self._fill(self.paragraph(f"Heading {max(1, min(9, source.level))}"), block)
            case BlockKind.RULE:
                self.paragraph("Normal").add_run("* * *")
            case BlockKind.CODE:
                self._code(block)
            case _:
                paragraph = self.paragraph("Quote" if depth else "Normal")
                if depth:
                    paragraph.paragraph_format.left_indent = _INDENT * depth
                self._fill(paragraph, block)

    def _code(self, block: LocalBlock) -> None:
        """Code in one paragraph, for another one would be a block of its own."""
        self._need(_CODE_STYLE).name = "Courier New"
        self.paragraph(_CODE_STYLE).add_run(block.text.rstrip("\n"))

    def _need(self, name: str) -> Font:
        """The typeface of a style that a template may lack; then it is made."""
        styles = self._document.styles
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        return cast("Font", styles[name].font)

    def _list(self, branch: List, depth: int) -> None:
        level = min(DEEPEST_STYLE, branch.level)
        style = f"List {'Number' if branch.ordered else 'Bullet'}{f' {level}' if level > 1 else ''}"
        numbering = self._numberings.of(style, branch)
        for item in branch.items:
            for place, child in enumerate(item.children):
                if isinstance(child, List):
                    self._list(child, depth)
                    continue
                if child.source.kind is BlockKind.CODE:
                    self._code(child)
                    continue
                paragraph = self.paragraph(style if place == 0 else "List Continue")
                if numbering is not None and place == 0:
                    numbering.count(paragraph)
                self._fill(paragraph, child)

    def _table(self, branch: Table) -> None:
        table = self._document.add_table(len(branch.rows), len(branch.rows[0]))
        styles = self._document.styles
        if "Table Grid" in styles and styles["Table Grid"].type is WD_STYLE_TYPE.TABLE:
            table.style = styles["Table Grid"]
        # python-docx would look for each cell anew, which takes long in a long table.
        places = [row.cells for row in table.rows]
        for number, cells in enumerate(branch.rows):
            for column, cell in enumerate(cells):
                if cell.wide > 1 or cell.high > 1:
                    last = places[number + cell.high - 1][column + cell.wide - 1]
                    places[number][column].merge(last)
        for row, across, cells in zip(table.rows, places, branch.rows, strict=True):
            if all(cell.header for cell in cells if not cell.covered):
                row._tr.get_or_add_trPr().append(ooxml.element("w:tblHeader"))
            for place, cell in zip(across, cells, strict=True):
                for number, block in enumerate(cell.blocks):
                    paragraph = place.add_paragraph() if number else place.paragraphs[0]
                    if cell.header:
                        self._need(_HEADER_STYLE).bold = True
                        self._dress(paragraph, _HEADER_STYLE)
                    self._fill(paragraph, block)

    def _fill(self, paragraph: Paragraph, block: LocalBlock) -> None:
        self._inline(paragraph, parse(block.text, block.marks), ())

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
                self._refer(paragraph, mark.target, marks)
            case MarkKind.LINK:
                before = len(paragraph._p)
                self._inline(paragraph, span.children, within)
                ooxml.link(paragraph, before, mark)
            case MarkKind.IMAGE:
                description = "".join(plain(span.children))
                if not self._album.put(paragraph, mark.target, description) and description:
                    self._run(paragraph, f"[{description}]", marks)
            case _:
                self._inline(paragraph, span.children, within)

    def _refer(
        self, paragraph: Paragraph, label: str, marks: tuple[Mark | Untranslated, ...]
    ) -> None:
        number = self._numbers.get(label)
        if number is None or not self.footnotes.refer(paragraph, number):
            shown = f"[{label}]" if number is None else str(number)
            self._run(paragraph, shown, (*marks, Mark(MarkKind.SUPERSCRIPT)))

    def _run(self, paragraph: Paragraph, text: str, marks: tuple[Mark | Untranslated, ...]) -> None:
        run = paragraph.add_run(text)
        for mark in marks:
            if isinstance(mark, Untranslated):
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
                ooxml.speak(run._r.get_or_add_rPr(), mark.language)
            elif mark.kind is MarkKind.LINK:
                if safe_address(mark.target):
                    ooxml.look_linked(run)
            else:
                ooxml.mark(run, mark.kind)
