"""Dates, years and times of a Russian sentence as Kazakh and English write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ank_i18n.terms import facts
from ank_i18n.terms.kazakh import Case, inflect
from ank_i18n.terms.kazakh_numerals import with_case
from ank_i18n.terms.model import Hint

_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_WORD = r"(?:год(?:а|у|ом|е|ов)?|г\.)"
_DASH = r"\s?[–—-]\s?"
_Said = Callable[[re.Match[str]], str]
_Rule = tuple[str, _Said, _Said]
"""What is looked for, and how Kazakh and English say it."""
_THAT_YEAR = rf"(?P<year>{_YEAR})"
_OF_YEAR = rf"{_THAT_YEAR}\s?{_YEAR_WORD}(?!\w)"
# «С 1 мая по 3 июня» is a span, of which each end says its own.
_NO_SPAN = r"(?!\s(?:по|до)\s)"


@cache
def _months() -> dict[str, dict[str, str]]:
    """The months by every Russian form."""
    forms: dict[str, dict[str, str]] = {}
    for month in facts.table("months"):
        stem = month["ru_genitive"][:-1]
        for form in (month["ru"], month["ru_genitive"], *(stem + e for e in ("ю", "у", "е"))):
            forms[form] = month
    return forms


def _said(form: str) -> _Said:
    return lambda found: form.format_map(found.groupdict())


def _kk(date: _Said, case: Case, form: str = "{}") -> _Said:
    """A Kazakh date whose last word, a month, is in a case."""

    def said(found: re.Match[str]) -> str:
        before, space, month = date(found).rpartition(" ")
        return form.format(f"{before}{space}{inflect(month, case)}")

    return said


def _en(date: _Said, form: str) -> _Said:
    return lambda found: form.format(date(found))


def _as_is(found: re.Match[str]) -> str:
    return found[0]


def _month(found: re.Match[str], locale: str) -> str:
    return _months()[found["month"].lower()][locale]


def _days(found: re.Match[str]) -> str:
    last = found.groupdict().get("until")
    return f"{found['day']}–{last}" if last else found["day"]


def _kk_day(found: re.Match[str]) -> str:
    of_year = f"{found['year']} жылғы " if found["year"] else ""
    return f"{of_year}{_days(found)} {_month(found, 'kk')}"


def _kk_attributive(found: re.Match[str]) -> str:
    """«По состоянию на 1 октября»: ``1 қазандағы``."""
    date = _kk(_kk_day, Case.LOCATIVE)(found)
    return date + ("ғы" if date.endswith("а") else "гі")


def _en_day(found: re.Match[str]) -> str:
    of_year = f" {found['year']}" if found["year"] else ""
    return f"{_days(found)} {_month(found, 'en')}{of_year}"


def _kk_month(found: re.Match[str]) -> str:
    year = found.groupdict().get("year")
    return f"{year} жылғы {_month(found, 'kk')}" if year else _month(found, "kk")


def _en_month(found: re.Match[str]) -> str:
    year = found.groupdict().get("year")
    return f"{_month(found, 'en')} {year}" if year else _month(found, "en")


def _en_in_month(found: re.Match[str]) -> str:
    return f"in {_en_month(found)}"


def _numeric(found: re.Match[str]) -> str:
    number = int(found["number"])
    if not 1 <= number <= 12:
        return found[0]
    return f"{int(found['day'])} {facts.table('months')[number - 1]['en']} {found['year']}"


def _kk_year(found: re.Match[str]) -> str:
    return f"{found['year']} {'жылғы' if found[0].endswith('года') else 'жыл'}"


def _kk_time(found: re.Match[str]) -> str:
    spoken = found["hour"] if found["minute"] == "00" else found["minute"]
    suffix = with_case(str(int(spoken)), Case.LOCATIVE).partition("-")[2]
    return f"сағат {found['hour']}.{found['minute']}-{suffix}"


_YEARS = rf"(?P<since>{_YEAR}){_DASH}(?P<until>{_YEAR})\s?(?:годы|годов|годах|гг\.)(?!\w)"
_YEAR_RULES: list[_Rule] = [
    (rf"\bв\s{_THAT_YEAR}\sгоду\b", _said("{year} жылы"), _said("in {year}")),
    (rf"\bс\s{_THAT_YEAR}\sгода\b{_NO_SPAN}", _said("{year} жылдан бастап"), _said("since {year}")),
    (rf"\bдо\s{_THAT_YEAR}\sгода\b", _said("{year} жылға дейін"), _said("by / until {year}")),
    (rf"\bк\s{_THAT_YEAR}\sгоду\b", _said("{year} жылға қарай"), _said("by {year}")),
    (rf"\bна\s{_THAT_YEAR}\sгод\b", _said("{year} жылға арналған"), _said("for {year}")),
    (rf"\b{_YEARS}", _said("{since}–{until} жылдар"), _said("{since}–{until}")),
    (rf"\bв\s{_YEARS}", _said("{since}–{until} жылдары"), _said("in {since}–{until}")),
    (rf"\bна\s{_YEARS}", _said("{since}–{until} жылдарға арналған"), _said("for {since}–{until}")),
    (rf"\b{_OF_YEAR}", _kk_year, _said("{year}")),
]
_TIME_RULE: _Rule = (
    r"\bв\s(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>\d\d)(?:\sчас(?:ов|а)?)?(?![\w.:]\d)",
    _kk_time,
    _said("at {hour}:{minute}"),
)


@cache
def _patterns() -> list[tuple[re.Pattern[str], _Said, _Said]]:
    """All rules; where finds overlap, the longest wins."""
    rules = [*_day_rules(), *_month_rules(), *_YEAR_RULES, _TIME_RULE]
    return [(re.compile(pattern, re.IGNORECASE), kk, en) for pattern, kk, en in rules]


def _day_rules() -> list[_Rule]:
    genitives = "|".join(month["ru_genitive"] for month in facts.table("months"))
    day = r"(?P<day>[12]?\d|3[01])"
    days = rf"{day}(?:{_DASH}|\sпо\s)(?P<until>[12]?\d|3[01])"
    of_month = rf"\s(?P<month>{genitives})"
    date = rf"(?<!\d)(?<!\d[.,]){day}{of_month}(?:\s{_THAT_YEAR}(?:\s?{_YEAR_WORD})?)?(?!\w)"
    return [
        (rf"\b(?:с\s)?{days}{of_month}(?:\s{_OF_YEAR})?(?!\w)", _kk_day, _en_day),
        (date, _kk_day, _en_day),
        (rf"\bдо\s{date}", _kk(_kk_day, Case.DATIVE, "{} дейін"), _en(_en_day, "by / until {}")),
        (
            rf"\bс\s{date}{_NO_SPAN}",
            _kk(_kk_day, Case.ABLATIVE, "{} бастап"),
            _en(_en_day, "from {}"),
        ),
        (
            rf"\bпо состоянию на\s{date}",
            lambda found: f"{_kk_attributive(found)} жағдай бойынша",
            _en(_en_day, "as of {}"),
        ),
        (r"(?<![\d.])(?P<day>\d\d?)\.(?P<number>\d\d?)\.(?P<year>\d{4})(?!\d)", _as_is, _numeric),
    ]


def _month_rules() -> list[_Rule]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    locatives = "|".join(month["ru_genitive"][:-1] + "е" for month in facts.table("months"))
    in_kazakh = _kk(_kk_month, Case.LOCATIVE)
    return [
        (rf"\b(?P<month>{months})\s{_OF_YEAR}", _kk_month, _en_month),
        (rf"\bв\s(?P<month>{locatives})(?!\w)", in_kazakh, _en_in_month),
        (rf"\bв\s(?P<month>{locatives})\s{_OF_YEAR}", in_kazakh, _en_in_month),
        (rf"\b(?P<month>{months})(?!\w)", _kk_month, _en_month),
    ]


def dates(text: str, target: str) -> Iterator[Hint]:
    """The dates, years and times in a Russian text, with their form in Kazakh or English.

    ``6 февраля 2019 года`` is ``2019 жылғы 6 ақпан`` and ``6 February 2019``, ``с 2008 года`` is
    ``2008 жылдан бастап`` and ``since 2008``.

    Args:
        text: A Russian text.
        target: ``kk`` or ``en``; any other locale has no dates.
    """
    if target not in ("kk", "en"):
        return
    for pattern, kazakh, english in _patterns():
        for found in pattern.finditer(text):
            said = (kazakh if target == "kk" else english)(found)
            yield Hint(found.start(), found.end(), found[0], said, "date", "verified")
