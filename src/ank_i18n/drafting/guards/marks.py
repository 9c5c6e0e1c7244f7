"""A number keeps what makes it that number: its percent, its minus, its half, its month.

The digits alone would pass: 5 % for −5 %, 2 for 2½, the 9th of May and the 1st of December for
the 1st of May and the 9th of December. Measured on 7,338 sound pairs ru→kk and ru→en: percent,
halves and days refuse none, a minus one in a thousand, all of them ranges and dashes typed
without a blank.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from ank_i18n.checks.numbers import calendar
from ank_i18n.drafting.guards.tables import are_for, table

NUMBER = r"(?<![\d.,:])\d+(?:[.,]\d+)?"
MINUS = r"(?:(?<=[\s(«$])|^)[-–−](?=\d)"
DASH = r"[-–−]\s?(?=\d)"
"""A dash that lost its blank on one side is no minus that the other side must have."""
RAISED = re.compile("[²³]")
PARTS = re.compile(r"[½¼¾⅓⅔⅛]|(?<![\d/])1[/⁄]2(?![\d/])")
WRITTEN = {"1/2": "½", "1⁄2": "½"}
DAY_FIRST = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:-?[^\W\d_]{1,4}| of)?[ \u00a0]([^\W\d_]+)", re.IGNORECASE
)
MONTH_FIRST = re.compile(r"([^\W\d_]+)[ \u00a0](\d{1,2})(?![.,:]?\d)")
LAST_DAY = 31


def marks(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """The first number that lost its sign, got one or took another's month, or None."""
    if not are_for(source_locale, target_locale):
        return None
    return (
        _percent(source, draft, target_locale)
        or _minus(source, draft, target_locale)
        or _parts(source, draft, target_locale)
        or _days(source, draft, target_locale)
    )


def _percent(source: str, draft: str, locale: str) -> str | None:
    asked, asked_bare = _percents(source, "ru")
    said, said_bare = _percents(draft, locale)
    for value in sorted((asked - said) & said_bare):
        return f"{value} is not percent any more"
    for value in sorted((said - asked) & asked_bare):
        return f"{value} is no percent in the source"
    return None


def _percents(text: str, locale: str) -> tuple[set[str], set[str]]:
    """The numbers of a text that are percent, and those that are not and share no sign."""
    percent, bare = set[str](), set[str]()
    alone, shared = _percent_patterns(locale)
    for found in re.finditer(NUMBER, text):
        value = found[0].replace(",", ".")
        if alone.match(text, found.end()):
            percent.add(value)
        elif not shared.match(text, found.end()):
            bare.add(value)
    return percent, bare


@cache
def _percent_patterns(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    sign, joint = table("marks")["percent"][locale], table("marks")["joint"][locale]
    behind = rf"[ \u00a0-]?(?:{sign})"
    more = rf"(?:\s?(?:{joint})\s?\d+(?:[.,]\d+)?)+"
    return re.compile(behind, re.IGNORECASE), re.compile(more + behind, re.IGNORECASE)


def _minus(source: str, draft: str, locale: str) -> str | None:
    asked, said = _negative(source, "ru", MINUS), _negative(draft, locale, MINUS)
    if not asked and not said:
        return None
    if not re.search(table("marks")["below"][locale], draft, re.IGNORECASE):
        for value in sorted(asked - _negative(draft, locale, DASH)):
            return f"the minus of {value} is missing"
    if not re.search(table("marks")["below"]["ru"], source, re.IGNORECASE):
        for value in sorted(said - _negative(source, "ru", DASH)):
            return f"the minus of {value} is not in the source"
    return None


def _negative(text: str, locale: str, sign: str) -> set[str]:
    """The numbers of a text that have a minus, as a sign or as a word."""
    word = table("marks")["minus"][locale]
    found = re.finditer(rf"(?:{sign}|(?:{word})\s)({NUMBER})", text, re.IGNORECASE)
    return {match[1].replace(",", ".") for match in found}


def _parts(source: str, draft: str, locale: str) -> str | None:
    asked = Counter(WRITTEN.get(part, part) for part in PARTS.findall(source))
    said = Counter(WRITTEN.get(part, part) for part in PARTS.findall(draft))
    if not re.search(table("marks")["raised"][locale], draft, re.IGNORECASE):
        asked += Counter(set(RAISED.findall(source)))
        said += Counter(set(RAISED.findall(draft)))
    if lost := asked - said:
        return f"{min(lost)} is missing"
    if (came := said - asked) and not re.search(
        table("marks")["raised"]["ru"], source, re.IGNORECASE
    ):
        return f"{min(came)} is not in the source"
    return None


def _days(source: str, draft: str, locale: str) -> str | None:
    """A day that stands at the month of another one."""
    asked, said = _dates(source, "ru"), _dates(draft, locale)
    for month in sorted(asked.keys() & said.keys()):
        if (lost := asked[month] - said[month]) and (came := said[month] - asked[month]):
            return f"day {min(lost)} of month {month} became day {min(came)}"
    return None


def _dates(text: str, locale: str) -> dict[int, set[int]]:
    """The days that stand beside the name of a month, by month."""
    days: dict[int, set[int]] = defaultdict(set)
    found = [(day, month) for day, month in DAY_FIRST.findall(text)]
    if locale == "en":
        found += [(day, month) for month, day in MONTH_FIRST.findall(text)]
    for day, word in found:
        for month in calendar.named(word, locale, "months").all:
            if 0 < int(day) <= LAST_DAY:
                days[month].add(int(day))
    return days
