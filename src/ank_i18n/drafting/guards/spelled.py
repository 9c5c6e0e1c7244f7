"""A number in words stays that number, in words or in figures.

Only plain cardinals are looked for, and they are looked up in everything that may be a number on
the other side: ordinals, "twice", figures. One from eleven upwards must be there; a smaller one
is found when it became another, as «два» may also be "a couple". A Roman numeral of two letters
and more must be there too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from ank_i18n.checks.numbers import read, roman
from ank_i18n.drafting.guards.tables import are_for, table

WORD = re.compile(r"[^\W\d_]+")
NUMBERED = re.compile(r"(?<=\d-)[IVX]+\b")
"""What laws and decisions are numbered by: № 151-I, № 34/7-VI."""
SURE = 11
"""From here on a number in words is always translated as a number."""
TEN, TENS, HUNDRED = 10, 20, 100
SCALES = (1_000, 1_000_000, 1_000_000_000)


def spelled(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """The first number in words or Roman numeral that is not in a draft, in words, or None."""
    if not are_for(source_locale, target_locale):
        return None
    return _roman(source, draft, target_locale) or _in_words(source, draft, target_locale)


def _roman(source: str, draft: str, locale: str) -> str | None:
    if lost := Counter(NUMBERED.findall(source)) - Counter(NUMBERED.findall(draft)):
        return f"the Roman numeral {min(lost)} is missing"
    for numeral in roman.LONGER.findall(source):
        if (worth := roman.value(numeral)) and worth not in _all(draft, locale):
            return f"the Roman numeral {numeral} is missing"
    return None


def _in_words(source: str, draft: str, locale: str) -> str | None:
    lost = [v for v in _cardinals(source, "ru") if not _is_in(v, _all(draft, locale))]
    came = [v for v in _cardinals(draft, locale) if not _is_in(v, _all(source, "ru"))]
    for value in lost:
        if value >= SURE:
            return f"the number {value}, in words, is missing"
    for value in came:
        if value >= SURE:
            return f"the number {value}, in words, is not in the source"
    return f"{lost[0]}, in words, became {came[0]}" if lost and came else None


def _is_in(value: int, numbers: frozenset[Decimal]) -> bool:
    """Whether a number stands there, or one that it may be the end or the thousands of."""
    larger = {value * scale for scale in SCALES}
    return any(
        there == value or (there > HUNDRED and (there % HUNDRED == value or there in larger))
        for there in numbers
    )


@lru_cache(maxsize=64)
def _all(text: str, locale: str) -> frozenset[Decimal]:
    """Everything that may be a number in a text."""
    numbers = read(text, locale)
    figures = (value for one in numbers.digits for value in (*one.values, *one.parts, *one.bare))
    teens = (TEN + worth for worth in _behind_ten(text, locale))
    others = map(Decimal, (*roman.values(text), *teens))
    return numbers.words.union(figures, others)


def _behind_ten(text: str, locale: str) -> Iterator[int]:
    units = table("spelled")["behind_ten"].get(locale)
    if units:
        for found in re.finditer(rf"\bон ({units})", text.lower()):
            yield units.split("|").index(found[1]) + 1


def _cardinals(text: str, locale: str) -> Iterator[int]:
    """The numbers that plain cardinals say, tens and units together."""
    tens = 0
    for match in WORD.finditer(text.lower()):
        value = _value(match[0], locale)
        if tens and not 0 < value < TEN:
            yield tens
        if value >= TENS:
            tens = value
        elif value:
            yield tens + value
            tens = 0
        else:
            tens = 0
    if tens:
        yield tens


@lru_cache(maxsize=30_000)
def _value(word: str, locale: str) -> int:
    found = _forms(locale).fullmatch(word)
    return int(found.lastgroup[1:]) if found and found.lastgroup else 0


@cache
def _forms(locale: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<n{n}>{form})" for n, form in table("spelled")[locale].items()))
