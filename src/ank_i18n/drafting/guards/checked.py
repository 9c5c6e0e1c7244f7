"""A draft says what its source says, as far as the checks of finished translations can tell.

Numbers with their scale words, months, days of the week, measures, telephone numbers, names by
their sound, a negation. Each rule says in docs/checks.md what it finds wrongly; only those are
asked here that refuse fewer than one professional translation in sixty.
"""

from __future__ import annotations

from ank_i18n.checks.pair import Pair
from ank_i18n.drafting.guards.asked import asked, resources
from ank_i18n.drafting.guards.tables import are_for

RULES = ("number", "month", "weekday", "unit", "phone", "name", "negation")


def checked(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """What the first of the rules finds in a draft, in words, or None."""
    if not are_for(source_locale, target_locale):
        return None
    pair = Pair(source, draft, target_locale, resources(), source_locale)
    return next(asked(RULES, pair), None)
