"""Markdown: front matter of three site generators, and text that shows as it is."""

import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ank_i18n.publishing import publish
from ank_i18n.publishing.markdown import escape, render
from ank_i18n.release.model import BlockKind, Mark, MarkKind

from .conftest import KAZAKH, NAME
from .test_html import block, edition

MARKUP = "абв 12#*_`[]()<>!|~\\&;:=+-.{}\"'/$^@%"
REFERENCE = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def body(*blocks, flavour="mkdocs", **told):
    return render(edition(*blocks, **told), flavour).split("---\n\n", 1)[1]


def rendered(text: str) -> str:
    return REFERENCE.render(text)


@given(st.text(alphabet=MARKUP, min_size=1, max_size=40).map(str.strip).filter(bool))
def test_any_text_shows_as_it_is(text):
    tokens = REFERENCE.parse(escape(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    shown = "".join(child.content for child in tokens[1].children)
    assert shown == text


def test_blocks_are_written_so_that_both_kinds_of_markdown_read_them():
    told = body(
        block("Главное", BlockKind.HEADING, level=1),
        block(
            "Слово <1>в <2>деле</2></1>", marks={1: Mark(MarkKind.STRONG), 2: Mark(MarkKind.CODE)}
        ),
        block("Раз", BlockKind.LIST_ITEM, level=1, ordered=True, number=3),
        block("Два", BlockKind.LIST_ITEM, level=2),
        block("Три", BlockKind.LIST_ITEM, level=1, ordered=True),
        block("Сказано", BlockKind.QUOTATION, level=1),
        block("дважды", BlockKind.QUOTATION, level=2),
        block("a `<b>`", BlockKind.CODE),
        block("", BlockKind.RULE),
        block("Сноска<1/>", marks={1: Mark(MarkKind.FOOTNOTE, "x")}),
        block("Внизу", BlockKind.FOOTNOTE, label="x"),
        headed=True,
    )
    assert told == (
        "# Главное\n\n*6 февраля 2019 года*\n\n"
        "Слово **в `деле`**\n\n"
        "3.  Раз\n    -   Два\n4.  Три\n\n"
        "> Сказано\n>\n> > дважды\n\n"
        "```\na `<b>`\n```\n\n---\n\n"
        "Сноска[^1]\n\n[^1]: Внизу\n"
    )


def test_a_table():
    cells = [("Год", 0, 0, True), ("Чис|ло", 0, 1, True), ("2019", 1, 0, False), ("5", 1, 1, False)]
    told = body(
        *(
            block(text, BlockKind.TABLE_CELL, row=row, column=column, header=header)
            for text, row, column, header in cells
        )
    )
    assert told.endswith("| Год | Чис&#124;ло |\n| --- | --- |\n| 2019 | 5 |\n")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://a.kz/a_(b)?c=d", "[тут](https://a.kz/a_%28b%29?c=d)"),
        ("https://a.kz/ б>", "[тут](https://a.kz/%20%D0%B1%3E)"),
        ("javascript:alert(1)", "тут"),
    ],
)
def test_links(address, written):
    assert body(block("<1>тут</1>", marks={1: Mark(MarkKind.LINK, address)})).endswith(
        f"{written}\n"
    )


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_hostile_text_brings_no_html(text):
    shown = rendered(body(block(text), block(text, BlockKind.LIST_ITEM, level=1)))
    assert not re.search(r"<(script|img)", shown)


def test_shortcodes_of_hugo_do_not_survive():
    assert "{{" not in body(block("{{< raw >}} {{% x %}}"))


@pytest.mark.parametrize("flavour", ["hugo", "mkdocs"])
def test_front_matter_is_yaml_whatever_the_title(reviewed, flavour):
    office, _ = reviewed
    title = 'Сессия: "да" # и --- нет'
    release = office.write(f"{title}\nСессию открыл С. Иванов.\n")
    office.configure(f'[publish]\nfront_matter = "{flavour}"\n')
    publish(office.project, [release], formats=["md"], locales=["ru"])
    told = yaml.safe_load(office.page("ru", "md").split("---\n")[1])
    assert told["title"].replace("\xa0", " ") == "Сессия: «да» # и --- нет"
    assert told["date"] == "2019-02-06"
    assert told[{"hugo": "translationKey", "mkdocs": "translation_key"}[flavour]] == NAME


def test_the_heading_is_left_to_hugo_only_where_the_title_says_the_same():
    heading = block("Главное", BlockKind.HEADING, level=1)
    assert "# Главное" not in body(heading, block("Слово"), flavour="hugo", headed=True)
    titled = replace(edition(heading, block("Слово"), headed=True), title="Другое")
    assert "# Главное" in render(titled, "hugo")


@pytest.mark.parametrize("flavour", ["mkdocs", "pelican"])
def test_front_matter_brings_no_html_into_templates_that_do_not_escape(flavour):
    one = replace(edition(block("Слово")), title="<script>x</script> и & мы", summary="<b>")
    head = render(one, flavour).split("\n\n")[0]
    assert "<" not in head
    assert "&lt;script&gt;x&lt;/script&gt; и &amp; мы" in head


def test_front_matter_of_pelican(reviewed):
    office, release = reviewed
    office.configure('[publish]\nfront_matter = "pelican"\n')
    office.translate(release, "kk", KAZAKH, fuzzy=("Сессию открыл С. Иванов.",))
    publish(office.project, [release], formats=["md"], allow_drafts=True)
    head = office.page("kk", "md").split("\n\n")[0].split("\n")
    assert head[:6] == [
        "Title: Сессия елордада өтті",
        "Date: 2019-02-06",
        "Lang: kk",
        f"Slug: {NAME}",
        "Translation: true",
        "Status: draft",
    ]
