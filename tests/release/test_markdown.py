"""Markdown: what becomes a block, what a placeholder, and what is kept."""

from collections.abc import Callable

import pytest

from ank_i18n.errors import ReleaseError
from ank_i18n.release import Release, reassemble
from release.documents import kinds, shown

Document = Callable[[str, str | bytes], Release]

STRUCTURE = """\
# Совет собрался

Абзац в две
строки.

> Цитата
>> глубже
> - пункт цитаты

- один

  продолжение

  ```py
  x = 1
  ```
- два

  3. раз
  4. два

| а | б |
|---|---|
| в |   |

***

<div>html</div>
"""


def test_structure(document: Document) -> None:
    assert shown(document(".md", STRUCTURE)) == [
        "heading 1 | Совет собрался",
        "paragraph | Абзац в две строки.",
        "quotation 1 | Цитата",
        "quotation 2 | глубже",
        "list_item 1 in 1 | пункт цитаты",
        "list_item 1 | один",
        "paragraph 1 | продолжение",
        "code 1 [py] | x = 1",
        "list_item 1 | два",
        "list_item 2 #3 | раз",
        "list_item 2 #4 | два",
        "table_cell (0,0,0) header | а",
        "table_cell (0,0,1) header | б",
        "table_cell (0,1,0) | в",
        "table_cell (0,1,1) |",
        "rule |",
        "raw | <div>html</div>",
    ]


@pytest.mark.parametrize(
    ("markdown", "text", "marks"),
    [
        ("**а *б***", "<1>а <2>б</2></1>", ["strong", "emphasis"]),
        ("~~а~~ `<b>`", "<1>а</1> <2><b></2>", ["strike", "code"]),
        ('[а](http://x.kz "т")', "<1>а</1>", ["link http://x.kz"]),
        ("[а][1]\n\n[1]: /x", "<1>а</1>", ["link /x"]),
        ("![а *б*](x.png)", "<1>а б</1>", ["image x.png"]),
        ("![](x.png) а", "<1/> а", ["image x.png"]),
        ("[![а](x.png)](/y)", "<1><2>а</2></1>", ["link /y", "image x.png"]),
        ("а  \nб", "а<1/>б", ["line_break"]),
        ("H<sub>2</sub>O<br>а", "H<1>2</1>O<2/>а", ["subscript", "line_break"]),
        ('<span lang="kk">а</span>', "<1/>а<2/>", ['raw <span lang="kk">', "raw </span>"]),
        (r"а \<1> &lt;/2&gt;", "а <1/> <2/>", ["literal <1>", "literal </2>"]),
        (r"1\. \*а\*", "1. *а*", []),
    ],
)
def test_inline(document: Document, markdown: str, text: str, marks: list[str]) -> None:
    release = document(".md", markdown)
    assert release.blocks[0].text == text
    assert kinds(release) == marks


def test_footnotes_follow_the_body(document: Document) -> None:
    release = document(".md", "а[^x] б^[в месте]\n\n[^x]: Сноска.\n\n    Дальше.\n")
    assert shown(release) == [
        "paragraph | а<1/> б<2/>",
        "footnote [x] | Сноска.",
        "footnote [x] | Дальше.",
        "footnote [2] | в месте",
    ]
    assert kinds(release) == ["footnote x", "footnote 2"]


def test_front_matter_is_kept_and_its_title_is_text_to_translate(document: Document) -> None:
    release = document(
        ".md",
        "---\ntitle: Совет собрался\ndate: 2024-03-01\nplace: Астана\nsource: АНК\n"
        "contact: press@example.org\ntags: [совет, АНК]\n---\nТекст.\n",
    )
    assert [line.partition(" | ")[0] for line in shown(release)] == [
        "raw [front_matter]",
        "meta [title]",
        "paragraph",
    ]
    assert release.blocks[1].text == "Совет собрался"
    metadata = release.metadata
    assert (metadata.title, metadata.date, metadata.place) == (
        "Совет собрался",
        "2024-03-01",
        "Астана",
    )
    assert (metadata.source, metadata.contact) == ("АНК", "press@example.org")
    assert metadata.extra == {"tags": "совет, АНК"}


@pytest.mark.parametrize(
    ("yaml", "problem"),
    [
        ("title: а: б", "release.md:2: has front matter that is not YAML"),
        ("- а", "is not a mapping"),
        ("date: 2024-99-99", "is not YAML"),
        ("a: " + "[" * 5000, "is not YAML"),
        ("a: !!python/object/apply:os.system [ls]", "is not YAML"),
    ],
)
def test_front_matter_that_cannot_be_read(document: Document, yaml: str, problem: str) -> None:
    with pytest.raises(ReleaseError, match="front matter") as error:
        document(".md", f"---\n{yaml}\n---\nТекст.\n")
    assert problem in str(error.value)
    assert "\n" not in str(error.value)


def test_the_source_stays_as_it_was(document: Document) -> None:
    text = "\ufeff---\ntitle: а\n---\r\n# Совет\r\n\r\nТекст  \r\n"
    release = document(".md", text)
    assert reassemble(release) == text
    assert shown(release)[-2:] == ["heading 1 | Совет", "paragraph | Текст"]


def test_blocks_know_their_lines(document: Document) -> None:
    assert [block.line for block in document(".md", "# а\n\nб\nв\n\n- г\n").blocks] == [1, 3, 6]
