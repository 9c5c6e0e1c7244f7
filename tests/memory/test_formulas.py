"""The formulaic units of the package are sound, distinct, and drafts."""

import pytest

from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import all_rules
from ank_i18n.checks.resources import Resources
from ank_i18n.memory import Memory
from ank_i18n.memory.formulas import ORIGIN, formulas


def test_there_are_as_many_in_kazakh_as_in_english_and_all_are_drafts() -> None:
    kazakh, english = list(formulas("kk")), list(formulas("en"))
    assert [unit.source for unit in kazakh] == [unit.source for unit in english]
    assert len(kazakh) == len({unit.source for unit in kazakh}) >= 400
    assert {unit.state for unit in kazakh + english} == {"draft"}


def test_a_locale_without_a_column_has_none() -> None:
    assert list(formulas("fr")) == []


def test_a_formula_with_another_number_is_adapted(tmp_path) -> None:
    with Memory.open(tmp_path / "memory.sqlite") as memory:
        memory.replace(formulas("en"), "en", ORIGIN)
        best = memory.lookup("В мероприятии приняли участие более 170 человек.", "en")[0]
    assert best.adapted
    assert best.target == "More than 170 people took part in the event."


@pytest.mark.parametrize("locale", ["kk", "en"])
def test_every_formula_passes_every_check_of_a_pair(locale) -> None:
    resources = Resources()
    problems = [
        (rule.name, problem.message, unit.source)
        for unit in formulas(locale)
        for rule in all_rules().values()
        if rule.pair and rule.applies_to(locale)
        for problem in rule.pair(Pair(unit.source, unit.target, locale, resources))
    ]
    assert problems == []
