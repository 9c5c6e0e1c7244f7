"""Numbers written in words or as Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.numbers import roman

_WORD = re.compile(r"[^\W\d_]+")
# Words that may stand inside a number: "one hundred and five".
_JOINING = {"en": frozenset({"and"}), "ru": frozenset(), "kk": frozenset()}


def values(text: str, locale: str) -> set[Decimal]:
    """Every value that a run of number words may stand for: each word, each part, the whole."""
    found: set[Decimal] = set()
    run: list[Decimal] = []
    joining = _JOINING.get(locale, frozenset())
    for word in _WORD.findall(text):
        value = _value(word.lower(), locale)
        if value is not None:
            run.append(value)
        elif run and word not in joining:
            found |= _run_values(run)
            run = []
    found |= _run_values(run)
    found |= {Decimal(value) for value in roman.values(text)}
    return found


def _run_values(run: list[Decimal]) -> set[Decimal]:
    """The values of a run and of every beginning and end of it."""
    found: set[Decimal] = set()
    for start in range(len(run)):
        total = current = Decimal(0)
        for value in run[start:]:
            if value >= 1000:
                total, current = total + max(current, Decimal(1)) * value, Decimal(0)
            elif value == 100 and 0 < current < 10:
                current *= value
            else:
                current += value
            found.add(total + current)
    return found


@cache
def _tables(locale: str) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    table = facts.table("numbers").get(locale, {})
    exact, stems = (
        {
            word: Decimal(value)
            for value, words in table.get(kind, {}).items()
            for word in words.split()
        }
        for kind in ("exact", "stem")
    )
    return exact, stems


@lru_cache(maxsize=30_000)
def _value(word: str, locale: str) -> Decimal | None:
    """The value of one word: whole, else by its longest known beginning."""
    exact, stems = _tables(locale)
    if word in exact:
        return exact[word]
    for length in range(len(word), 1, -1):
        if word[:length] in stems:
            return stems[word[:length]]
    return None
