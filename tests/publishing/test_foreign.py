"""Fragments in another script are marked with what is certain of their language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.publishing import publish
from ank_i18n.publishing.foreign import fragments

from .conftest import KAZAKH, NAME


@pytest.mark.parametrize(
    ("tag", "text", "marked"),
    [
        ("kk", "«The Astana Times» газеті", [("The Astana Times", "en")]),
        ("ru", "В «Der Spiegel» и X", [("Der Spiegel", "und-Latn")]),
        ("en", "“Ел үні” and “Заря”", [("Ел үні", "kk"), ("Заря", "und-Cyrl")]),
        ("kk-Arab", "حابار «Zakon» Нұр", [("Zakon", "und-Latn"), ("Нұр", "kk")]),
        ("kk", "XXVI сессия, ІІ бөлім, OSCE, COVID", []),
        ("ru", "Адрес https://example.kz/the/news и press@example.kz", []),
        ("ru", "<1>слово</1> %(number)s {name}", []),
        ("en", "Plain English words", []),
        ("kk-Latn", "Twitter men Qazaqstan", []),
        ("xx", "The слово", []),
    ],
)  # fmt: skip
def test_what_is_foreign(tag, text, marked):
    assert [(piece, language) for piece, language in fragments(text, tag) if language] == marked


@given(st.text(st.sampled_from("Aз<>/1 the«»қі.-\xa0@:%{}")), st.sampled_from(["kk", "ru", "en"]))
@settings(max_examples=150)
def test_nothing_is_lost(text, tag):
    assert "".join(piece for piece, _ in fragments(text, tag)) == text


def test_a_page_marks_them_and_code_not(office):
    release = office.write("# Слово\n\nПишет **The Times** и `the code`.\n", f"{NAME}.md")
    publish(office.project, [release], locales=["ru"])
    assert '<strong><span lang="en">The Times</span></strong> и <code>the code</code>' in (
        office.page("ru")
    )


def test_what_is_not_translated_is_in_the_language_of_the_source(reviewed):
    office, release = reviewed
    office.translate(release, "en", dict.fromkeys(list(KAZAKH)[:1], "Held"))
    publish(office.project, [release], allow_drafts=True)
    assert '<span lang="ru" dir="ltr">Сессию открыл С. Иванов. ' in office.page("en")
