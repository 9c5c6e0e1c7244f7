"""HTML: the article without its chrome, its structure, and nothing fetched."""

from collections.abc import Callable

import pytest

from ank_i18n.errors import ReleaseError
from ank_i18n.release import Release, reassemble
from release.documents import kinds, shown

Document = Callable[[str, str | bytes], Release]

PAGE = """\
<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Совет — сайт</title>
<meta property="article:published_time" content="2024-03-01T10:00:00+05:00">
<meta property="og:site_name" content="АНК"></head><body>
<header><nav><ul><li><a href="/">Главная</a></li></ul></nav></header>
<form role="search"><label>Поиск</label><input></form>
<div class="breadcrumbs"><a href="/n">Новости</a></div>
{}
<aside>Реклама</aside><div id="comments">Комментарии</div>
<footer>© АНК</footer><script>alert("Скрипт")</script></body></html>
"""

CONTENT = """\
<h1>Совет&nbsp;собрался</h1>
<p>Первый
   абзац.</p>
<ul><li>один<ul><li>глубже</li></ul></li><li><p>два</p><p>ещё</p></li></ul>
<ol start="3"><li>три</li></ol>
<blockquote><p>Цитата</p><ul><li>в ней</li></ul></blockquote>
<table><caption>Таблица</caption>
<tr><th>а</th><th colspan="2">б</th></tr><tr><td rowspan="2">в</td><td></td><td>г</td></tr>
<tr><td>д</td></tr></table>
<pre>x = 1
  y</pre><hr>
Без абзаца<div hidden>Скрыто</div>
"""

BLOCKS = [
    "heading 1 | Совет\xa0собрался",
    "paragraph | Первый абзац.",
    "list_item 1 | один",
    "list_item 2 | глубже",
    "list_item 1 | два",
    "paragraph 1 | ещё",
    "list_item 1 #3 | три",
    "quotation 1 | Цитата",
    "list_item 1 in 1 | в ней",
    "paragraph | Таблица",
    "table_cell (0,0,0) header | а",
    "table_cell (0,0,1) header | б",
    "table_cell (0,1,0) | в",
    "table_cell (0,1,1) |",
    "table_cell (0,1,2) | г",
    "table_cell (0,2,1) | д",
    "code | x = 1\n  y",
    "rule |",
    "paragraph | Без абзаца",
]


@pytest.mark.parametrize(
    "around",
    [
        "<main>{}</main>",
        "<article>{}</article>",
        '<div role="main">{}</div>',
        '<div class="wrap"><div class="text">{}</div></div>',
        '<form id="aspnetForm"><div>{}</div></form>',
    ],
)
def test_structure_of_the_article(document: Document, around: str) -> None:
    assert shown(document(".html", PAGE.format(around.format(CONTENT)))) == BLOCKS


def test_a_heading_before_the_article_is_its_title(document: Document) -> None:
    page = PAGE.format("<h1>Совет</h1><article><p>Текст.</p></article>")
    assert shown(document(".html", page)) == ["heading 1 | Совет", "paragraph | Текст."]


def test_the_longest_of_several_articles_is_read(document: Document) -> None:
    page = PAGE.format("<article>Кратко</article><article><p>Подробно о совете.</p></article>")
    assert shown(document(".html", page))[1:] == ["paragraph | Подробно о совете."]


def test_a_lead_before_the_longest_part_is_kept(document: Document) -> None:
    lead = "Совет собрался в Астане и обсудил доклад о работе школ."
    page = f"<h1>Совет</h1><p>{lead}</p><div><p>{'Подробно. ' * 100}</p></div>"
    assert shown(document(".html", page))[1] == f"paragraph | {lead}"


def test_a_table_that_only_places_things_is_none(document: Document) -> None:
    page = (
        "<table><tr><td><p>Слева.</p></td><td><h1>Совет</h1><p>Текст.</p>"
        "<ul><li>один</li></ul></td></tr></table>"
    )
    assert shown(document(".html", page)) == [
        "paragraph | Слева.",
        "heading 1 | Совет",
        "paragraph | Текст.",
        "list_item 1 | один",
    ]


def test_a_list_in_a_table_stays_in_its_cell(document: Document) -> None:
    page = "<h1>т</h1><table><tr><td>а<ul><li>б</li><li>в</li></ul></td><td>г</td></tr></table>"
    assert shown(document(".html", page))[1:] == [
        "table_cell (0,0,0) | а",
        "table_cell (0,0,0) | б",
        "table_cell (0,0,0) | в",
        "table_cell (0,0,1) | г",
    ]


@pytest.mark.parametrize(
    ("markup", "text", "marks"),
    [
        ("<b>а <i>б</i></b>", "<1>а <2>б</2></1>", ["strong", "emphasis"]),
        ("<b>а </b>б", "<1>а</1> б", ["strong"]),
        ("<b>а</b><strong>б</strong>", "<1>аб</1>", ["strong"]),
        ("<b><b>а</b></b><i> </i>б", "<1>а</1> б", ["strong"]),
        ("<a href='/x'>а</a> <a>б</a>", "<1>а</1> б", ["link /x"]),
        ("<a href='java\nscript:x()'>а</a>", "а", []),
        ("а <br> б", "а<1/>б", ["line_break"]),
        ("<img src=x.png alt='а &quot;б&quot;'>", '<1>а "б"</1>', ["image x.png"]),
        ("<span>а</span><font>б</font>", "аб", []),
        ("&lt;1&gt; &amp;lt;", "<1/> &lt;", ["literal <1>"]),
        ("<q>а</q><sup>2</sup>", "«а»<1>2</1>", ["superscript"]),
    ],
)
def test_inline(document: Document, markup: str, text: str, marks: list[str]) -> None:
    release = document(".html", f"<h1>т</h1><p>{markup}</p>")
    assert release.blocks[1].text == text
    assert kinds(release, 1) == marks


def test_what_a_page_declares(document: Document) -> None:
    metadata = document(".html", PAGE.format(f"<main>{CONTENT}</main>")).metadata
    assert (metadata.title, metadata.date, metadata.source) == (
        "Совет\xa0собрался".replace("\xa0", " "),
        "2024-03-01",
        "АНК",
    )


def test_a_page_without_a_heading_has_its_title_to_translate(document: Document) -> None:
    release = document(".html", "<title>Совет</title><p>Текст.</p>")
    assert shown(release) == ["meta [title] | Совет", "paragraph | Текст."]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8"])
def test_the_declared_encoding_is_believed(document: Document, encoding: str) -> None:
    page = f'<meta charset="{encoding}"><h1>Да</h1>'
    release = document(".html", page.encode(encoding))
    assert release.encoding == encoding
    assert shown(release) == ["heading 1 | Да"]
    assert reassemble(release) == page


def test_valid_utf_8_is_believed_over_the_declaration(document: Document) -> None:
    release = document(".html", '<meta charset="windows-1251"><h1>Да</h1>'.encode())
    assert shown(release) == ["heading 1 | Да"]


def test_entities_are_never_resolved(document: Document) -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY b "бомба">]>'
        "<h1>т</h1><p>а &f; &b;</p>"
    )
    assert shown(document(".html", page))[-1] == "paragraph | а &f; &b;"


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("<!-- -->", "is empty"),
        ("<script>x</script>", "is empty"),
        ("<div>" * 3000 + "а", "is nested too deeply"),
    ],
)
def test_what_is_no_page_is_refused(document: Document, page: str, problem: str) -> None:
    with pytest.raises(ReleaseError, match=problem):
        document(".html", page)
