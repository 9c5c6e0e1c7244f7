"""A draft is so short that a clause may be missing, though the guard ``length`` lets it pass.

data/guards/clauses.toml says how long a translation is at least in 97 of 100 cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from ank_i18n.checks.pair import Pair
from ank_i18n.drafting.guards.length import shortest


def clauses(pair: Pair) -> Iterator[str]:
    """That a draft is shorter than nearly all translations of its length, in words."""
    share = len(pair.target) / max(len(pair.source), 1)
    if share < shortest("clauses", len(pair.source), pair.source_locale, pair.locale):
        yield f"only {share:.0%} of the source's length: a part may be missing"
