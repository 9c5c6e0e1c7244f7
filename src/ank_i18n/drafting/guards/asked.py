"""The rules of ``ank-i18n check`` that guards ask of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ank_i18n.checks import Rule, named
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.screen import Screen


def asked(rules: tuple[str, ...], pair: Pair) -> Iterator[str]:
    """What rules find in a draft, in words.

    Args:
        rules: Names of rules for pairs; those that are not for the locale are left out.
        pair: The sentence and its draft.
    """
    for rule in _screen(rules, pair.source_locale, pair.locale).of(pair.source, pair.target):
        if rule.pair:
            yield from (problem.message for problem in rule.pair(pair))


@cache
def resources() -> Resources:
    """The package's termbase and what else the rules need."""
    return Resources()


@cache
def _screen(rules: tuple[str, ...], source_locale: str, locale: str) -> Screen[Rule]:
    chosen = (rule for rule in map(named, rules) if rule.applies_to(locale))
    return Screen(((rule, rule.sign) for rule in chosen), source_locale, locale)
