"""Which rules are worth asking of a pair, told by the words of its two texts.

Most rules look for what most sentences have not: a tag, a month, a Latin letter in a Cyrillic
word. Each names the sign without which it finds nothing, and every piece of text is looked at for
all signs once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

from ank_i18n.checks.registry import Look, Sign
from ank_i18n.checks.remembered import Pieces

# Words kept for each text and locale: those of about a million sentences, in some 100 MB.
_KEPT = 1_000_000
_Rule = TypeVar("_Rule")


class Screen(Generic[_Rule]):
    """The rules of one locale, and which of them a pair is shown to.

    Args:
        rules: The rules for pairs in whatever form the caller wants them, each with its sign.
        source_locale: The locale of the sources.
        locale: The locale of the translations.
    """

    def __init__(
        self, rules: Iterable[tuple[_Rule, Sign | None]], source_locale: str, locale: str
    ) -> None:
        self._rules, signs = zip(*rules, strict=True)
        self._always = _bits(sign is None for sign in signs)
        self._both = _bits(sign is not None and sign.both for sign in signs)
        self._sources = _signs([sign and sign.source for sign in signs], source_locale)
        self._targets = _signs([sign and sign.target for sign in signs], locale)
        self._chosen: dict[int, tuple[_Rule, ...]] = {}

    def of(self, source: str, target: str) -> tuple[_Rule, ...]:
        """The rules that may find something in a translation, in their order."""
        here, there = reduce(or_, self._sources.of(source)), reduce(or_, self._targets.of(target))
        bits = self._always | ((here | there) & ~self._both) | (here & there)
        chosen = self._chosen.get(bits)
        if chosen is None:
            chosen = tuple(one for place, one in enumerate(self._rules) if bits >> place & 1)
            self._chosen[bits] = chosen
        return chosen


def _signs(looks: Sequence[Look | None], locale: str) -> Pieces[int]:
    """For every piece of text the rules whose sign it is, as the bits of a number."""
    patterns = [(1 << place, one) for place, one in enumerate(looks) if isinstance(one, re.Pattern)]
    asked = [(1 << place, one) for place, one in enumerate(looks) if callable(one)]
    # Few pieces match any of the patterns, and one search for all of them tells.
    together = re.compile("|".join(map(_written, (one for _, one in patterns))))

    def signs(piece: str) -> int:
        seen = sum(bit for bit, look in asked if look(piece, locale))
        if together.search(piece):
            seen += sum(bit for bit, pattern in patterns if pattern.search(piece))
        return seen

    return Pieces(signs)


def _written(pattern: re.Pattern[str]) -> str:
    return f"(?{'i' if pattern.flags & re.IGNORECASE else ''}:{pattern.pattern})"


def _bits(answers: Iterable[bool]) -> int:
    return sum(1 << place for place, answer in enumerate(answers) if answer)
