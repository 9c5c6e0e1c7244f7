"""What is probably wrong in a machine's draft: a person should look there first.

A guard refuses, and so must hardly ever be wrong; it lets most of what was dropped pass. A doubt
may be wrong now and then, for a doubted draft is kept. Each kind is one file, and says what it was
measured on; ``benchmarks/guards.py`` measures them as it does the guards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ank_i18n.checks.pair import Pair
from ank_i18n.drafting.guards.asked import resources
from ank_i18n.drafting.guards.doubts.clauses import clauses
from ank_i18n.drafting.guards.doubts.names import names
from ank_i18n.drafting.guards.doubts.quotations import quotations
from ank_i18n.drafting.guards.doubts.rules import rules
from ank_i18n.drafting.guards.doubts.signs import signs

__all__ = ["KINDS", "doubts"]

KINDS: Mapping[str, Callable[[Pair], Iterator[str]]] = {
    "names": names,
    "quotations": quotations,
    "clauses": clauses,
    "signs": signs,
    "rules": rules,
}


def doubts(
    source: str, draft: str, target_locale: str, source_locale: str = "ru"
) -> tuple[str, ...]:
    """What is probably but not surely wrong in a machine's draft, in words for a translator.

    Args:
        source: The sentence.
        draft: What the machine made of it.
        target_locale: The locale of the draft.
        source_locale: The locale of the sentence.

    Returns:
        Every doubt, the plainest first; none of an empty draft.
    """
    if not draft:
        return ()
    pair = Pair(source, draft, target_locale, resources(), source_locale)
    return tuple(doubt for look in KINDS.values() for doubt in look(pair))
