"""What an author wrote comes back: read, published in its own language, read again."""

import base64
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.shape import WD_INLINE_SHAPE
from docx.oxml.ns import qn

from ank_i18n.publishing import publish
from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.docx import render
from ank_i18n.publishing.pictures import beside_page
from ank_i18n.publishing.raw import kept
from ank_i18n.release import Block, BlockKind, Mark, MarkKind, Release, read
from ank_i18n.segment.units import segmented

from .test_html import block, edition


def comes_back(office, release: Release, suffix: str) -> tuple[Release, Path]:
    office.configure('[publish]\nfront_matter = "mkdocs"\n')
    (one,) = publish(office.project, [release], formats=[suffix], locales=["ru"])
    return read(one.path), one.path


def bare(release: Release) -> list[Block]:
    """The blocks without their lines, which a publication has elsewhere."""
    return [
        replace(block, line=0, text=block.text.replace("\xa0", " "))
        for block in release.blocks
        if block.kind is not BlockKind.META and block.label != "front_matter"
    ]


MARKDOWN = {
    "code has its language": "# Итог\n\n```python\nx = 1\n```\n",
    "a bar in code of a cell": "# Итог\n\n| Знак | `a\\|b` |\n| --- | --- |\n| раз | два |\n",
    "inline HTML": "# Итог\n\nНажмите <kbd>Ввод</kbd>, затем <sub>вниз</sub>.\n",
    "HTML blocks": '# Итог\n\n<div align="center">\n<img src="a.png">\n</div>\n\nДалее.\n',
    "HTML before the heading": '<a name="top"></a>\n\n# Итог\n\nДалее.\n',
    "titles of links and pictures": (
        '# Итог\n\n[тут](a.html "Куда «ведёт»") ![зал](https://a.kz/a.png "Зал")\n'
    ),
    "lists side by side": "# Итог\n\n1. раз\n2. два\n\n<!-- -->\n\n1. вновь раз\n",
    "a line break in a heading": "# Итог<br>дня\n\nСлово  \nслово.\n",
    "a line break in a cell": "# Итог\n\n| а<br>б | в |\n| --- | --- |\n| г | д |\n",
    "a rule in a list": "# Итог\n\n- раз\n\n    ---\n\n- два\n",
}


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_comes_back(office, text):
    release = office.write(text, "r.md")
    assert bare(comes_back(office, release, "md")[0]) == bare(release)


PAGES = {
    "a heading of the first level below others": "<h2>Раздел</h2><p>Слово.</p><h1>Итог</h1>",
    "several first-level headings": "<h1>Один</h1><p>Слово.</p><h1>Два</h1><p>Слово.</p>",
    "paragraphs in a cell": "<h1>Итог</h1><table><tr><td><p>а</p><p>б</p></td><td>в</td></tr>"
    "</table>",
    "cells that reach over others": "<h1>Итог</h1><table><tr><th colspan='2'>а</th><th>б</th></tr>"
    "<tr><td rowspan='2'>в</td><td>г</td><td>д</td></tr><tr><td>е</td><td>ё</td></tr></table>",
    "rows of unequal length": "<h1>Итог</h1><table><tr><td>а</td></tr>"
    "<tr><td>б</td><td>в</td></tr></table>",
    "code in a cell": "<h1>Итог</h1><table><tr><td><pre>а\n  б</pre></td><td>в</td></tr></table>",
    "a table in a cell": "<h1>Итог</h1><table><tr><th>а<table><tr><td>б</td></tr></table></th>"
    "<td>в</td></tr></table>",
    "a space in an address": "<h1>Итог</h1><p><a href='a%20b.html' title='Куда'>тут</a></p>",
    "a break before indented text": "<h1>Итог</h1><p>а<br>\n<span>\n б</span></p>",
    "definitions": "<h1>Итог</h1><dl><dt>Слово</dt><dd>Смысл</dd></dl>",
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_a_page_comes_back(office, body):
    release = office.write(f"<main>{body}</main>", "r.html")
    again, path = comes_back(office, release, "html")
    assert bare(again) == bare(release)
    assert "<h1" in path.read_text("utf-8")


def test_a_page_without_a_first_level_heading_gets_one(office):
    release = office.write("<main><h2>Итог</h2><p>Слово.</p></main>", "r.html")
    assert "<h1>Итог</h1>" in comes_back(office, release, "html")[1].read_text("utf-8")


def test_a_break_before_white_space_brings_no_space(office):
    release = office.write("<main><p>а<br>\n<span>\n б</span></p></main>", "r.html")
    assert release.blocks[-1].text == "а<1/>б"


def names(document: bytes) -> list[str]:
    parts = docx.Document(BytesIO(document)).part.package.iter_parts()
    return [str(part.partname) for part in parts]


def word(office) -> Path:
    """A document with what a press office's have: lists, a table, code, links, bold."""
    document = docx.Document()
    document.add_heading("Итог", 1)
    paragraph = document.add_paragraph("Слово ")
    paragraph.add_run("важное").bold = True
    for style in ("List Number", "List Number", "List Bullet 2", "List Bullet 3"):
        document.add_paragraph(f"Пункт {style}", style)
    document.add_paragraph("Сказано", "Quote")
    code = document.styles.add_style("HTML Preformatted", 1, builtin=True)
    document.add_paragraph("если а:\n    б", code)
    document.add_paragraph("иначе:\n    в", code)
    table = document.add_table(3, 3)
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"клетка {place}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "широкая"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "высокая"
    header = table.rows[0]._tr.get_or_add_trPr()
    header.append(header.makeelement(qn("w:tblHeader"), {}))
    path = office.root / "seeds" / "r.docx"
    document.save(str(path))
    return path


def test_a_word_document_comes_back(office):
    release = read(word(office))
    again, path = comes_back(office, release, "docx")
    assert bare(again) == bare(release)
    twice, _ = comes_back(office, read(path, name="r2"), "docx")
    assert bare(twice) == bare(release)


def test_the_reach_of_word_cells_is_read(office):
    cells = [b for b in read(word(office)).blocks if b.kind is BlockKind.TABLE_CELL]
    assert [(b.text, b.wide, b.high) for b in cells if b.wide > 1 or b.high > 1] == [
        ("широкая", 2, 1),
        ("высокая", 1, 2),
    ]


def test_footnotes_links_and_deep_lists_of_markdown_are_words_own(office):
    text = (
        "# Итог\n\nСлово[^а] и [два *слова*](https://a.kz/ 'Куда')[^б], [ниже](#итог).\n\n"
        "3. три\n    - раз\n        - раз\n            - раз\n                - глубоко\n\n"
        "[^а]: Сноска с [адресом](https://b.kz/).\n\n[^б]: Ещё **одна**.\n"
    )
    release = office.write(text, "r.md")
    again, path = comes_back(office, release, "docx")

    numbers = {"а": "1", "б": "2"}

    def told(mark: Mark) -> Mark:
        return replace(mark, target=numbers.get(mark.target, mark.target))

    assert bare(again) == [
        replace(
            block,
            label=numbers.get(block.label, block.label),
            marks={number: told(mark) for number, mark in block.marks.items()},
        )
        for block in bare(release)
    ]
    assert "/word/footnotes.xml" in names(path.read_bytes())


def test_pictures_of_a_word_document_come_back(office):
    dot = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg=="
    )
    document = docx.Document()
    document.add_heading("Итог", 1)
    run = document.add_paragraph("Зал: ").add_run()
    run.add_picture(BytesIO(dot))._inline.docPr.set("descr", "Полный зал")
    document.save(str(office.root / "seeds" / "r.docx"))
    release = read(office.root / "seeds" / "r.docx")
    again, path = comes_back(office, release, "docx")
    assert bare(again) == bare(release)
    assert [shape.type for shape in docx.Document(str(path)).inline_shapes] == [
        WD_INLINE_SHAPE.PICTURE
    ]
    assert again.blocks[-1].text == "Зал: <1>Полный зал</1>"


