"""The words of the pages: every one extracted, and translated in every language we ship."""

from importlib.resources import files
from pathlib import Path

import polib
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from ank_i18n.publishing.languages import language
from ank_i18n.publishing.words import words

PACKAGE = Path(str(files("ank_i18n")))
LOCALE = PACKAGE / "locale"


def extracted() -> set[str]:
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = extract_from_dir(str(PACKAGE), methods, options)
    return {one[2] if isinstance(one[2], str) else one[2][0] for one in found}


def test_the_template_is_what_babel_extracts():
    assert {entry.msgid for entry in polib.pofile(str(LOCALE / "ank_i18n.pot"))} == extracted()


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_every_word_is_translated(locale):
    catalog = polib.pofile(str(LOCALE / locale / "LC_MESSAGES" / "ank_i18n.po"))
    assert {entry.msgid for entry in catalog} == extracted()
    for entry in catalog:
        assert all(entry.msgstr_plural.values()) if entry.msgid_plural else entry.msgstr


def test_kazakh_words_are_drafts_until_a_native_speaker_reads_them():
    catalog = polib.pofile(str(LOCALE / "kk" / "LC_MESSAGES" / "ank_i18n.po"))
    assert all(entry.fuzzy for entry in catalog)


def test_words_follow_the_script_of_the_page():
    assert words(language("kk")).gettext("draft") == "алдын ала нұсқа"
    assert words(language("kk-Latn")).gettext("draft") == "aldyn ala nūsqa"
    assert words(language("kk-Arab")).gettext("draft") == "الدىن الا نۇسقا"


def test_russian_counts_in_three_forms():
    one, many = (
        "%(number)d sentence is not translated yet and stands in the source language.",
        "%(number)d sentences are not translated yet and stand in the source language.",
    )
    told = [words(language("ru")).ngettext(one, many, n) % {"number": n} for n in (1, 2, 5, 21)]
    assert [line.split(" ещё")[0] for line in told] == [
        "1 предложение",
        "2 предложения",
        "5 предложений",
        "21 предложение",
    ]


def test_a_language_without_words_is_told_apart():
    assert words(language("fr")).tag == "en"
