"""Dates and numbers of a Russian sentence as Kazakh and English write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ank_i18n.terms import facts
from ank_i18n.terms.model import Hint

_SPACES = "  \u202f\u2009"
_NUMBER = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_ORDINAL = "й|я|е|го|му|м|ю|х|ой|ая|ое|ый|ий|ого"
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_WORD = r"(?:год(?:а|у|ом|е|ов)?|г\.)"


@cache
def _months() -> dict[str, dict[str, str]]:
    """The months by every Russian form."""
    forms: dict[str, dict[str, str]] = {}
    for month in facts.table("months"):
        stem = month["ru_genitive"][:-1]
        for form in (month["ru"], month["ru_genitive"], *(stem + e for e in ("ю", "у", "е"))):
            forms[form] = month
    return forms


@cache
def _dates() -> list[tuple[re.Pattern[str], Callable[[re.Match[str], str], str]]]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    genitives = "|".join(month["ru_genitive"] for month in facts.table("months"))
    day = r"(?P<day>[12]?\d|3[01])"
    until = r"(?:\s?[–—-]\s?|\sпо\s)(?P<until>[12]?\d|3[01])"
    year = rf"(?P<year>{_YEAR})(?:\s?{_YEAR_WORD})?"
    patterns: list[tuple[str, Callable[[re.Match[str], str], str]]] = [
        (rf"\b(?:с\s)?{day}{until}\s(?P<month>{genitives})(?:\s{year})?(?!\w)", _day),
        (rf"(?<!\d)(?<!\d[.,]){day}\s(?P<month>{genitives})(?:\s{year})?(?!\w)", _day),
        (rf"\b(?P<month>{months})\s(?P<year>{_YEAR})\s?{_YEAR_WORD}(?!\w)", _month),
        (r"(?<![\d.])(?P<day>\d\d?)\.(?P<number>\d\d?)\.(?P<year>\d{4})(?![\d])", _numeric),
        (rf"\b[Вв]\s(?P<year>{_YEAR})\sгоду\b", _in_year),
        (
            rf"\b(?P<since>{_YEAR})\s?[–—-]\s?(?P<until>{_YEAR})\s?(?:годы|годов|годах|гг\.)(?!\w)",
            _years,
        ),
        (rf"\b(?P<year>{_YEAR})\s?{_YEAR_WORD}(?!\w)", _year),
    ]
    return [(re.compile(pattern, re.IGNORECASE), say) for pattern, say in patterns]


def _day(found: re.Match[str], target: str) -> str:
    month = _months()[found["month"].lower()][target]
    last = found.groupdict().get("until")
    days = f"{found['day']}–{last}" if last else found["day"]
    year = found["year"]
    if target == "kk":
        return f"{year} жылғы {days} {month}" if year else f"{days} {month}"
    return f"{days} {month} {year}" if year else f"{days} {month}"


def _month(found: re.Match[str], target: str) -> str:
    month = _months()[found["month"].lower()][target]
    year = found["year"]
    return f"{year} жылғы {month}" if target == "kk" else f"{month} {year}"


def _numeric(found: re.Match[str], target: str) -> str:
    number = int(found["number"])
    if target == "kk" or not 1 <= number <= 12:
        return found[0]
    return f"{int(found['day'])} {facts.table('months')[number - 1]['en']} {found['year']}"


def _in_year(found: re.Match[str], target: str) -> str:
    return f"{found['year']} жылы" if target == "kk" else f"in {found['year']}"


def _year(found: re.Match[str], target: str) -> str:
    if target == "en":
        return found["year"]
    return f"{found['year']} {'жылғы' if found[0].endswith('года') else 'жыл'}"


def _years(found: re.Match[str], target: str) -> str:
    years = f"{found['since']}–{found['until']}"
    return f"{years} жылдар" if target == "kk" else years


def dates(text: str, target: str) -> Iterator[Hint]:
    """The dates and years in a Russian text, with their form in Kazakh or English.

    ``6 февраля 2019 года`` is ``2019 жылғы 6 ақпан`` and ``6 February 2019``.

    Args:
        text: A Russian text.
        target: ``kk`` or ``en``; any other locale has no dates.
    """
    if target not in ("kk", "en"):
        return
    for pattern, say in _dates():
        for found in pattern.finditer(text):
            target_text = say(found, target)
            yield Hint(found.start(), found.end(), found[0], target_text, "date", "verified")


@cache
def _scaled() -> re.Pattern[str]:
    scales = "|".join(f"(?P<s{n}>{row['ru']})" for n, row in enumerate(facts.table("scales")))
    # Not the parts of a time (12:00), a name (ЭКСПО-2017) or a compound (50-летие).
    return re.compile(
        rf"(?<![\w.,:])(?<!\w-)(?P<number>{_NUMBER})"
        rf"(?:(?P<gap>[{_SPACES}]?)(?:{scales})(?!\w)|-(?P<ordinal>{_ORDINAL})\b)?"
        r"(?!\w|-\w|[.,:]\d)"
    )


def numbers(text: str, target: str) -> Iterator[Hint]:
    """The figures in a Russian text, with scale words, as Kazakh or English writes them.

    ``1,5 млн`` is ``1,5 млн`` and ``1.5 million``; ``12 500`` is ``12 500`` and ``12,500``;
    ``31-я`` is ``31-`` before its noun and ``31st``.

    Args:
        text: A Russian text.
        target: ``kk`` or ``en``; any other locale has no numbers.
    """
    if target not in ("kk", "en"):
        return
    for found in _scaled().finditer(text):
        figure = figure_in(found["number"], target)
        if found["ordinal"]:
            figure = f"{figure}-" if target == "kk" else english_ordinal(figure)
        for number, row in enumerate(facts.table("scales")):
            if found[f"s{number}"]:
                scale = row[target]
                figure += scale if scale == "%" else f" {scale}"
        yield Hint(found.start(), found.end(), found[0], figure, "number", "verified")


def english_ordinal(figure: str) -> str:
    """An English ordinal: ``31`` → ``31st``, ``12`` → ``12th``.

    Args:
        figure: Digits.
    """
    if figure[-2:] in ("11", "12", "13"):
        return figure + "th"
    return figure + {"1": "st", "2": "nd", "3": "rd"}.get(figure[-1], "th")


def figure_in(figure: str, target: str) -> str:
    """A Russian figure with the decimal mark and the groups of another language.

    Args:
        figure: Digits, a decimal comma or point, spaces between groups.
        target: ``en`` takes a point and commas, any other locale the Russian way.
    """
    if target != "en":
        return figure
    grouped = re.search(rf"[{_SPACES}]", figure) is not None
    whole, _, decimals = re.sub(rf"[{_SPACES}]", "", figure).replace(",", ".").partition(".")
    whole = f"{int(whole):,}" if grouped else whole
    return f"{whole}.{decimals}" if decimals else whole
