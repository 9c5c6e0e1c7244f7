"""Whatever bytes a file has, reading it gives a release or one clear line."""

import io
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.errors import ReleaseError
from ank_i18n.release import lint, read, reassemble
from ank_i18n.release.inline import parse
from ank_i18n.segment.units import segmented
from release.documents import R, W, docx, odt, zipped

EXAMPLES = settings(max_examples=50, deadline=None)

MARKDOWN = """\
---
title: "Совет"
date: 2024-03-01
tags: [а, б]
---
# Совет *собрался*[^1]

> - Цитата [ссылка](http://x.kz "т") ![а](b.png)

1. один

   | а | `б` |
   |---|:-:|
   | <b>в</b> | <span>г</span> |

[^1]: Сноска **тут**.
"""
HTML = """\
<!DOCTYPE html><meta charset=windows-1251><title>Совет</title><main><h1>Совет</h1>
<p>Текст <b>жирный <i>и</b> курсив</i> <a href=/x>тут</a><br><img src=a alt=б>&nbsp;&lt;1&gt;</p>
<table><tr><th colspan=2>а<td rowspan=3>б<tr><td><ul><li>в<ol start=2><li>г</ol></ul></table>
<blockquote><pre>x</pre></blockquote></main>
"""
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    '</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Совет</w:t></w:r><w:hyperlink r:id="x"><w:r>'
    '<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "y"</w:instrText>'
    '<w:fldChar w:fldCharType="separate"/><w:t>сайт</w:t></w:r></w:hyperlink>'
    '<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr>'
    '<w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>а</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr>'
    '<w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="2">'
    '<w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
NOTES = (
    f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>Сноска</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
ODT_BODY = (
    '<text:h text:outline-level="1">Совет</text:h><text:list><text:list-item><text:p>а'
    '<text:s text:c="2"/><text:a>б</text:a><text:note><text:note-body><text:p>в</text:p>'
    "</text:note-body></text:note></text:p></text:list-item></text:list><table:table>"
    '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>г</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)


def of_python_docx() -> bytes:
    made = python_docx.Document()
    made.add_heading("Совет", 1)
    made.add_paragraph("раз", style="List Bullet")
    made.add_table(2, 2).cell(0, 0).text = "а"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """Valid bytes with a few stretches dropped, doubled, moved or overwritten."""
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
        end = min(end, start + draw(st.sampled_from([1, 4, 16, 400])))
        piece = data[start:end]
        middle = draw(
            st.sampled_from([b"", piece * 2, piece[::-1], b"<1>", b"&", b"9" * 30, b"\xff\x00"])
            | st.binary(max_size=8)
        )
        data = data[:start] + middle + data[end:]
    return data


def check(folder: Path, suffix: str, data: bytes) -> None:
    path = folder / f"fuzz{suffix}"
    path.write_bytes(data)
    try:
        release = read(path)
    except ReleaseError as error:
        assert "\n" not in str(error)
        return
    assert reassemble(release) == release.source
    lint(release)
    for block in segmented(release).blocks:
        for unit in block.segmentation.units:
            parse(unit)
        assert block.join(block.segmentation.units) == block.block.text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@EXAMPLES
@given(mutated(MARKDOWN.encode()) | mutated(MARKDOWN.encode("cp1251")))
def test_markdown(folder: Path, data: bytes) -> None:
    check(folder, ".md", data)


@EXAMPLES
@given(mutated(HTML.encode()) | mutated(HTML.encode("cp1251")))
def test_html(folder: Path, data: bytes) -> None:
    check(folder, ".html", data)


@EXAMPLES
@given(mutated(docx(BODY, styles=STYLES)) | mutated(of_python_docx()) | mutated(odt(ODT_BODY)))
def test_damaged_packages(folder: Path, data: bytes) -> None:
    check(folder, ".docx", data)
    check(folder, ".odt", data)


@EXAMPLES
@given(
    mutated(f"<w:document {W} {R}><w:body>{BODY}</w:body></w:document>".encode()),
    mutated(STYLES.encode()) | st.just(STYLES.encode()),
    mutated(NUMBERING.encode()) | st.just(NUMBERING.encode()),
    mutated(NOTES.encode()) | st.just(NOTES.encode()),
)
def test_damaged_parts(
    folder: Path, body: bytes, styles: bytes, numbering: bytes, notes: bytes
) -> None:
    parts = {"document": body, "styles": styles, "numbering": numbering, "footnotes": notes}
    check(folder, ".docx", zipped({f"word/{name}.xml": part for name, part in parts.items()}))


# Values that are well-formed XML but make no sense, in every attribute that the reader looks at.
@EXAMPLES
@given(
    st.lists(
        st.sampled_from(["", "-1", "²", "9" * 25, "x", "0", "1e9", "٣"]), min_size=7, max_size=7
    )
)
def test_senseless_values(folder: Path, values: list[str]) -> None:
    body, styles, numbering = BODY, STYLES, NUMBERING
    for value, old in zip(values, ("1", "2", "0", "a", "x", "begin", "separate"), strict=True):
        body, styles, numbering = (
            part.replace(f'="{old}"', f'="{value}"') for part in (body, styles, numbering)
        )
    check(folder, ".docx", docx(body, styles=styles, numbering=numbering, footnotes=NOTES))
    content = ODT_BODY.replace('="2"', f'="{values[0]}"').replace('="1"', f'="{values[1]}"')
    check(folder, ".odt", odt(content))


@EXAMPLES
@given(mutated(ODT_BODY.encode()))
def test_damaged_odt(folder: Path, data: bytes) -> None:
    check(folder, ".odt", odt(data.decode(errors="replace")))
