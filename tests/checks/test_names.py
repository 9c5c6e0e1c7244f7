"""Names are known again by their sound, in any case and script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.checks.names import alike, transposed

from .strategies import rules_in

ONE_NAME = """
Клинтона Clinton
Клинтоном Клинтонның
Уильяма William
Уильяма Уильямның
Джонсон Johnson
Туймебаева Түймебаевты
Мангыстауской Маңғыстау
Шымкенте Shymkent
Чейзом Chase
"""
TWO_NAMES = """
Клинтона Obama
Смагулова Нұрлановтың
Шымкенте Berlin
Караганде Ақтауда
"""


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("name", "written"), rows(ONE_NAME))
def test_one_name(name: str, written: str) -> None:
    assert alike(name, written) >= 70


@pytest.mark.parametrize(("name", "written"), rows(TWO_NAMES))
def test_two_names(name: str, written: str) -> None:
    assert alike(name, written) < 60


@given(st.text(alphabet="абвгдежзиклмнопрстуфхцчшэюя", min_size=1, max_size=12))
def test_a_name_is_not_its_own_typo(name: str) -> None:
    assert not transposed(name, name)


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_a_share(name: str, written: str) -> None:
    assert 0 <= alike(name, written) <= 100


@pytest.mark.parametrize(
    ("name", "written", "wrong"),
    [
        ("Смагулов", "Смаугловтың", True),
        ("Смагулов", "Смағұловтың", False),
        ("Франкфурте", "Frnakfurt", True),
        ("Франкфурте", "Frankfurt", False),
        ("Кристина", "Christine", False),
        ("Эрнандо", "Hernando", False),
        ("Дюсебек", "Дүйсебек", False),
    ],
)
def test_letters_in_the_wrong_order(name: str, written: str, wrong: bool) -> None:
    assert transposed(name, written) is wrong


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Вчера посол Клементьев уехал.", "Елші Клементьев кеше кетті.", "kk"),
        ("Вчера посол Клементьев уехал.", "Ambassador Klementyev left yesterday.", "en"),
        ("Он живёт в Германии.", "Ол Германияда тұрады.", "kk"),
        ("Завтра Президент прибудет.", "Ертең Президент келеді.", "kk"),
        ("Он читает Twitter.", "Ол Твиттер оқиды.", "kk"),
        ("Делегация вылетела в Пекин.", "The delegation flew to Beijing.", "en"),
        ("Делегация живёт в Великобритании.", "The delegation lives in the UK.", "en"),
        ("Он служит на Тихом океане.", "Ол Тынық мұхитта қызмет етеді.", "kk"),
        ("Книгу написал Майкл Гейгер.", "The book was written by Michael Geiger.", "en"),
        ("В городе выступила Анна Камзиновна.", "Қалада Анна Қамзақызы сөйледі.", "kk"),
    ],
)
def test_a_name_that_is_there_is_left_alone(source: str, target: str, locale: str) -> None:
    assert not rules_in(source, target, locale) & {"name", "name-typo"}


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Делегация вылетела в Пекин.", "Делегация Дублинге ұшты.", "kk"),
        ("Делегация вылетела в Германию.", "The delegation flew to Ottawa.", "en"),
        ("В Олжабае открыт «Олжабай».", "Кеше Иванов ауылында «Олжабай» ашылды.", "kk"),
        ("Марат Сыздыков открыл форум.", "Клементьев форумды ашты.", "kk"),
        ("Сыздыков открыл форум.", "Petrov opened the forum.", "en"),
        ("Рекорд побил Стерлинг.", "The record was broken by Garcia.", "en"),
        ("Гол забил Трамп, а не Томпсон.", "Голды Ахметов емес, Томпсон соқты.", "kk"),
    ],
)  # fmt: skip
def test_another_name_is_found(source: str, target: str, locale: str) -> None:
    assert "name" in rules_in(source, target, locale)
