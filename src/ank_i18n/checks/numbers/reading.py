"""Find the numbers of a text and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.numbers import words
from ank_i18n.checks.remembered import REMEMBERED

_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_HALF = re.compile(rf"{_SPACE}?(?:с половиной|жарым|and a half|½)")
_DECADE = re.compile(r"-?(?:[ыи]?е|[ыи]?х)\b(?: год|\b)|'?s\b|[- ]жылдар|-шы жылдар|-ші жылдар")
_AFTERNOON_AFTER = re.compile(
    r"(?:[:.]\d\d)?\s?(?:p\.?m\b|час\w* (?:дня|вечера)|дня|вечера)", re.IGNORECASE
)
_AFTERNOON_BEFORE = ("кешкі ", "кешкі сағат ")
_CENTURY_AFTER = re.compile(
    r"(?:-?[^\W\d_]{1,3})?[ \u00a0](?:век(?:а|е|ом|у|ов)?\b|в\.|ғасыр|centur)", re.IGNORECASE
)
# 1200 GMT is twelve o'clock.
_CLOCK_AFTER = re.compile(r"[ \u00a0]?(?:GMT|UTC|hours?\b|hrs\b)")
_CLOCK = 4
_RANGE = re.compile(
    rf"(?:{_SPACE}?[-–—]{_SPACE}?|{_SPACE}(?:до|и|или|to|and|or|пен|мен|бен){_SPACE})"
)
_LETTER = re.compile(r"[a-z](?![^\W_])")
# The decimal mark and the mark of thousands of Arabic, and the full-width ones.
_MARKS = str.maketrans("٫٬．，", ".,.,")
_PLAIN_MARKS = frozenset(("ru", "kk", "en"))
_WITH_SCALES_OF_ITS_OWN = frozenset(("kk_Latn",))
_MONTH_AFTER = "月"
# Languages that write no space between words.
_UNSPACED = frozenset(("zh", "ja", "yue"))
# "более 3-х млрд": a Russian case ending after the digits.
_CASE_ENDING = r"(?:-?[а-яё]{1,3}(?= ))?"
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})")


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in digits.

    ``values`` are what it may be worth (``1,200`` is 1.2 or 1200 in Russian, ``5`` in "5–10 млн"
    is 5 or 5 million); ``parts`` the numbers that may stand for it instead ("16.30" is also 16
    and 30); ``bare`` what it is worth without its scale word.
    """

    start: int
    stop: int
    text: str
    values: frozenset[Decimal]
    parts: tuple[Decimal, ...] = ()
    bare: frozenset[Decimal] = frozenset()


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text: those in digits, and the values that words may stand for."""

    text: str
    language: str

    @cached_property
    def digits(self) -> tuple[Number, ...]:
        """The numbers written in digits, in order."""
        if not any(map(str.isdigit, self.text)):
            return ()
        return tuple(_numbers(self.text, self.language))

    @property
    def knows_scales(self) -> bool:
        """Whether the scale words of the language are known."""
        return self.language in facts.table("numbers")["scale"]

    @property
    def knows_words(self) -> bool:
        """Whether the number words of the language are known."""
        return self.language in facts.table("numbers")

    @cached_property
    def words(self) -> frozenset[Decimal]:
        """The values that words may stand for."""
        return frozenset(words.values(self.text, self.language))


@lru_cache(maxsize=REMEMBERED)
def read(text: str, locale: str) -> Numbers:
    """Read the numbers of a text that holds no addresses and placeholders any more."""
    language = locale.partition("_")[0]
    if locale in _WITH_SCALES_OF_ITS_OWN:
        return Numbers(text, locale)
    return Numbers(text if language in _PLAIN_MARKS else text.translate(_MARKS), language)


def _numbers(text: str, language: str) -> Iterator[Number]:
    scale = _scale(language)
    read_ahead = [
        (found, scale.match(text, found.end()) if scale else None)
        for found in _DIGITS.finditer(text)
    ]
    for index, (found, scaled) in enumerate(read_ahead):
        token, start, stop = found[0], found.start(), found.end()
        if text.startswith(_MONTH_AFTER, stop):
            continue
        if date := _DATE.fullmatch(token):
            yield Number(start, stop, token, _one(date[1]))
            yield Number(start, stop, token, _year(date[3]))
            continue
        values, parts = _worth(token, language)
        bare = frozenset(values)
        if half := _HALF.match(text, stop):
            values = {value + Decimal("0.5") for value in values}
            after_half = scale.match(text, half.end()) if scale else None
            values, parts = {value * _factor(after_half) for value in values}, ()
        elif scaled is not None:
            values, parts = {value * _factor(scaled) for value in values}, ()
            stop = scaled.end()
        else:
            values |= _shared_scale(read_ahead, index, text, values)
            values |= _letter_scale(text, stop, language, values)
            values |= _other_readings(text, start, stop, values, parts)
        yield Number(start, stop, text[start:stop], frozenset(values), parts, bare)


def _one(digits: str) -> frozenset[Decimal]:
    return frozenset({Decimal(digits)})


def _year(digits: str) -> frozenset[Decimal]:
    year = Decimal(digits)
    return frozenset({year, year + 1900, year + 2000} if len(digits) == 2 else {year})


def _worth(token: str, language: str) -> tuple[set[Decimal], tuple[Decimal, ...]]:
    """The values of a token by the locale's separators, and its parts if it may be several."""
    pieces = re.split("[.,]", re.sub(_SPACE, "", token))
    separators = "".join(re.findall("[.,]", token))
    whole = Decimal("".join(pieces))
    if not separators:
        return {whole}, ()
    decimal = Decimal("".join(pieces[:-1]) + "." + pieces[-1])
    grouped = all(len(piece) == 3 for piece in pieces[1:])
    parts = tuple(Decimal(piece) for piece in pieces if piece.strip("0"))
    values: set[Decimal] = set()
    if len(set(separators)) > 1:
        return {decimal}, ()
    if grouped and (len(separators) > 1 or language != "en" or separators == ","):
        values.add(whole)
    if len(separators) == 1 and not (grouped and language == "en" and separators == ","):
        values.add(decimal)
    # 16.30 may be a time, 3.12 a paragraph, 1.2.3 a section; a decimal comma is none of these.
    several = separators.startswith(".") and (len(separators) > 1 or len(pieces[1]) <= 2)
    return values, (parts if several and not grouped else ())


