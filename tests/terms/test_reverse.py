"""Terms in Kazakh and English texts."""

import pytest

from ank_i18n.terms import Term, Termbase, present

TERMBASE = Termbase(
    [
        Term("Ассамблея", {"kk": ("Ассамблея",), "en": ("Assembly",)}),
        Term("сессия Ассамблеи", {"kk": ("Ассамблея сессиясы",), "en": ("session of Assembly",)}),
        Term("столица", {"kk": ("Астана",)}, until="2019-03-22"),
        Term("Астана", {"kk": ("Астана",)}, since="2022-09-17"),
        Term("Актау", {"kk": ("Ақтау",)}, kind="place"),
        Term("ауыз", {"kk": ("ауыз",)}),
        Term("нечто", {"kk": ("Ассамблея",)}, kind="stop"),
    ]
)


@pytest.mark.parametrize(
    ("text", "locale", "terms"),
    [
        ("Ассамблеяның сессиясында", "kk", [("Ассамблеяның сессиясында", "сессия Ассамблеи")]),
        ("бүгін Ассамблеямен бірге", "kk", [("Ассамблеямен", "Ассамблея")]),
        ("аузынан", "kk", [("аузынан", "ауыз")]),
        ("a session of the Assembly", "en", [("session of the Assembly", "сессия Ассамблеи")]),
        ("ассамблея", "fr", []),
        ("Ақтауда", "kk", [("Ақтауда", "Актау")]),
        ("ақтауда", "kk", []),
    ],
)
def test_the_longest_form_is_found_inflected(text, locale, terms):
    assert [(o.text, o.term.source) for o in TERMBASE.find(text, locale)] == terms


def test_of_two_terms_with_one_form_the_one_right_on_the_day_is_found():
    def found(date):
        return [o.term.source for o in TERMBASE.find("Астанада", "kk", date)]

    assert found("2018-01-01") == ["столица"]
    assert found("2023-01-01") == ["Астана"]
    assert found("2020-01-01") == []


def test_what_is_found_is_present():
    text = "Ассамблея сессиясын ашты, Астанадағы ауызға"
    found = TERMBASE.find(text, "kk")
    assert len(found) == 3
    assert all(present(o.term, o.text, "kk") for o in found)


def test_of_two_terms_with_one_form_the_first_is_found_where_no_day_is_known():
    assert [o.term.source for o in TERMBASE.find("Астанада", "kk")] == ["столица"]
