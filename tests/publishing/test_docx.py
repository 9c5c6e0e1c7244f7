"""Word documents: structure, languages, styles of a template, and the same bytes every time."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.errors import ProjectError
from ank_i18n.publishing import publish
from ank_i18n.publishing.clean import clean, flow
from ank_i18n.publishing.docx import render
from ank_i18n.publishing.languages import language
from ank_i18n.publishing.model import Untranslated
from ank_i18n.release.model import BlockKind, Mark, MarkKind

from .conftest import NAME
from .test_html import block, edition

LINK = {1: Mark(MarkKind.LINK, "https://example.kz/")}


def opened(*blocks, **told):
    return docx.Document(BytesIO(render(edition(*blocks, **told))))


def lines(document):
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]


def test_blocks_have_the_styles_of_word():
    document = opened(
        block("Главное", BlockKind.HEADING, level=1),
        block("Слово"),
        block("Раз", BlockKind.LIST_ITEM, level=1),
        block("Два", BlockKind.LIST_ITEM, level=2, ordered=True),
        block("Сказано", BlockKind.QUOTATION, level=1),
        headed=True,
    )
    assert lines(document) == [
        ("Heading 1", "Главное"),
        ("Subtitle", "6 февраля 2019 года"),
        ("Normal", "Слово"),
        ("List Bullet", "Раз"),
        ("List Number 2", "Два"),
        ("Quote", "Сказано"),
    ]


def test_every_numbered_list_begins_anew():
    document = opened(
        block("Раз", BlockKind.LIST_ITEM, level=1, ordered=True),
        block("Слово"),
        block("Три", BlockKind.LIST_ITEM, level=1, ordered=True, number=3),
    )
    items = [p for p in document.paragraphs if p.style.name == "List Number"]
    numbers = [p._p.pPr.numPr.numId.val for p in items]
    assert numbers[0] != numbers[1]
    numbering = document.part.numbering_part.element
    starts = [
        numbering.num_having_numId(n).find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for n in numbers
    ]
    assert starts == ["1", "3"]


def test_inline_markup_and_links_are_kept():
    marks = {2: Mark(MarkKind.STRONG), **LINK}
    paragraph = opened(block("до <2>жирно <1>тут</1></2>", marks=marks)).paragraphs[-1]
    assert [(run.text, bool(run.bold)) for run in paragraph.runs] == [
        ("до ", False),
        ("жирно ", True),
    ]
    assert [(link.address, link.text) for link in paragraph.hyperlinks] == [
        ("https://example.kz/", "тут")
    ]


def test_a_link_that_runs_code_is_text():
    hostile = {1: Mark(MarkKind.LINK, "javascript:alert(1)")}
    paragraph = opened(block("<1>тут</1>", marks=hostile)).paragraphs[-1]
    assert (paragraph.text, paragraph.hyperlinks) == ("тут", [])


def test_a_table_is_a_table():
    cells = [("Год", 0, 0, True), ("Число", 0, 1, True), ("2019", 1, 0, False), ("5", 1, 1, False)]
    document = opened(
        *(
            block(text, BlockKind.TABLE_CELL, row=row, column=column, header=header)
            for text, row, column, header in cells
        )
    )
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Год", "Число"],
        ["2019", "5"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize(("tag", "told"), [("ru", "ru-RU"), ("kk", "kk-KZ"), ("en", "en-US")])
def test_the_spelling_checker_knows_the_language(tag, told):
    document = opened(block("Слово"), tag=tag)
    (lang,) = document.styles.element.iter(qn("w:lang"))
    assert lang.get(qn("w:val")) == told
    assert document.core_properties.language == tag


def test_missing_translations_are_in_their_own_language():
    marks = {1: Untranslated(language("ru"))}
    document = opened(block("бар <1>нет</1>", marks=marks), tag="kk")
    runs = document.paragraphs[-1].runs
    assert [run.text for run in runs] == ["бар ", "[аударылмаған] ", "нет"]
    assert runs[-1]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "ru-RU"


def test_arabic_script_runs_from_right_to_left():
    document = opened(block("سوز"), block("BBC"), tag="kk-Arab")
    arabic, latin = document.paragraphs[-2:]
    assert arabic._p.pPr.find(qn("w:bidi")) is not None
    assert arabic.runs[0]._r.rPr.find(qn("w:rtl")) is not None
    assert latin.runs[0]._r.rPr is None


def test_a_template_gives_its_styles_and_not_its_text(tmp_path):
    template = docx.Document()
    template.add_paragraph("Образец")
    template.styles["Normal"].font.name = "PT Serif"
    template.save(tmp_path / "office.docx")
    made = render(edition(block("Слово")), template=tmp_path / "office.docx")
    document = docx.Document(BytesIO(made))
    assert document.styles["Normal"].font.name == "PT Serif"
    assert "Образец" not in [text for _, text in lines(document)]


def test_a_template_that_is_none_is_said_to_be_so(tmp_path):
    (tmp_path / "office.docx").write_bytes(b"no zip")
    with pytest.raises(ProjectError, match="not a Word document"):
        render(edition(block("Слово")), template=tmp_path / "office.docx")


def test_the_same_edition_is_the_same_file(reviewed):
    office, release = reviewed
    publish(office.project, [release], formats=["docx"])
    again = publish(office.project, [release], formats=["docx"])
    assert not any(one.changed for one in again)
    made = docx.Document(str(office.project.dist / "kk" / f"{NAME}.docx"))
    assert made.core_properties.title == "Сессия елордада өтті"


@settings(max_examples=25, deadline=None)
@given(st.text(), st.sampled_from(sorted(BlockKind)), st.sampled_from(sorted(MarkKind)), st.text())
def test_any_text_in_any_block_makes_a_document(text, kind, mark, target):
    marks = {1: Mark(mark, clean(target))}
    made = render(edition(block(f"<1>{flow(text)}</1>", kind, marks=marks, level=1, label="x")))
    assert docx.Document(BytesIO(made)).core_properties.language == "ru"
