"""Every rule finds its bad example, and no rule finds anything in a good one."""

from __future__ import annotations

import pytest

from ank_i18n.checks import Rule, all_rules

from .strategies import found_in

RULES = list(all_rules().values())
every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


@every_rule
def test_finds_its_bad_example(rule: Rule) -> None:
    assert rule.name in {finding.rule for finding in found_in(rule.bad)}


@every_rule
def test_nothing_is_found_in_its_good_example(rule: Rule) -> None:
    assert found_in(rule.good) == []


@every_rule
def test_is_defined_in_words(rule: Rule) -> None:
    assert len(rule.summary) > 20
    assert rule.summary.endswith((".", ")"))


@every_rule
def test_its_examples_are_in_its_scope(rule: Rule) -> None:
    assert rule.applies_to(rule.good.locale)
    assert rule.applies_to(rule.bad.locale)


@every_rule
def test_a_certain_fix_leaves_nothing_to_fix(rule: Rule) -> None:
    fixes = [finding.fix for finding in found_in(rule.bad) if finding.rule == rule.name]
    for fix in filter(None, fixes):
        mended = type(rule.bad)(rule.bad.source, fix, rule.bad.locale)
        assert rule.name not in {finding.rule for finding in found_in(mended)}
