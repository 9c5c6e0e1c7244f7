"""Which numbers of a text are percent, and which stand bare."""

from __future__ import annotations

import re
from functools import cache

from ank_i18n.checks import facts

_NUMBER = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)?")
# Behind a number, up to the next of a list or a range («36, 24 және 7 %»): a word or two.
_ON_TO_THE_NEXT = re.compile(r"\W{0,3}(?:\w{1,8}\W{1,2}){0,2}")


def bare_percents(source: str, source_locale: str, target: str, locale: str) -> list[str]:
    """The numbers that are percent in a source and stand without it in its translation.

    Only where the translation has percent elsewhere, but not as often: one was lost.
    """
    wanted, _ = _read(source, source_locale)
    there, bare = _read(target, locale)
    if not there or len(there) >= len(wanted):
        return []
    return sorted(value for value in wanted & bare if value not in there)


def _read(text: str, locale: str) -> tuple[set[str], set[str]]:
    """The numbers of a text that are percent, and those that are not and end no list of them."""
    sign = _sign(locale.partition("_")[0])
    percent, bare = set[str](), set[str]()
    found = list(_NUMBER.finditer(text))
    for place, number in enumerate(found):
        after = found[place + 1].start() if place + 1 < len(found) else None
        value = number[0].replace(",", ".")
        if sign.match(text, number.end()):
            percent.add(value)
        elif after is None or not _ON_TO_THE_NEXT.fullmatch(text, number.end(), after):
            bare.add(value)
    return percent, bare


@cache
def _sign(language: str) -> re.Pattern[str]:
    written = (one[language] for one in facts.table("units")["percent"].values())
    return re.compile(rf"[ \u00a0-]?(?:{'|'.join(written)})", re.IGNORECASE)
