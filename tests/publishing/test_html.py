"""Pages: valid, linked, and harmless whatever stands in a release or a translation."""

import json
import re
from dataclasses import replace

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ank_i18n.publishing import html, publish
from ank_i18n.publishing.clean import clean, flow
from ank_i18n.publishing.languages import language
from ank_i18n.publishing.model import Edition, LocalBlock, Status
from ank_i18n.publishing.page import release_page
from ank_i18n.publishing.settings import Settings
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind, Release

from .conftest import ENGLISH, KAZAKH, NAME

XHTML = {"h": "http://www.w3.org/1999/xhtml"}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></script><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "\u202eelbisrever\u2066",
]
STRONG_CODE = {1: Mark(MarkKind.STRONG), 2: Mark(MarkKind.CODE)}
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "java\u200bscript:alert(1)",
]


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **told) -> LocalBlock:
    marks = told.pop("marks", {})
    return LocalBlock(Block(kind, text, marks=marks, **told), text, marks)


def edition(*blocks: LocalBlock, headed: bool = False, tag: str = "ru") -> Edition:
    release = Release("r", None, "txt", tuple(one.source for one in blocks))
    first = blocks[0].text if blocks else ""
    return Edition(
        release, language(tag), Status.PUBLISHED, blocks, first, first, "2019-02-06", headed, 1
    )


def parsed(page: str) -> etree._Element:
    """The page as a browser reads it; a parse error of the HTML standard fails the test."""
    return html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True).parse(page)


def page(one: Edition) -> etree._Element:
    return parsed(release_page(one, [one], Settings()))


def test_blocks_become_their_elements():
    made = html.body(
        edition(
            block("Главное", BlockKind.HEADING, level=1),
            block("Раздел", BlockKind.HEADING, level=2),
            block(
                "Слово <1>в <2>деле</2></1>",
                marks={1: Mark(MarkKind.STRONG), 2: Mark(MarkKind.CODE)},
            ),
            block("Раз", BlockKind.LIST_ITEM, level=1, ordered=True, number=3),
            block("Два", BlockKind.LIST_ITEM, level=2),
            block("Три", BlockKind.LIST_ITEM, level=1, ordered=True),
            block("Сказано", BlockKind.QUOTATION, level=1),
            block("дважды", BlockKind.QUOTATION, level=2),
            block("a < b", BlockKind.CODE),
            block("", BlockKind.RULE),
            block("Сноска<1/>", marks={1: Mark(MarkKind.FOOTNOTE, "x")}),
            block("Внизу", BlockKind.FOOTNOTE, label="x"),
            headed=True,
        )
    )
    assert made == (
        "<h2>Раздел</h2>\n"
        "<p>Слово <strong>в <code>деле</code></strong></p>\n"
        '<ol start="3"><li>Раз<ul><li>Два</li></ul></li><li>Три</li></ol>\n'
        "<blockquote><p>Сказано</p>\n<blockquote><p>дважды</p></blockquote></blockquote>\n"
        '<pre tabindex="0"><code>a &lt; b</code></pre>\n'
        "<hr>\n"
        '<p>Сноска<sup><a href="#note-1" id="ref-1">1</a></sup></p>\n'
        '<section class="notes"><h2>Примечания</h2><ol><li id="note-1">Внизу '
        '<a href="#ref-1" aria-label="Вернуться к тексту">↩</a></li></ol></section>'
    )


def test_a_table_keeps_its_rows_and_heads():
    cells = [("Год", 0, 0, True), ("Число", 0, 1, True), ("2019", 1, 0, False), ("5", 1, 1, False)]
    made = html.body(
        edition(
            *(
                block(text, BlockKind.TABLE_CELL, row=row, column=column, header=header)
                for text, row, column, header in cells
            )
        )
    )
    assert made == (
        '<div class="scroll" role="region" aria-label="Таблица" tabindex="0"><table>'
        '<tr><th scope="col">Год</th><th scope="col">Число</th></tr>\n'
        "<tr><td>2019</td><td>5</td></tr></table></div>"
    )


def test_pages_are_valid_and_tell_their_language(reviewed):
    office, release = reviewed
    office.configure('[publish]\nscripts = ["kk-Latn", "kk-Arab"]\n')
    publish(office.project, [release])
    for tag, direction in (("kk", "ltr"), ("kk-Arab", "rtl"), ("ru", "ltr"), ("en", "ltr")):
        for name in (NAME, "index"):
            root = parsed(office.page(tag, name=name)).getroot()
            assert (root.get("lang"), root.get("dir")) == (tag, direction)
            assert len(root.xpath("//h:h1", namespaces=XHTML)) == 1
            assert root.xpath("string(//h:title)", namespaces=XHTML)
    parsed((office.project.dist / "index.html").read_text(encoding="utf-8"))


