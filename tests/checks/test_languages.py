"""Locales that have no rules of their own: right translations pass, the basic faults are found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ank_i18n.checks import samples
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example
from ank_i18n.checks.writing import script, without_region

from .strategies import RESOURCES, RULES, found_in

_LINES = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(_LINES[1:], delimiter="\t", quoting=csv.QUOTE_NONE))
LOCALES = [locale for locale in ROWS[0] if locale != "ru"]


def alarms(source: str, target: str, locale: str) -> set[str]:
    """The rules for pairs, errors and warnings, that find something in a translation."""
    pair = Pair(source, target, without_region(locale), RESOURCES)
    return {
        rule.name
        for rule in RULES
        if rule.applies_to(pair.locale) and rule.severity is not Severity.INFO
        if rule.pair and any(True for _ in rule.pair(pair))
    }


every_locale = pytest.mark.parametrize("locale", LOCALES)


@every_locale
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["ru"][:20])
def test_a_right_translation_raises_no_alarm(row: dict[str, str], locale: str) -> None:
    assert alarms(row["ru"], row[locale], locale) == set()


@every_locale
@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("2024", "2023", "number"),
        ("{date}", "", "placeholder"),
        ("%(count)d", "%(count)s", "placeholder"),
        ("</b>", "", "markup"),
        ("/12345", "/12354", "url"),
        ("press@", "pres@", "email"),
        ("00-11-22", "00-11-23", "phone"),
    ],
)
def test_a_changed_detail_is_found(right: str, wrong: str, rule: str, locale: str) -> None:
    (row,) = (row for row in ROWS if right in row["ru"])
    assert right in row[locale]
    assert rule in alarms(row["ru"], row[locale].replace(right, wrong), locale)


@every_locale
def test_a_question_that_became_a_statement_is_found(locale: str) -> None:
    (row,) = (row for row in ROWS if row["ru"].endswith("?"))
    assert "end-mark" in alarms(row["ru"], row[locale][:-1] + ".", locale)


@every_locale
def test_a_dropped_clause_is_found(locale: str) -> None:
    row = max(ROWS, key=lambda row: len(row["ru"]))
    assert "too-short" in alarms(row["ru"], row[locale][: len(row[locale]) // 3], locale)


@every_locale
@pytest.mark.parametrize("row", [ROWS[0], ROWS[1], ROWS[11]], ids=lambda row: row["ru"][:20])
def test_russian_that_was_left_is_found(row: dict[str, str], locale: str) -> None:
    words, said = row["ru"].split(" "), row[locale].split(" ")
    half = " ".join([*said[: len(said) // 2], *words[len(words) // 2 :]])
    for left in (row["ru"], half):
        rules = {"copy-of-source", "foreign-script", "russian-left", "cyrillic-in-english"}
        assert alarms(row["ru"], left, locale) & rules


@pytest.mark.parametrize("locale", [one for one in LOCALES if one != "en_GB"])
def test_english_is_found_in_another_language(locale: str) -> None:
    row = ROWS[1]
    assert alarms(row["ru"], row["en_GB"], locale) & {"english-left", "foreign-script"}


@pytest.mark.parametrize("locale", ["de", "tr", "uz", "kk_Latn"])
def test_another_language_is_found_in_english(locale: str) -> None:
    row = next(row for row in ROWS if row["ru"].startswith("Вы сможете"))
    assert "not-english" in alarms(row["ru"], row[locale], "en_GB")


@pytest.mark.parametrize("locale", ["ky", "tt"])
def test_a_neighbour_of_kazakh_is_found_in_kazakh(locale: str) -> None:
    row = next(row for row in ROWS if row["ru"].startswith("Победителям"))
    assert alarms(row["ru"], row[locale], "kk") & {"kazakh-letters", "foreign-letter"}


@every_locale
def test_the_plural_forms_of_another_language_are_found(locale: str) -> None:
    russian = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);"
    head = samples.header(Language=locale, Plural_Forms=russian)
    found = found_in(Example(file=samples.catalog(head=head), locale=locale))
    assert "plural-forms" in {finding.rule for finding in found}


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Собрали 3,4 млрд тенге.", "34亿坚戈已筹集。", "zh"),
        ("Тираж — 10 000 книг.", "发行量为1万册。", "zh"),
        ("Собрали 2,5 млн тенге.", "جُمع ٢٫٥ مليون تنغي.", "ar"),
        ("Собрали 2,5 млн тенге.", "2,5 Mio. Tenge wurden gesammelt.", "de"),
        ("Собрали 2,5 млн тенге.", "2,5 milyon tenge toplandı.", "tr"),
        ("Собрали 2,5 млн тенге.", "2,5 milionë tenge u mblodhën.", "sq"),
        ("Прошло 10 дней.", "Es sind zehn Tage vergangen.", "de"),
        ("Кто пришёл?", "Qui est venu ?", "fr"),
    ],
)
def test_a_number_may_be_written_as_the_language_does(
    source: str, target: str, locale: str
) -> None:
    assert alarms(source, target, locale) == set()


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Собрали 3,4 млрд тенге.", "34万坚戈已筹集。", "zh"),
        ("Собрали 2,5 млн тенге.", "2,5 Mrd. Tenge wurden gesammelt.", "de"),
        ("Собрали 2,5 млн тенге.", "2,5 milyar tenge toplandı.", "tr"),
        ("Собрали 2,5 млн тенге.", "3,5 milionë tenge u mblodhën.", "sq"),
    ],
)
def test_another_number_is_found_in_any_language(source: str, target: str, locale: str) -> None:
    assert "number" in alarms(source, target, locale)


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [("kk", "Cyrl"), ("kk_Latn", "Latn"), ("uz", "Latn"), ("uz_Cyrl", "Cyrl"), ("zh_TW", "Hant"),
     ("en-GB", "Latn"), ("xx", "")],
)  # fmt: skip
def test_the_script_of_a_locale(locale: str, wanted: str) -> None:
    assert script(locale) == wanted


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [("en_GB", "en"), ("es_419", "es"), ("kk_Latn", "kk_Latn"), ("kk_Latn_KZ", "kk_Latn_KZ")],
)
def test_a_country_makes_no_difference_to_the_rules(locale: str, wanted: str) -> None:
    assert without_region(locale) == wanted
