import pytest

from ank_i18n.terms import Termbase

TERMBASE = Termbase([])


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("до 30 сентября", "30 қыркүйекке дейін", "by / until 30 September"),
        ("с 15 января", "15 қаңтардан бастап", "from 15 January"),
        (
            "По состоянию на 1 октября 2024 года",
            "2024 жылғы 1 қазандағы жағдай бойынша",
            "as of 1 October 2024",
        ),
        ("в феврале", "ақпанда", "in February"),
        ("в сентябре 2015 года", "2015 жылғы қыркүйекте", "in September 2015"),
        ("с 2008 года", "2008 жылдан бастап", "since 2008"),
        ("до 2030 года", "2030 жылға дейін", "by / until 2030"),
        ("к 2030 году", "2030 жылға қарай", "by 2030"),
        ("на 2020 год", "2020 жылға арналған", "for 2020"),
        ("на 2025–2026 годы", "2025–2026 жылдарға арналған", "for 2025–2026"),
        ("в 2011-2015 годах", "2011–2015 жылдары", "in 2011–2015"),
        ("в 18.00", "сағат 18.00-де", "at 18:00"),
        ("в 10:30 часов", "сағат 10.30-да", "at 10:30"),
    ],
)
def test_a_date_with_its_preposition(text, kk, en):
    assert [h.target for h in TERMBASE.hints(text, "kk")] == [kk]
    assert [h.target for h in TERMBASE.hints(text, "en")] == [en]


def test_from_one_date_to_another_both_are_said():
    hints = TERMBASE.hints("с 15 января по 15 февраля", "kk")
    assert [h.target for h in hints] == ["15 қаңтар", "15 ақпан"]


def test_other_locales_have_no_dates():
    assert TERMBASE.hints("1 мая", "de") == []
