"""Agreed words stand in the translation, others of their kind do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import named
from ank_i18n.checks.resources import Resources

from .strategies import rules_in

CONFUSED = [
    ("Аким области посетил школу.", "Облыс министрі мектепке барды.", "kk"),
    ("Акимат района купил автобус.", "Аудан мәслихаты автобус сатып алды.", "kk"),
    ("Республика Казахстан приняла гостей.", "Қырғыз Республикасы қонақ қабылдады.", "kk"),
    ("Депутаты изучают государственный язык.", "Депутаттар шет тілін үйренеді.", "kk"),
    ("Сенат рассмотрел закон.", "The Senate considered the decree.", "en"),
]
RIGHT = [
    ("В районе станции нашли клад.", "A hoard was found in the area of the station.", "en"),
    ("Губернатор уехал.", "The governor left.", "en"),
    ("Депутат выступил.", "A member of parliament spoke.", "en"),
    ("Глава государства прибыл.", "Президент келді.", "kk"),
    ("Аким Акимов и акимат города.", "Әкім Әкімов пен қала әкімдігі.", "kk"),
]


@pytest.mark.parametrize(("source", "target", "locale"), CONFUSED)
def test_a_word_of_the_kind_stands_for_another(source: str, target: str, locale: str) -> None:
    assert "confused-term" in rules_in(source, target, locale)


@pytest.mark.parametrize(("source", "target", "locale"), RIGHT)
def test_another_word_for_the_same_is_left_alone(source: str, target: str, locale: str) -> None:
    assert "confused-term" not in rules_in(source, target, locale)


def test_a_project_forbids_forms_in_its_own_termbase(tmp_path: Path) -> None:
    own = tmp_path / "glossary.tsv"
    own.write_text("ru\tkk\tkk_forbidden\nсоглашение\tкелісім\tшарт\n", encoding="utf-8")
    resources = Resources([own])
    forbidden = named("forbidden-term").pair
    assert forbidden
    said = ("Соглашение подписано.", "Шартқа қол қойылды.", "kk")
    assert [problem.message for problem in forbidden(Pair(*said, resources))] == [
        "Соглашение: not «шарт», but келісім"
    ]


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("тюльпаны цветут", "қызғалдақтардың гүлі", ""),
        ("тюльпаны цветут", "гүлдер жайнады", "тюльпаны: қызғалдақ"),
        ("район цветёт", "өңір гүлденуде", ""),
        ("в Доме тюльпанов", "Қызғалдақ үйінде", ""),
        ("в Доме тюльпанов", "Қызғалдақ пен раушан үйінде", ""),
        ("в Доме тюльпанов", "Қызғалдақ сарайында", "Доме тюльпанов: Қызғалдақ үйі"),
    ],
)
def test_a_projects_own_words_are_law_where_the_package_has_none(
    tmp_path: Path, source: str, target: str, message: str
) -> None:
    own = tmp_path / "glossary.tsv"
    own.write_text(
        "ru\tkk\nДом тюльпанов\tҚызғалдақ үйі\nтюльпан\tқызғалдақ\nрайон\tаудан\n",
        encoding="utf-8",
    )
    term = named("term").pair
    assert term
    said = [problem.message for problem in term(Pair(source, target, "kk", Resources([own])))]
    assert said == ([message] if message else [])


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("депутаты маслихата", "мәслихаттың депутаттары", False),
        ("депутаты маслихата", "кеңестің депутаттары", True),
        ("совет по делам маслихата", "мәслихат істері жөніндегі кеңес", False),
    ],
)
def test_what_is_forbidden_is_found_inside_a_longer_term_and_left_to_another(
    tmp_path: Path, source: str, target: str, found: bool
) -> None:
    own = tmp_path / "glossary.tsv"
    own.write_text(
        "ru\tkk\tkk_forbidden\nмаслихат\tмәслихат\tкеңес\nсовет\tкеңес\t\n", encoding="utf-8"
    )
    forbidden = named("forbidden-term").pair
    assert forbidden
    assert bool(list(forbidden(Pair(source, target, "kk", Resources([own]))))) is found
