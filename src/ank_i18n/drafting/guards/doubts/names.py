"""The names of people and places of the source are in the draft, by their sound or as terms.

The guard ``checked`` refuses a draft that has another name instead. That one is only gone is
doubted: translators write «ол» and «еліміз» for names too.
"""

from __future__ import annotations

from collections.abc import Iterator

from ank_i18n.checks.naming import unheard
from ank_i18n.checks.pair import Pair
from ank_i18n.drafting.guards.tables import are_for


def names(pair: Pair) -> Iterator[str]:
    """The names that nothing in a draft sounds like, in words."""
    if are_for(pair.source_locale, pair.locale):
        for name in unheard(pair):
            yield f"the name «{name}» is not in the draft"
