"""DOCX: structure, formatting, notes, fields, and files that mean harm."""

import io
import zipfile
from collections.abc import Callable

import docx as python_docx
import pytest

from ank_i18n.errors import ReleaseError
from ank_i18n.release import Release
from release.documents import R, W, docx, kinds, shown, zipped

Document = Callable[[str, str | bytes], Release]


def p(*runs: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


NUMBERING = (
    f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
)
STYLES = (
    f"<w:styles {W}><w:style w:styleId='a1'><w:name w:val='heading 2'/></w:style>"
    "<w:style w:styleId='own'><w:basedOn w:val='a1'/></w:style>"
    "<w:style w:styleId='circle'><w:basedOn w:val='circle'/></w:style>"
    "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='C'><w:name w:val='HTML Preformatted'/></w:style>"
    "<w:style w:styleId='Q'><w:name w:val='Intense Quote'/></w:style>"
    "<w:style w:styleId='S'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style></w:styles>"
)


def test_paragraphs_headings_lists_and_quotations(document: Document) -> None:
    body = (
        p(r("Название"), style="T")
        + p(r("Раздел"), style="own")
        + p(r("Круг"), style="circle")
        + p(r("Уровень"), properties="<w:outlineLvl w:val='2'/>")
        + p(r("три"), properties=numbered(7))
        + p(r("внутри"), properties=numbered(7, 1))
        + p(r("четыре"), properties=numbered(7))
        + p(r("не список"), properties=numbered(0))
        + p()
        + p(r("Цитата"), style="Q")
        + p(r("x = 1"), style="C")
        + p(r("y = 2"), style="C")
    )
    release = document(".docx", docx(body, styles=STYLES, numbering=NUMBERING))
    assert shown(release) == [
        "heading 1 | Название",
        "heading 2 | Раздел",
        "paragraph | Круг",
        "heading 3 | Уровень",
        "list_item 1 #3 | три",
        "list_item 2 | внутри",
        "list_item 1 #4 | четыре",
        "paragraph | не список",
        "quotation 1 | Цитата",
        "code | x = 1\ny = 2",
    ]
    assert release.metadata.title == "Название"


@pytest.mark.parametrize(
    ("runs", "text", "marks"),
    [
        (r("жи", "<w:b/>") + r("р", "<w:b w:val='1'/>") + r(" нет"), "<1>жир</1> нет", ["strong"]),
        (r("а", "<w:b w:val='0'/><w:u w:val='none'/>"), "а", []),
        (r("а", "<w:b/><w:i/>") + r("б", "<w:b/>"), "<1><2>а</2>б</1>", ["strong", "emphasis"]),
        (r("а", "<w:rStyle w:val='S'/>"), "<1>а</1>", ["strong"]),
        (r("а", "<w:rStyle w:val='S'/><w:b w:val='false'/>"), "а", []),
        (r("а") + r("2", "<w:vertAlign w:val='superscript'/>"), "а<1>2</1>", ["superscript"]),
        (r("а") + r("скрыто", "<w:vanish/>"), "а", []),
        ("<w:del>" + r("было") + "</w:del><w:ins>" + r("стало") + "</w:ins>", "стало", []),
        ("<w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>", "а<1/>б", ["line_break"]),
        ("<w:r><w:t>а</w:t><w:br w:type='page'/></w:r>", "а", []),
        ("<w:r><w:t>а</w:t><w:noBreakHyphen/><w:t>б</w:t></w:r>", "а\u2011б", []),
        (r("&lt;1&gt;"), "<1/>", ["literal <1>"]),
        (r("x", "<w:rFonts w:ascii='Courier New'/>") + r(" а"), "<1>x</1> а", ["code"]),
    ],
)
def test_runs(document: Document, runs: str, text: str, marks: list[str]) -> None:
    release = document(".docx", docx(p(runs) + p(r("ещё")), styles=STYLES))
    assert release.blocks[0].text == text
    assert kinds(release) == marks


def test_hyperlinks_and_link_fields(document: Document) -> None:
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        '<w:r><w:instrText> HYPERLINK "http://y.kz" </w:instrText></w:r>'
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + r("поле", "<w:u w:val='single'/>")
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    link = "<w:hyperlink r:id='x'>" + r("сайт") + r("ы", "<w:b/>") + "</w:hyperlink>"
    body = p(link, r(" и "), field)
    relations = '<Relationship Id="x" Target="http://x.kz"/>'
    release = document(".docx", docx(body, relations=relations))
    assert release.blocks[0].text == "<1>сайт<2>ы</2></1> и <3>поле</3>"
    assert kinds(release) == ["link http://x.kz", "strong", "link http://y.kz"]


def test_footnotes_follow_the_body_in_the_order_of_their_references(document: Document) -> None:
    body = p(r("а"), "<w:r><w:footnoteReference w:id='5'/></w:r>") + p(
        r("б"), "<w:r><w:endnoteReference w:id='1'/></w:r>"
    )
    release = document(
        ".docx",
        docx(
            body,
            footnotes=f"<w:footnotes {W}><w:footnote w:id='5'>{p(r(' Сноска.'))}</w:footnote>"
            "</w:footnotes>",
            endnotes=f"<w:endnotes {W}><w:endnote w:id='1'>{p(r('Конец.'))}</w:endnote>"
            "</w:endnotes>",
        ),
    )
    assert shown(release) == [
        "paragraph | а<1/>",
        "paragraph | б<1/>",
        "footnote [1] | Сноска.",
        "footnote [2] | Конец.",
    ]


def test_tables(document: Document) -> None:
    def row(*cells: str, head: str = "") -> str:
        inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        return f"<w:tr><w:trPr>{head}</w:trPr>{inside}</w:tr>"

    wide = "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
    body = (
        "<w:tbl>"
        + row(wide + p(r("а")), p(r("б")), head="<w:tblHeader/>")
        + row(p(r("в")) + p(r("г")), p(), p(r("д")))
        + "</w:tbl>"
    )
    assert shown(document(".docx", docx(body))) == [
        "table_cell (0,0,0) header | а",
        "table_cell (0,0,2) header | б",
        "table_cell (0,1,0) | в",
        "table_cell (0,1,0) | г",
        "table_cell (0,1,1) |",
        "table_cell (0,1,2) | д",
    ]


def test_a_text_box_is_read_once(document: Document) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{p(r('В рамке'))}</w:txbxContent>"
    body = p(
        r("Абзац"),
        f"<w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert shown(document(".docx", docx(body))) == ["paragraph | Абзац", "paragraph | В рамке"]


def test_a_document_of_python_docx(document: Document) -> None:
    made = python_docx.Document()
    made.add_heading("Совет", 1)
    made.add_paragraph("раз", style="List Bullet")
    made.add_paragraph("внутри", style="List Bullet 2")
    made.add_paragraph("первый", style="List Number")
    made.core_properties.title = "Совет собрался"
    buffer = io.BytesIO()
    made.save(buffer)
    release = document(".docx", buffer.getvalue())
    assert shown(release) == [
        "heading 1 | Совет",
        "list_item 1 | раз",
        "list_item 2 | внутри",
        "list_item 1 #1 | первый",
    ]
    assert release.metadata.title == "Совет собрался"


BOMB = (
    '<!DOCTYPE b [<!ENTITY a "аааааааааа">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    + "]>"
).replace("&a0;", "&a;")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b"not a zip", "is not a .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old .doc, or protected by a password"),
        (docx(p()), "is empty: there is no text"),
        (zipped({"x.xml": "<x/>"}), "has no part word/document.xml"),
        (zipped({"word/document.xml": "<w:document>"}), "has a damaged part word/document.xml"),
        (zipped({"../evil.xml": "x"}), "leads out of the document"),
        (zipped({"/etc/evil.xml": "x"}), "leads out of the document"),
        (zipped({"word/document.xml": f"{BOMB}<x {W}>&a8;</x>"}), "amplification"),
        (
            zipped(
                {
                    "word/document.xml": '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
                    f"<w:document {W} {R}><w:body>{p(r('&f;'))}</w:body></w:document>"
                }
            ),
            "declares a document type",
        ),
        (
            zipped({"word/document.xml": b"<x>" + b" " * (33 * 2**20) + b"</x>"}),
            "of more than 32 MiB",
        ),
        (zipped({"word/document.xml": "<x>" * 1000 + "</x>" * 1000}), "damaged part"),
    ],
)
def test_files_that_mean_harm_are_refused(document: Document, data: bytes, problem: str) -> None:
    with pytest.raises(ReleaseError) as error:
        document(".docx", data)
    assert problem in str(error.value)
    assert "\n" not in str(error.value)


def test_a_part_with_a_wrong_checksum_is_refused(document: Document) -> None:
    data = zipped({"word/document.xml": f"<w:document {W}/>"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        crc = archive.getinfo("word/document.xml").CRC.to_bytes(4, "little")
    with pytest.raises(ReleaseError, match="damaged part"):
        document(".docx", data.replace(crc, b"\0\0\0\0"))
