"""Numbers without figures: in words, and Roman numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.drafting.guards import spelled

TENS = {20: ("двадцать", "жиырма"), 30: ("тридцать", "отыз"), 40: ("сорок", "қырық")}
UNITS = {0: ("", ""), 2: ("два", "екі"), 5: ("пять", "бес"), 7: ("семь", "жеті")}
NUMBERS = st.tuples(st.sampled_from(sorted(TENS)), st.sampled_from(sorted(UNITS)))

SOUND = [
    ("Пришли двадцать пять гостей.", "Жиырма бес қонақ келді.", "kk"),
    ("Пришли двадцать пять гостей.", "25 guests came.", "en"),
    ("Пришли сто двадцать пять гостей.", "125 қонақ келді.", "kk"),
    ("Собрали двадцать пять тысяч.", "25 000 жиналды.", "kk"),
    ("Пришли одиннадцать гостей.", "Он біріншілер келді.", "kk"),
    ("Пришли 25 гостей.", "Twenty-five guests came.", "en"),
    ("Пришли два гостя.", "A couple of guests came.", "en"),
    ("Двое суток шёл дождь.", "Екі тәулік жаңбыр жауды.", "kk"),
    ("В пятницу пришла семья.", "Жұмада үш адамдық отбасы келді.", "kk"),
    ("В XIX веке", "In the nineteenth century", "en"),
    ("В XIX веке", "19-ғасырда", "kk"),
    ("Пётр I приехал.", "Peter the Great came.", "en"),
    ("Закон № 151-I", "№ 151-I Заң", "kk"),
]
REFUSED = [
    ("Пришли двадцать пять.", "Жиырма алты келді.", "kk", "the number 25, in words, is missing"),
    ("Пришли гости.", "Twenty-five came.", "en", "the number 25, in words, is not in the source"),
    ("Пришли три гостя.", "Бес қонақ келді.", "kk", "3, in words, became 5"),
    ("В XIX веке", "XX ғасырда", "kk", "the Roman numeral XIX is missing"),
    ("В XIX веке", "Сол ғасырда", "kk", "the Roman numeral XIX is missing"),
    ("Части I и II.", "I және III бөліктер.", "kk", "the Roman numeral II is missing"),
    ("Закон № 151-I", "№ 151-V Заң", "kk", "the Roman numeral I is missing"),
]


@pytest.mark.parametrize(("source", "draft", "locale"), SOUND)
def test_a_number_said_another_way_passes(source, draft, locale):
    assert spelled(source, draft, "ru", locale) is None


@pytest.mark.parametrize(("source", "draft", "locale", "problem"), REFUSED)
def test_another_number_is_found(source, draft, locale, problem):
    assert spelled(source, draft, "ru", locale) == problem


@given(NUMBERS, NUMBERS)
def test_tens_and_units_are_one_number(asked, said):
    source = f"Пришли {TENS[asked[0]][0]} {UNITS[asked[1]][0]} человек."
    draft = f"{TENS[said[0]][1]} {UNITS[said[1]][1]} адам келді."
    assert (spelled(source, draft, "ru", "kk") is None) == (asked == said)
    assert spelled(source, f"{sum(asked)} адам келді.", "ru", "kk") is None


def test_languages_without_a_table_are_left_alone():
    assert spelled("Пришли двадцать.", "Dreißig kamen.", "ru", "de") is None
