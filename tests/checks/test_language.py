"""Words of another language, acronyms and terms: what is left alone, what is found."""

from __future__ import annotations

import pytest

from .strategies import rules_in


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Министр открыл завод.", "Министр зауыт ашты."),
        ("Депутат посетил музей.", "Депутат музейге барды."),
        ("Десять лет назад.", "Он жыл бұрын."),
        ("Газета «Вечерние новости».", "«Вечерние новости» газеті."),
    ],
)
def test_what_kazakh_shares_with_russian_is_left_alone(source: str, target: str) -> None:
    assert "russian-in-kazakh" not in rules_in(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Обсудили развитие страны.", "Елдің развитие мәселесін талқылады."),
        ("Он открыл который раз.", "Ол который рет ашты."),
        ("Обсудили важных гостей.", "Олар важных қонақтарды талқылады."),
    ],
)
def test_russian_words_are_found(source: str, target: str) -> None:
    assert "russian-in-kazakh" in rules_in(source, target)


@pytest.mark.parametrize(
    ("target", "locale", "found"),
    [
        ("ЕҚЫҰ делегациясы", "kk", False),
        ("ОБСЕ делегациясы", "kk", True),
        ("the OSCE delegation", "en", False),
        ("the OBSE delegation", "en", True),
    ],
)
def test_an_acronym_is_the_locales_own(target: str, locale: str, found: bool) -> None:
    assert ("acronym" in rules_in("делегация ОБСЕ", target, locale)) is found


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Қазақстан халқы Ассамблеясының сессиясы", False),
        ("ҚХА-ның сессиясы", False),
        ("Қазақстан халқы Кеңесінің сессиясы", True),
    ],
)
def test_a_term_may_be_inflected_and_abbreviated(target: str, found: bool) -> None:
    assert ("term" in rules_in("сессия Ассамблеи народа Казахстана", target)) is found


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("5 млн тенге", "5 млн теңге", "kk", False),
        ("5 млн тенге", "5 млн доллар", "kk", True),
        ("выросло на 5 %", "5 пайызға өсті", "kk", False),
        ("выросло на 5 %", "grew by 5", "en", True),
        ("5 тыс. долларов", "$5,000", "en", False),
        ("10 км", "10 kilometres", "en", False),
        ("10 км", "10 m", "en", True),
    ],
)
def test_what_is_counted_stays(source: str, target: str, locale: str, found: bool) -> None:
    assert ("unit" in rules_in(source, target, locale)) is found
