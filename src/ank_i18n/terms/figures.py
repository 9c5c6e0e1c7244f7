"""Numbers of a Russian sentence as Kazakh and English write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ank_i18n.terms import facts
from ank_i18n.terms.kazakh import Case
from ank_i18n.terms.kazakh_numerals import with_case
from ank_i18n.terms.model import Hint

_SPACES = "  \u202f\u2009"
_NUMBER = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_ORDINAL = "й|я|е|го|му|м|ю|х|ой|ая|ое|ый|ий|ого"
# A telephone number is copied as it stands.
_TELEPHONE = re.compile(
    r"\+?\d?[ -]?\(\d{3,5}\) ?\d[\d -]+\d|\+\d[\d ()-]{6,}\d|\d{2,3}(?:-\d\d){2,}"
)
# What says that a figure is not exact, and how Kazakh and English say so.
_LESS_EXACT = (
    (r"более(?: чем)?|больше(?: чем)?", Case.ABLATIVE, "{} астам", "more than {}"),
    (r"свыше", Case.ABLATIVE, "{} астам", "over {}"),
    (r"около|порядка|примерно|приблизительно", Case.DATIVE, "{} жуық", "about {}"),
    (r"почти", Case.DATIVE, "{} жуық", "almost {}"),
    (r"не менее(?: чем)?", Case.NOMINATIVE, "кемінде {}", "at least {}"),
)


@cache
def _scaled() -> re.Pattern[str]:
    inexact = "|".join(f"(?P<i{n}>{words})" for n, (words, *_) in enumerate(_LESS_EXACT))
    scales = "|".join(f"(?P<s{n}>{row['ru']})" for n, row in enumerate(facts.table("scales")))
    # Not the parts of a time (12:00), a name (ЭКСПО-2017) or a compound (50-летие).
    return re.compile(
        rf"(?:(?<!\w)(?:{inexact})\s)?(?<![\w.,:/])(?<!\w-)(?P<number>{_NUMBER})"
        rf"(?:(?P<gap>[{_SPACES}]?)(?:{scales})(?!\w)|-(?P<ordinal>{_ORDINAL})\b)?"
        r"(?!\w|-\w|[.,:]\d|/)",
        re.IGNORECASE,
    )


def numbers(text: str, target: str) -> Iterator[Hint]:
    """The figures in a Russian text, with scale words, as Kazakh or English writes them.

    ``1,5 млн`` is ``1,5 млн`` and ``1.5 million``; ``12 500`` is ``12 500`` and ``12,500``;
    ``31-я`` is ``31-`` before its noun and ``31st``; ``более 100`` is ``100-ден астам`` and
    ``more than 100``. Telephone numbers are left out.

    Args:
        text: A Russian text.
        target: ``kk`` or ``en``; any other locale has no numbers.
    """
    if target not in ("kk", "en"):
        return
    telephones = [range(*found.span()) for found in _TELEPHONE.finditer(text)]
    for found in _scaled().finditer(text):
        if any(found.start("number") in telephone for telephone in telephones):
            continue
        figure = figure_in(found["number"], target)
        if found["ordinal"]:
            figure = f"{figure}-" if target == "kk" else english_ordinal(figure)
        for number, row in enumerate(facts.table("scales")):
            if found[f"s{number}"]:
                scale = row[target]
                figure += scale if scale == "%" else f" {scale}"
        figure = _less_exact(found, figure, target)
        yield Hint(found.start(), found.end(), found[0], figure, "number", "verified")


def _less_exact(found: re.Match[str], figure: str, target: str) -> str:
    """A figure with the «более», «около» that stands before it, in the case that it asks for."""
    for number, (_, case, kazakh, english) in enumerate(_LESS_EXACT):
        if found[f"i{number}"] and not found["ordinal"]:
            in_case = with_case(figure, case) if target == "kk" else figure
            return (kazakh if target == "kk" else english).format(in_case)
    return figure


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