def test_the_switcher_names_languages_in_themselves_kazakh_first(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    links = parsed(office.page("ru")).xpath("//h:nav//h:a", namespaces=XHTML)
    assert [(one.text, one.get("lang")) for one in links] == [
        ("Қазақша", "kk"),
        ("Русский", "ru"),
        ("English", "en"),
    ]


def test_alternates_name_every_published_language_and_the_default(reviewed):
    office, release = reviewed
    office.configure('[publish]\nbase_url = "https://press.example.kz/"\n')
    publish(office.project, [release])
    for tag in ("kk", "ru", "en"):
        head = parsed(office.page(tag))
        links = head.xpath("//h:link[@rel='alternate'][@hreflang]", namespaces=XHTML)
        assert [(one.get("hreflang"), one.get("href")) for one in links] == [
            ("kk", f"https://press.example.kz/kk/{NAME}.html"),
            ("ru", f"https://press.example.kz/ru/{NAME}.html"),
            ("en", f"https://press.example.kz/en/{NAME}.html"),
            ("x-default", f"https://press.example.kz/kk/{NAME}.html"),
        ]
        canonical = head.xpath("string(//h:link[@rel='canonical']/@href)", namespaces=XHTML)
        assert canonical == f"https://press.example.kz/{tag}/{NAME}.html"


def article(page: str) -> dict[str, object]:
    return json.loads(parsed(page).xpath("string(//h:script)", namespaces=XHTML))


def test_structured_data_bind_the_translations(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    assert article(office.page("ru"))["workTranslation"] == [
        {"@type": "NewsArticle", "inLanguage": "kk", "headline": "Сессия елордада өтті"},
        {
            "@type": "NewsArticle",
            "inLanguage": "en",
            "headline": "The session was held in the capital",
        },
    ]
    told = article(office.page("kk"))
    assert told["translationOfWork"]["inLanguage"] == "ru"
    assert told["creativeWorkStatus"] == "Жарияланған"


def test_a_draft_is_one_for_machines_too(reviewed):
    office, release = reviewed
    office.translate(release, "kk", KAZAKH, fuzzy=("Сессия прошла в столице",))
    publish(office.project, [release], allow_drafts=True)
    told = article(office.page("kk"))
    assert told["creativeWorkStatus"] == "Тексерілмеген машиналық аударма"
    assert told["translator"]["@type"] == "SoftwareApplication"
    assert "kk" not in [one["inLanguage"] for one in article(office.page("ru"))["workTranslation"]]


def test_a_publisher_named_in_another_language_is_marked(reviewed):
    office, release = reviewed
    office.configure('[publish.publisher]\nru = "Пресс-служба"\n')
    publish(office.project, [release])
    assert '<p class="publisher" lang="ru">Пресс-служба</p>' in office.page("en")
    assert '<p class="publisher">Пресс-служба</p>' in office.page("ru")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_nothing_more(reviewed, text):
    office, _ = reviewed
    hostile = office.write(f"Сессия {text} прошла\nСессию {text} открыли.\n")
    office.translate(hostile, "kk", {f"Сессию {text} открыли.": f"Сессияны {text} ашты."})
    publish(office.project, [hostile], formats=["html"], allow_drafts=True)
    for page in (office.page("kk"), office.page("ru")):
        root = parsed(page)
        assert len(root.xpath("//h:script", namespaces=XHTML)) == 1
        assert not root.xpath("//@*[starts-with(name(), 'on')]")
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page)
        json.loads(root.xpath("string(//h:script)", namespaces=XHTML))


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("kind", [MarkKind.LINK, MarkKind.IMAGE])
def test_addresses_that_run_code_are_dropped(address, kind):
    one = edition(block("слово <1>тут</1>", marks={1: Mark(kind, address)}))
    assert html.body(one) == "<p>слово тут</p>"


def test_raw_markup_of_a_release_is_left_out():
    one = edition(
        block("<div onclick='x'>", BlockKind.RAW),
        block("слово<1/>", marks={1: Mark(MarkKind.RAW, "<b onclick='x'>")}),
    )
    assert html.body(one) == "<p>слово</p>"


@given(st.text(), st.sampled_from(sorted(BlockKind)), st.sampled_from(sorted(MarkKind)), st.text())
def test_any_text_in_any_block_makes_a_valid_page(text, kind, mark, target):
    marks = {1: Mark(mark, clean(target))}
    one = block(f"<1>{flow(text)}</1>", kind, marks=marks, level=1, label="x")
    root = page(edition(one)).getroot()
    assert len(root.xpath("//h:script", namespaces=XHTML)) == 1
    assert not root.xpath("//@*[starts-with(name(), 'on')]")


def test_one_edition_alone_is_a_whole_page():
    one = edition(block("Слово"))
    assert page(one).xpath("string(//h:h1)", namespaces=XHTML) == "Пресс-релиз"
    assert (
        page(replace(one, language=language("fr"))).xpath("string(//h:h1/@lang)", namespaces=XHTML)
        == "en"
    )


def test_english_is_what_the_reviewer_wrote(reviewed):
    office, release = reviewed
    publish(office.project, [release])
    text = parsed(office.page("en")).xpath("string(//h:article)", namespaces=XHTML)
    assert ENGLISH["Сессию открыл С. Иванов."].replace(". I", ".\xa0I") in text
