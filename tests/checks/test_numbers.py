"""Numbers compare by value, however the three languages write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.checks.numbers import differences, plainly_the_same, read, roman
from ank_i18n.checks.numbers.percent import bare_percents
from ank_i18n.checks.numbers.phones import without
from ank_i18n.checks.prose import prose

from .strategies import rules_in

SAME = """
ru 1 500 000 = kk 1,5 млн
ru 1,5 млн = en 1.5 million
ru 1,5 млн = en 1,500,000
ru 2 тыс. человек = en 2,000 people
ru 3-х млрд тенге = kk 3 миллиард теңге
ru 12,5 % = en 12.5 %
ru 2 раза = kk екі рет
ru 2 раза = en twice
ru два раза = en 2 times
ru 15 стран = en fifteen countries
ru 15 стран = kk он бес ел
ru 105 человек = en one hundred and five people
ru 250 мест = kk екі жүз елу орын
ru XIX век = en 19th century
ru 19 век = kk ХІХ ғасыр
ru 90-е годы = en the 1990s
ru 03.09.2019 = en 3 September 2019
ru 03.09.2019 = kk 2019 жылғы 3 қыркүйек
ru в 16:30 = en at 4:30 p.m.
ru в 16.30 = kk 16:30-да
ru в 17:30 = en at 5.30pm
ru в 12:00 = en at 1200 GMT
ru с 19 века = kk 1800 жылдан
ru 5–10 млн = en 5 million to 10 million
ru 5 с половиной млн = kk 5,5 миллион
ru 1-й этаж = en first floor
ru 5 млн = en £5m
ru 100 м = en 100m
"""
OTHER = """
ru 2,5 млрд = kk 2,5 млн
ru 2,5 млрд = en 2.5 million
ru 1 500 = en 15,000
ru 2019 год = kk 2018 жыл
ru 3 сентября = en 13 September
ru 12,5 % = en 125 %
ru 16:30 = en 5:30 p.m.
ru 7 стран = kk сегіз ел
"""


def pairs(table: str) -> list[tuple[str, str, str]]:
    rows = (line.removeprefix("ru ").split(" = ") for line in table.strip().splitlines())
    return [(source, target[:2], target[3:]) for source, target in rows]


@pytest.mark.parametrize(("source", "locale", "target"), pairs(SAME))
def test_one_value(source: str, locale: str, target: str) -> None:
    assert differences(read(source, "ru"), read(target, locale)) == ([], [])


@pytest.mark.parametrize(("source", "locale", "target"), pairs(OTHER))
def test_another_value(source: str, locale: str, target: str) -> None:
    assert differences(read(source, "ru"), read(target, locale)) != ([], [])


@given(st.integers(1, 10**9))
def test_grouping_is_no_difference(value: int) -> None:
    grouped = f"{value:,}"
    russian = read(grouped.replace(",", " "), "ru")
    for text, locale in (
        (grouped, "en"),
        (str(value), "kk"),
        (grouped.replace(",", "\u00a0"), "kk"),
    ):
        assert differences(russian, read(text, locale)) == ([], [])


@given(st.integers(11, 10**6), st.integers(11, 10**6))
def test_other_digits_are_a_difference(one: int, other: int) -> None:
    found = differences(read(f"из {one} мест", "ru"), read(f"{other} орын", "kk"))
    assert (found == ([], [])) is (one == other)


@given(st.text())
def test_every_number_stands_where_it_says(text: str) -> None:
    for number in read(text, "ru").digits:
        assert text[number.start : number.stop] == number.text
        assert number.values or number.parts


def test_a_scale_word_belongs_to_its_number() -> None:
    (number,) = read("выделено 2,5 млрд тенге", "ru").digits
    assert (number.text, number.values) == ("2,5 млрд", frozenset({Decimal(2_500_000_000)}))


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("3 сентября", "3 қыркүйекте", "kk"),
        ("в мае", "in May", "en"),
        ("03.09.2019", "3 September 2019", "en"),
        ("сезон", "маусым", "kk"),
        ("в феврале", "February's", "en"),
        ("может быть", "May be", "en"),
        ("в 2 сезонах", "2 маусымда", "kk"),
        ("3 марта 2019 года", "March 3, 2019", "en"),
        ("Он рос в Майском районе.", "Ол Май ауданының Қазан ауылында өскен.", "kk"),
        ("Построена 1 котельная.", "1 қазандық салынды.", "kk"),
    ],
)
def test_the_same_month(source: str, target: str, locale: str) -> None:
    assert "month" not in rules_in(source, target, locale)


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("3 сентября", "3 қазанда", "kk"),
        ("в мае", "in June", "en"),
        ("в марте", "мамырда", "kk"),
        ("9 мая", "9 маусымда", "kk"),
        ("Праздник 9 Мая.", "Мереке 9 Маусым.", "kk"),
        ("с 1 августа по 31 августа", "1 тамыз бен 31 қазан", "kk"),
    ],
)
def test_another_month(source: str, target: str, locale: str) -> None:
    assert "month" in rules_in(source, target, locale)


PIECES = ["5", "05", "12", "100", "000", "2019", "1,5", "1.000", "16:30", "5-10", "3-х", "млн", "%"]
PIECES += [
    "тысяч",
    "million",
    "с",
    "половиной",
    "and",
    "a",
    "half",
    "жарым",
    "½",
    "5m",
    "£5m",
    "-е",
]
PIECES += ["№12", "(5", "5)", "{5}", "%(5)s", "<5/>", "+7", "(7172)", "00-11-22", "год", "5%", "ab"]
figured = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


@given(figured, figured, st.sampled_from(["kk", "en", "uz"]))
def test_what_is_plainly_the_same_differs_in_nothing(source: str, target: str, locale: str) -> None:
    if plainly_the_same(source, "ru", target, locale):
        numbers = read(without(prose(source)), "ru"), read(without(prose(target)), locale)
        assert differences(*numbers) == ([], [])


@pytest.mark.parametrize(("source", "locale", "target"), pairs(OTHER))
def test_another_value_is_not_plainly_the_same(source: str, locale: str, target: str) -> None:
    assert not plainly_the_same(source, "ru", target, locale)


def test_the_same_whole_numbers_are_plainly_the_same() -> None:
    assert plainly_the_same("5 мая 2019 года", "ru", "2019 жылғы 5 мамыр", "kk")


@pytest.mark.parametrize("locale", ["de", "uz", "kk_Latn"])
def test_months_of_a_language_without_a_table_are_not_looked_for(locale: str) -> None:
    assert rules_in("Во вторник, 3 сентября.", "Seisenbi, 3 September.", locale) == set()


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("В XX веке.", "XXI ғасырда.", "kk", True),
        ("В XX веке.", "ХХ ғасырда.", "kk", False),
        ("В XX веке.", "In the 20th century.", "en", False),
        ("В XX веке.", "In the twentieth century.", "en", False),
        ("V съезд", "IV съезд", "kk", True),
        ("V съезд и XX век", "XX ғасыр мен бесінші съезд", "kk", False),
        ("С ним был Карл III.", "Charles III was with him, and so was I.", "en", False),
    ],
)
def test_a_roman_numeral_stays_what_it_is(
    source: str, target: str, locale: str, found: bool
) -> None:
    assert ("roman-numeral" in rules_in(source, target, locale)) is found


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("Погибли тысячи рыб.", "Millions of fish died.", "en", True),
        ("Погибли тысячи рыб.", "Мыңдаған балық қырылды.", "kk", False),
        ("Погибло 2 000 тысяч рыб.", "Two million fish died.", "en", False),
        ("Погибло пятьсот тысяч рыб.", "Half a million fish died.", "en", False),
        ("Прошли миллионы лет, тысячелетие.", "Миллиондаған жыл, мыңжылдық өтті.", "kk", False),
        ("Его поддержали миллиарды.", "Оны миллиондар қолдады.", "kk", True),
    ],
)
def test_a_scale_word_by_itself_stays_what_it_is(
    source: str, target: str, locale: str, found: bool
) -> None:
    assert ("scale-word" in rules_in(source, target, locale)) is found


@given(st.integers(1, 399))
def test_a_roman_numeral_is_worth_what_it_is_written_for(value: int) -> None:
    steps = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V")]
    steps += [(4, "IV"), (1, "I")]
    numeral, left = "", value
    for step, letters in steps:
        numeral += letters * (left // step)
        left %= step
    assert list(roman.alone(f"в {numeral} веке")) == [value]
    typed_in_cyrillic = numeral.translate(str.maketrans("IX", "ІХ"))
    assert list(roman.values(f"{typed_in_cyrillic} ғасыр")) == [value]


def test_letters_that_are_no_numeral_are_worth_nothing():
    assert list(roman.values("С ним IIII, VX и ХС")) == []
    assert roman.alone("Х. Оспан, класс-V, І тоқсан, I’m") == {}
    assert list(roman.values("І тоқсан, XX-го, ХІ сынып")) == [1, 20, 11]


@given(figured, figured)
def test_percent_is_missed_only_where_the_source_has_it(source: str, target: str) -> None:
    bare = bare_percents(source, "ru", target, "kk")
    assert all(value in source.replace(",", ".") for value in bare)
    assert not bare_percents(source, "ru", source, "ru")
