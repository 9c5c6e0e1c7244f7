"""docs/checks.md and --explain are the rules' own words."""

from __future__ import annotations

from pathlib import Path

from ank_i18n.checks import all_rules, documentation, named

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == documentation.document(), (
        "run: ank-i18n check --document > docs/checks.md"
    )


def test_a_rule_is_explained_with_both_examples() -> None:
    assert documentation.explain(named("number")).split("\n\n")[-2:] == [
        "Good:\nru  Выделено 2,5 млрд тенге.\nkk  2,5 миллиард теңге бөлінді.",
        "Bad:\nru  Выделено 2,5 млрд тенге.\nkk  2,5 миллион теңге бөлінді.\n",
    ]


def test_what_nobody_sees_is_written_out() -> None:
    assert "kk  Сө<U+200B>з" in documentation.explain(named("invisible-character"))
    assert "kk  и<U+0306>од" in documentation.explain(named("not-composed"))


def test_the_list_names_every_rule_once() -> None:
    names = [line.split()[0] for line in documentation.names().splitlines()]
    assert names == list(all_rules())
