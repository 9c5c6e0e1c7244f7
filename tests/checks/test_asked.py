"""A rule that is not asked again would have found nothing again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.checks.asked import Asked, shape
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Rule
from ank_i18n.checks.screen import Screen

from .strategies import RESOURCES, RULES, texts

FIGURES = re.compile(r"\d+")


def asked(locale: str) -> Asked:
    rules = [rule for rule in RULES if rule.applies_to(locale)]
    return Asked(Screen(((rule, rule.sign) for rule in rules), "ru", locale), RESOURCES.figures)


def renumbered(texts: tuple[str, ...], random: Random) -> tuple[str, ...]:
    """The texts with other figures, as long, the same ones where they were the same."""
    old = dict.fromkeys(one for text in texts for one in FIGURES.findall(text))
    new: dict[str, str] = {}
    for one in old:
        if one in RESOURCES.figures or not one.isascii():
            new[one] = one
            continue
        other = str(random.randrange(10 ** len(one))).zfill(len(one))
        taken = {*RESOURCES.figures, *old, *new.values()}
        new[one] = one if other in taken else other
    return tuple(FIGURES.sub(lambda found: new[found[0]], text) for text in texts)


@pytest.mark.parametrize("locale", ["kk", "en", "uz"])
def test_what_was_found_once_is_found_again_with_other_figures(locale: str) -> None:
    @given(texts, texts, st.randoms(use_true_random=False))
    def law(source: str, target: str, random: Random) -> None:
        seen = asked(locale)
        seen.problems(Pair(source, target, locale, RESOURCES))
        again = Pair(*renumbered((source, target), random), locale, RESOURCES)
        assert seen.problems(again) == asked(locale).problems(again)

    law()


@given(texts, texts, st.randoms(use_true_random=False))
def test_other_figures_leave_the_shape(source: str, target: str, random: Random) -> None:
    again = renumbered((source, target), random)
    assert shape(*again, RESOURCES.figures) == shape(source, target, RESOURCES.figures)


def test_figures_of_a_term_show_beside_its_words_only() -> None:
    figures = {"25": [frozenset({"меда", "юбил"})]}
    medals = ("Юбилейная медаль «25 лет»", "5 7"), ("Юбилейная медаль «26 лет»", "5 7")
    others = ("Медаль за 25 лет", "5 7"), ("Медаль за 26 лет", "5 7")
    assert shape(*medals[0], figures) != shape(*medals[1], figures)
    assert shape(*others[0], figures) == shape(*others[1], figures)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("5 мая", "5 мамыр"), ("5 мая", "6 мамыр")),
        (("5 мая", "5 мамыр"), ("15 мая", "15 мамыр")),
        (("5 и 5", "5"), ("5 и 6", "5")),
        (("5", "5 5"), ("5 5", "5")),
        (("а", "б"), ("а", "в")),
    ],
)
def test_what_differs_in_more_than_its_figures_has_another_shape(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert shape(*one) != shape(*other)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (("2 министра", "two ministers"), ("3 министра", "two ministers")),
        (("12 мая", "12.05.2029"), ("12 мая", "12.06.2029")),
    ],
)
def test_what_only_figures_make_wrong_is_found_after_a_pair_that_is_right(
    right: tuple[str, str], wrong: tuple[str, str]
) -> None:
    rules = asked("en")
    sound, found = (
        {rule.name for rule, _ in rules.problems(Pair(*texts, "en", RESOURCES))}
        for texts in (right, wrong)
    )
    assert found > sound


def test_a_rule_is_asked_once_for_pairs_that_differ_in_figures_alone() -> None:
    was_asked: list[str] = []

    def blind(pair: Pair) -> Iterator[Problem]:
        was_asked.append(pair.source)
        if pair.target != "right":
            yield Problem(pair.source if pair.target == "quoted" else "wrong")

    rule = Rule("x", Severity.ERROR, "x", "x", Example(), Example(), pair=blind)
    rules = Asked(Screen([(rule, None)], "ru", "kk"), {"2050": [frozenset()]})
    pairs = [
        Pair(f"{figures} {target}", target, "kk", RESOURCES)
        for target in ("right", "wrong", "quoted")
        for figures in ("7", "8", "2050")
    ]
    found = [[problem.message for _, problem in rules.problems(pair)] for pair in pairs]
    assert found == [[], [], [], ["wrong"], ["wrong"], ["wrong"]] + [
        [f"{figures} quoted"] for figures in ("7", "8", "2050")
    ]
    known_figures = ["2050 right", "2050 wrong", "2050 quoted"]
    assert was_asked == sorted(
        ["7 right", "7 wrong", "7 quoted", "8 quoted", *known_figures],
        key=[pair.source for pair in pairs].index,
    )
