"""Languages: tags, names in themselves, directions, order."""

import pytest

from ank_i18n.publishing.languages import in_order, language, tag_of


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("kk", ("kk", "kk", "Қазақша", "ltr")),
        ("kk_Latn", ("kk-Latn", "kk", "Qazaqşa", "ltr")),
        ("kk-Arab", ("kk-Arab", "kk", "قازاقشا", "rtl")),
        ("pt_BR", ("pt-BR", "pt_BR", "Português (Brasil)", "ltr")),
        ("ar", ("ar", "ar", "العربية", "rtl")),
        ("xx", ("xx", "xx", "xx", "ltr")),
        ("ca@valencia", ("ca-valencia", "ca@valencia", "Català", "ltr")),
        ("kk@latin", ("kk-Latn", "kk", "Qazaqşa", "ltr")),
    ],
)
def test_what_a_page_needs_to_know(locale, told):
    one = language(locale)
    assert (one.tag, one.base, one.endonym, one.direction) == told


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        ("pt_BR", "pt-BR"),
        ("ca@valencia", "ca-valencia"),
        ("ca_ES@valencia", "ca-ES-valencia"),
        ("sr_RS@latin", "sr-Latn-RS"),
        ("uz@cyrillic", "uz-Cyrl"),
        ("de@euro", "de"),
        ("en@boldquot", "en-boldquot"),
        ("en@quot", "en"),
    ],
)
def test_a_locale_of_gettext_as_a_tag(locale, tag):
    assert tag_of(locale) == tag


def tags(*args):
    return [one.tag for one in in_order(*args)]


def test_the_state_language_comes_first_with_its_scripts():
    assert tags("ru", ["en", "kk"], ["kk-Latn"]) == ["kk", "kk-Latn", "ru", "en"]


def test_without_kazakh_the_source_comes_first_and_no_script():
    assert tags("ru", ["en"], ["kk-Latn"]) == ["ru", "en"]


def test_a_script_that_people_write_in_has_a_catalog_of_its_own():
    assert tags("ru", ["kk", "kk_Latn"], ["kk-Latn"]) == ["kk", "ru", "kk-Latn"]
    latin = in_order("ru", ["kk_Latn"])[-1]
    assert (latin.catalog, latin.script, latin.text_script) == ("kk_Latn", "Latn", "")
    made = in_order("ru", ["kk"], ["kk-Latn"])[1]
    assert (made.catalog, made.script, made.text_script) == ("kk", "Latn", "Latn")


def test_two_names_of_a_language_are_one():
    assert [one.base for one in in_order("ru", ["pt_BR", "pt-BR"])] == ["ru", "pt_BR"]
