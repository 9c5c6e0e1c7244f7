"""What the source denies the translation denies too, in its own way."""

from __future__ import annotations

import pytest

from .strategies import rules_in

DENIED = [
    ("Новых случаев в регионе нет.", "Өңірде жаңа жағдайлар жоқ.", "kk"),
    ("Сроки не изменены.", "Мерзімдер өзгертілмеді.", "kk"),
    ("Проект не готов.", "Жоба дайын емес.", "kk"),
    ("Он не отвечает.", "Ол жауапсыз отыр.", "kk"),
    ("Никто не пострадал.", "Ешкім зардап шеккен жоқ.", "kk"),
    ("Сроки не изменены.", "The dates are unchanged.", "en"),
    ("Он не явился.", "He failed to appear.", "en"),
    ("Они не смогли прийти.", "They couldn't come.", "en"),
    ("Не только школы, но и сады.", "Schools and kindergartens alike.", "en"),
    ("Пришли не менее 20 человек.", "20 people came.", "en"),
]
LOST = [
    ("Сроки не изменены.", "Мерзімдер өзгертілді.", "kk"),
    ("Он приехал не с братом.", "Ол ағасымен бірге келді.", "kk"),
    ("Новых случаев в регионе нет.", "There are new cases in the region.", "en"),
    ("Никто не пострадал.", "Everybody was hurt.", "en"),
]


@pytest.mark.parametrize(("source", "target", "locale"), DENIED)
def test_a_negation_may_be_said_in_many_ways(source: str, target: str, locale: str) -> None:
    assert "negation" not in rules_in(source, target, locale)


@pytest.mark.parametrize(("source", "target", "locale"), LOST)
def test_a_lost_negation_is_found(source: str, target: str, locale: str) -> None:
    assert "negation" in rules_in(source, target, locale)
