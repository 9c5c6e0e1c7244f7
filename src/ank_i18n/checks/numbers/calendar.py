"""Months and days of the week in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ank_i18n.checks import facts
from ank_i18n.checks.beginnings import begins_a_sentence
from ank_i18n.checks.remembered import REMEMBERED
from ank_i18n.checks.writing import named_script

Kind = Literal["months", "weekdays"]
_LETTERS = re.compile(r"[^\W\d_]+")
_AFTER_DAY = re.compile(r"(?<![\d.,])\d{1,2}(?:-?[^\W\d_]{1,3})?[ \u00a0]([^\W\d_]+)")
_BEFORE_DAY = re.compile(r"([^\W\d_]+) \d{1,2}(?![\d.,]?\d)")
_NUMERIC_DATE = re.compile(
    r"(?<!\d)\d{1,2}[./](\d{1,2})[./](?:\d{4}|\d{2})(?!\d)|\d{4}-(\d\d)-\d\d"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Which months, or which days of the week, a text names, counted from 1.

    ``maybe`` are those whose word also means something else.
    """

    sure: frozenset[int]
    maybe: frozenset[int]

    @property
    def all(self) -> frozenset[int]:
        """All that the text may name."""
        return self.sure | self.maybe


_NONE = Named(frozenset(), frozenset())


@lru_cache(maxsize=REMEMBERED)
def named(text: str, locale: str, kind: Kind) -> Named:
    """The months or days of the week in a text."""
    language = locale.partition("_")[0]
    found = {_number(word, language, kind) for word in _LETTERS.findall(text)} - {0}
    if found and kind == "months" and language != "en":
        found -= _in_names(text, language)
    if not found:
        return _NONE
    ambiguous = set(facts.table("calendar")[f"{kind}_also"][language])
    if kind == "months" and found & ambiguous:
        ambiguous -= _dated(text, language)
    return Named(frozenset(found - ambiguous), frozenset(found & ambiguous))


def _in_names(text: str, language: str) -> set[int]:
    """The months that only name something else: Май ауданы, Майский район, Қазанғапов.

    Inside a sentence a month has a capital in a name only, save behind a day (9 Мая).
    """
    named: set[int] = set()
    meant = _dated(text, language)
    for word in _LETTERS.finditer(text):
        has_capital = word[0][0].isupper() and not word[0].isupper()
        is_name = has_capital and not begins_a_sentence(text, word.start())
        (named if is_name else meant).add(_number(word[0], language, "months"))
    return named - meant


def _dated(text: str, language: str) -> set[int]:
    """The months that stand beside a day: there a word that may mean something else does not.

    Not those whose word is counted too.
    """
    words = _AFTER_DAY.findall(text) + (_BEFORE_DAY.findall(text) if language == "en" else [])
    counted = facts.table("calendar")["months_counted"].get(language, ())
    return {_number(word, language, "months") for word in words}.difference(counted)


@lru_cache(maxsize=30_000)
def _number(word: str, language: str, kind: Kind) -> int:
    """Which month or day of the week a word names, 0 if none."""
    pattern = _pattern(language, kind)
    match = pattern and pattern.fullmatch(word)
    return int((match.lastgroup or "n0")[1:]) if match else 0


def knows(locale: str, kind: Kind) -> bool:
    """Whether there is a table of a locale's language, in the script that it is written in."""
    language = locale.replace("-", "_").partition("_")[0]
    return language in facts.table("calendar")[kind] and not named_script(locale)


def months_in_digits(text: str) -> frozenset[int]:
    """The months of dates written in digits (03.09.2019, 2019-09-03)."""
    return frozenset(int(a or b) for a, b in _NUMERIC_DATE.findall(text))


@cache
def _pattern(language: str, kind: Kind) -> re.Pattern[str] | None:
    table: list[str] | None = facts.table("calendar")[kind].get(language)
    if table is None:
        return None
    named = "|".join(f"(?P<n{number}>{forms})" for number, forms in enumerate(table, 1))
    return re.compile(named, re.NOFLAG if language == "en" else re.IGNORECASE)
