"""ODT: structure, formatting and notes."""

from collections.abc import Callable

import pytest

from ank_i18n.errors import ReleaseError
from ank_i18n.release import Release
from release.documents import kinds, odt, shown, zipped

Document = Callable[[str, str | bytes], Release]

STYLES = (
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P" style:parent-style-name="Quotations"/>'
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1"/>'
    "</text:list-style>"
)


def test_structure(document: Document) -> None:
    body = (
        '<text:h text:outline-level="2">Раздел</text:h>'
        '<text:p text:style-name="P">Цитата</text:p>'
        "<text:list><text:list-item><text:p>один</text:p><text:p>ещё</text:p>"
        '<text:list text:style-name="N"><text:list-item><text:p>раз</text:p></text:list-item>'
        "</text:list></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>а"
        "</text:p></table:table-cell><table:table-cell/></table:table-row>"
        "</table:table-header-rows><table:table-row><table:table-cell><text:p>б</text:p>"
        "</table:table-cell><table:table-cell><text:p>в</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    assert shown(document(".odt", odt(body, STYLES))) == [
        "heading 2 | Раздел",
        "quotation 1 | Цитата",
        "list_item 1 | один",
        "paragraph 1 | ещё",
        "list_item 2 #1 | раз",
        "table_cell (0,0,0) header | а",
        "table_cell (0,0,1) header |",
        "table_cell (0,1,0) | б",
        "table_cell (0,1,1) | в",
    ]


def test_inline_and_notes(document: Document) -> None:
    body = (
        '<text:p>а <text:span text:style-name="B">б</text:span><text:s text:c="2"/>'
        '<text:a xlink:href="http://x.kz">в</text:a><text:line-break/>г<text:note>'
        "<text:note-body><text:p>Сноска.</text:p></text:note-body></text:note></text:p>"
    )
    release = document(".odt", odt(body, STYLES))
    assert shown(release) == [
        "paragraph | а <1>б</1>  <2>в</2><3/>г<4/>",
        "footnote [1] | Сноска.",
    ]
    assert kinds(release) == ["strong", "link http://x.kz", "line_break", "footnote 1"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (odt("<text:p/>"), "is empty"),
        (zipped({"x": "x"}), "has no part content.xml"),
        (zipped({"content.xml": "<!DOCTYPE x><x/>"}), "declares a document type"),
    ],
)
def test_what_is_no_document_is_refused(document: Document, data: bytes, problem: str) -> None:
    with pytest.raises(ReleaseError, match=problem):
        document(".odt", data)
