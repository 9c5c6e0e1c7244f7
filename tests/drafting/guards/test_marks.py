"""What makes a number another one though its digits stay."""

from __future__ import annotations

import pytest

from ank_i18n.drafting.guards import marks

SOUND = [
    ("Ночью −7 °C.", "Түнде −7 °C.", "kk"),
    ("Ночью -7 °C.", "Түнде минус 7 °C.", "kk"),
    ("Ночью минус 7 градусов.", "Түнде 7 градус аяз.", "kk"),
    ("Ночью –7 °C.", "At night it is 7 °C below zero.", "en"),
    ("Открыты с 9:00 -18:00.", "Open 9:00 – 18:00.", "en"),
    ("Рост с 5 до 7 %.", "5-тен 7 %-ға өсті.", "kk"),
    ("Рост на 36, 24 и 7 %.", "36, 24 және 7 пайызға өсті.", "kk"),
    ("Доля 5 процентов.", "The share is 5 per cent.", "en"),
    ("Налей ½ стакана.", "1/2 стақан құй.", "kk"),
    ("Площадь 5 м².", "Ауданы 5 шаршы метр.", "kk"),
    ("Площадь 5 кв. м.", "The area is 5 m².", "en"),
    ("1 мая и 9 мая", "1 және 9 мамыр", "kk"),
    ("С 1 мая по 9 декабря", "From May 1 to December 9", "en"),
]
REFUSED = [
    ("Ночью −7 °C.", "Түнде 7 °C.", "kk", "the minus of 7 is missing"),
    ("Ночью минус 7.", "At night it is 7.", "en", "the minus of 7 is missing"),
    ("От -15 до -22 °C.", "15-тен -22 °C-қа дейін.", "kk", "the minus of 15 is missing"),
    ("Днём 7 °C.", "Күндіз -7 °C.", "kk", "the minus of 7 is not in the source"),
    ("Рост на 5 %, затем на 7 %.", "5-ке, кейін 7 %-ға өсті.", "kk", "5 is not percent any more"),
    ("Рост на 5 пунктов и 7 %.", "5 % және 7 %-ға өсті.", "kk", "5 is no percent in the source"),
    ("Добавь 2½ ложки.", "2 қасық қос.", "kk", "½ is missing"),
    ("Площадь 5 м².", "Ауданы 5 м.", "kk", "² is missing"),
    (
        "С 1 мая по 9 декабря",
        "From May 9 to December 1",
        "en",
        "day 1 of month 5 became day 9",
    ),
]


@pytest.mark.parametrize(("source", "draft", "locale"), SOUND)
def test_a_number_that_keeps_its_sign_passes(source, draft, locale):
    assert marks(source, draft, "ru", locale) is None


@pytest.mark.parametrize(("source", "draft", "locale", "problem"), REFUSED)
def test_a_number_that_became_another_is_found(source, draft, locale, problem):
    assert marks(source, draft, "ru", locale) == problem


def test_languages_without_a_table_are_left_alone():
    assert marks("Ночью −7.", "Nachts 7.", "ru", "de") is None
    assert marks("Түнде −7.", "At night 7.", "kk", "en") is None