def test_a_damaged_picture_is_its_description():
    release = edition().release
    damaged = {beside_page(release, "a.png"): b"\x89PNG\r\n\x1a\n"}
    picture = block("<1>зал</1>", marks={1: Mark(MarkKind.IMAGE, "a.png")})
    made = render(edition(picture), pictures=damaged)
    assert docx.Document(BytesIO(made)).paragraphs[-1].text == "[зал]"


def test_a_note_called_twice_is_called_once_by_word():

    marks = {1: Mark(MarkKind.FOOTNOTE, "x")}
    made = render(
        edition(
            block("Раз<1/>", marks=marks),
            block("Два<1/>", marks=marks),
            block("Внизу<1/>", BlockKind.FOOTNOTE, label="x", marks=marks),
        )
    )
    body = docx.Document(BytesIO(made)).element.body
    assert len(list(body.iter(qn("w:footnoteReference")))) == 1
    assert names(made).count("/word/footnotes.xml") == 1
    assert [p.text for p in docx.Document(BytesIO(made)).paragraphs][-1] == "Два1"


HARMFUL = [
    "<script>alert(1)</script>",
    '<img src="a.png" onerror="alert(1)">',
    '<a href="javascript:alert(1)">',
    '<a href=" java\nscript:alert(1)">',
    '<iframe src="https://a.kz/">',
    '<div style="position:fixed">',
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<svg/onload=alert(1)>",
    "<form action=https://a.kz/>",
    "<div><scr<script>ipt>alert(1)</script></div>",
    "<?php evil() ?>",
    "<![CDATA[<script>]]>",
    "<div <script>alert(1)</script>",
    "<b",
    "</b",
    "<!-- Зал",
    '<img src="a.png" onerror="alert(1)"',
    '<div align="',
]


@pytest.mark.parametrize("piece", HARMFUL)
def test_html_that_could_run_is_left_out(piece):
    assert kept(piece, translated=False) == ""


def test_words_in_html_stay_out_of_translations():
    assert kept("<div>\nСлово\n</div>", translated=False)
    assert not kept("<div>\nСлово\n</div>", translated=True)
    assert not kept('<img src="a.png" alt="Зал">', translated=True)
    assert kept('<div align="center">', translated=True) == '<div align="center">'


def test_titles_of_links_stay_out_of_translations(office):
    release = office.write('# Итог\n\n[тут](a.html "Куда ведёт")\n', "r.md")
    office.translate(release, "kk", {unit: f"kk {unit}" for unit in segmented(release).units()})
    publish(office.project, [release], formats=["md"], locales=["ru", "kk"])
    assert "Куда ведёт" in office.page("ru", "md", "r")
    assert "Куда ведёт" not in office.page("kk", "md", "r")


@pytest.mark.parametrize(
    ("address", "safe"),
    [("a b.html", "a%20b.html"), (" a.html\n", "a.html"), ("java script:alert(1)", "")],
)
def test_spaces_in_addresses(address, safe):
    assert safe_address(address) == safe