def _shared_scale(
    read_ahead: list[tuple[re.Match[str], re.Match[str] | None]],
    index: int,
    text: str,
    values: set[Decimal],
) -> set[Decimal]:
    """In "5–10 млн" the first number is millions too."""
    if index + 1 == len(read_ahead):
        return set()
    here, (after, scaled) = read_ahead[index][0], read_ahead[index + 1]
    if scaled is None or not _RANGE.fullmatch(text, here.end(), after.start()):
        return set()
    factor = _factor(scaled)
    return {value * factor for value in values}


def _letter_scale(text: str, stop: int, language: str, values: set[Decimal]) -> set[Decimal]:
    """In "£5m" the number may be millions."""
    table: dict[str, str] = facts.table("numbers")["letter_scale"].get(language, {})
    letter = _LETTER.match(text, stop)
    return {
        value * Decimal(factor)
        for factor, scale in table.items()
        for value in values
        if letter and letter[0] == scale
    }


def _other_readings(
    text: str, start: int, stop: int, values: set[Decimal], parts: tuple[Decimal, ...]
) -> set[Decimal]:
    """The nineties are also 1990, the 19th century begins in 1800; four in the afternoon is 16."""
    other: set[Decimal] = set()
    if _DECADE.match(text, stop):
        other |= {value + 1900 for value in values if value < 100}
        other |= {value % 100 for value in values if 1900 <= value < 2000}
        other |= {value // 100 + 1 for value in values if value % 100 == 0 and value >= 1000}
    if _CENTURY_AFTER.match(text, stop):
        other |= {(value - 1) * 100 for value in values if 1 < value < 30}
    if stop - start == _CLOCK and _CLOCK_AFTER.match(text, stop):
        other |= {part for value in values for part in divmod(value, 100)}
    if _AFTERNOON_AFTER.match(text, stop) or text[:start].endswith(_AFTERNOON_BEFORE):
        other |= {hour + 12 for hour in (*values, *parts[:1]) if hour < 12}
    return other


def scales(text: str, language: str) -> bool:
    """Whether a scale word stands behind a number of a text."""
    scale = _scale(language)
    ends = (found.end() for found in _DIGITS.finditer(text))
    return scale is not None and any(scale.match(text, end) for end in ends)


@cache
def _scale(language: str) -> re.Pattern[str] | None:
    table: dict[str, str] = facts.table("numbers")["scale"].get(language, {})
    if not table:
        return None
    named = "|".join(f"(?P<x{factor}>{pattern})" for factor, pattern in table.items())
    end = "" if language in _UNSPACED else r"(?![^\W\d_])"
    return re.compile(rf"{_CASE_ENDING}{_SPACE}?-?(?:{named}){end}", re.IGNORECASE)


def _factor(found: re.Match[str] | None) -> Decimal:
    """What a scale word multiplies by: the group that matched is called after it. 1 without."""
    return Decimal((found.lastgroup or "x1")[1:]) if found else Decimal(1)
