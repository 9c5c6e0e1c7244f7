"""What the rules of ``ank-i18n check`` find that may be wrong in a fresh draft.

docs/checks.md says of each what it finds wrongly. Left out are those of whole catalogs and of
typography, those that the guards ask already, and ``quotes``, which finds one news translation in
thirteen; also those for another language than the draft's (``russian-in-kazakh``, ``not-english``):
they are errors, which ``check`` reports in drafts too, and an engine that leaves a word Russian
does so whichever way it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ank_i18n.checks.pair import Pair
from ank_i18n.checks.writing import without_region
from ank_i18n.drafting.guards.asked import asked
from ank_i18n.drafting.guards.tables import SOURCE

RULES = (
    "negation-in-long",
    "another-sentence",
    "name-typo",
    "official-name",
    "confused-term",
    "term",
    "acronym",
    "roman-numeral",
    "scale-word",
    "too-long",
    "more-sentences",
    "doubled-word",
    "end-mark",
    "brackets",
)


def rules(pair: Pair) -> Iterator[str]:
    """What the rules find in a draft, in words."""
    if pair.source_locale == SOURCE:
        told_as = without_region(pair.locale)
        # What was read of the texts for the other doubts is in the pair already.
        yield from asked(RULES, pair if told_as == pair.locale else replace(pair, locale=told_as))
