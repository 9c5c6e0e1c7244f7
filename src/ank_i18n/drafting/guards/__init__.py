"""What a machine's draft must not do. Each guard is one file, and says what it was measured on.

``benchmarks/guards.py`` measures them: how often each refuses a professional translation, and
how many injected faults it finds. Guards for quotation marks and for words in Latin letters were
measured too and not taken: of the professional Kazakh translations whose source has any, they
would have refused 12% and 24%. What is too often wrong to refuse a draft may be a doubt of it
(``doubts``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ank_i18n.drafting.guards.checked import checked
from ank_i18n.drafting.guards.copying import copying
from ank_i18n.drafting.guards.debris import debris
from ank_i18n.drafting.guards.length import length
from ank_i18n.drafting.guards.marks import marks
from ank_i18n.drafting.guards.numbers import numbers
from ank_i18n.drafting.guards.protection import protection
from ank_i18n.drafting.guards.repetition import repetition
from ank_i18n.drafting.guards.script import script
from ank_i18n.drafting.guards.spelled import spelled

__all__ = [
    "checked",
    "copying",
    "debris",
    "guard",
    "length",
    "marks",
    "numbers",
    "problems",
    "protection",
    "repetition",
    "script",
    "spelled",
]

VERSION = 4
"""Counted up when a guard changes its mind, so that cached answers are asked again."""


def guard(source: str, draft: str, target_locale: str, source_locale: str = "ru") -> str | None:
    """What is wrong with a machine's draft, in words for a translator.

    Args:
        source: The sentence.
        draft: What the machine made of it.
        target_locale: The locale of the draft.
        source_locale: The locale of the sentence.

    Returns:
        The first problem, or None when no guard objects.
    """
    return next(problems(source, draft, target_locale, source_locale), None)


def problems(
    source: str, draft: str, target_locale: str, source_locale: str = "ru"
) -> Iterator[str]:
    """Every problem the guards find, the plainest first."""
    found: tuple[Callable[[], str | None], ...] = (
        lambda: debris(source, draft),
        lambda: repetition(source, draft),
        lambda: protection(source, draft),
        lambda: numbers(source, draft, source_locale, target_locale),
        lambda: marks(source, draft, source_locale, target_locale),
        lambda: spelled(source, draft, source_locale, target_locale),
        lambda: length(source, draft, source_locale, target_locale),
        lambda: script(source, draft, target_locale),
        lambda: copying(source, draft) if source_locale != target_locale else None,
        lambda: checked(source, draft, source_locale, target_locale),
    )
    return (problem for look in found if (problem := look()))
