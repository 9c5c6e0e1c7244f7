"""A draft says what its source says, as far as the checks of finished translations can tell.

Numbers with their scale words, months, days of the week, measures, telephone numbers, names by
their sound, a negation. Each rule says in docs/checks.md what it finds wrongly; only those are
asked here that refuse fewer than one professional translation in sixty.
"""

from __future__ import annotations

from functools import cache

from ank_i18n.checks import Rule, named
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.screen import Screen

SOURCE = "ru"
LOCALES = ("kk", "en")
"""What the rules have tables for; in another locale they would miss what is there."""
RULES = ("number", "month", "weekday", "unit", "phone", "name", "negation")


def checked(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """What the first of the rules finds in a draft, in words, or None."""
    if source_locale != SOURCE or target_locale not in LOCALES:
        return None
    pair = Pair(source, draft, target_locale, _resources(), source_locale)
    found = (
        problem.message
        for rule in _screen(target_locale).of(source, draft)
        for problem in (rule.pair(pair) if rule.pair else ())
    )
    return next(found, None)


@cache
def _screen(locale: str) -> Screen[Rule]:
    rules = [named(name) for name in RULES]
    return Screen([(rule, rule.sign) for rule in rules], SOURCE, locale)


@cache
def _resources() -> Resources:
    return Resources()
