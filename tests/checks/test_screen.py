"""A rule that is not asked would have found nothing."""

from __future__ import annotations

import pytest
from hypothesis import given

from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Rule, Sign
from ank_i18n.checks.screen import Screen

from .strategies import RESOURCES, RULES, texts


def screen(rules: list[Rule], locale: str) -> Screen[str]:
    return Screen(((rule.name, rule.sign) for rule in rules), "ru", locale)


@pytest.mark.parametrize("locale", ["kk", "en", "uz"])
def test_what_is_not_asked_finds_nothing(locale: str) -> None:
    rules = [rule for rule in RULES if rule.applies_to(locale)]
    asked = screen(rules, locale)

    @given(texts, texts)
    def law(source: str, target: str) -> None:
        pair = Pair(source, target, locale, RESOURCES)
        finding = [rule.name for rule in rules if rule.pair and any(True for _ in rule.pair(pair))]
        assert set(finding) <= set(asked.of(source, target))

    law()


def test_rules_come_in_their_order() -> None:
    rules = [rule for rule in RULES if rule.applies_to("kk")]
    names = [rule.name for rule in rules]
    asked = screen(rules, "kk").of("ОБСЕ 5 мая", "Қaзақ 5 мамыр")
    assert list(asked) == sorted(asked, key=names.index)


def test_most_rules_have_nothing_to_do_with_a_plain_sentence() -> None:
    rules = [rule for rule in RULES if rule.applies_to("kk")]
    asked = screen(rules, "kk").of("встреча прошла успешно.", "кездесу сәтті өтті.")
    assert len(asked) < len(rules) / 2


@pytest.mark.parametrize(
    ("sign", "asked"),
    [
        (None, {"а б", "в б", "а г", "в г"}),
        (Sign(source=lambda piece, _: piece == "а"), {"а б", "а г"}),
        (Sign(target=lambda piece, _: piece == "б"), {"а б", "в б"}),
        (Sign(lambda piece, _: piece == "а", lambda piece, _: piece == "б"), {"а б", "в б", "а г"}),
        (Sign(lambda piece, _: piece == "а", lambda piece, _: piece == "б", both=True), {"а б"}),
    ],
)
def test_a_sign_may_be_in_one_text_or_must_be_in_both(sign: Sign | None, asked: set[str]) -> None:
    one = Screen([("rule", sign)], "ru", "kk")
    pairs = ("а б", "в б", "а г", "в г")
    assert {pair for pair in pairs if one.of(*pair.split(" "))} == asked
