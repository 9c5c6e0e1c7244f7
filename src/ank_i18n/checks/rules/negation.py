"""Whether the translation denies what the source denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ank_i18n.checks import facts
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule


@cache
def _pattern(locale: str, kind: str) -> re.Pattern[str]:
    return re.compile(facts.table("negation")[locale.partition("_")[0]][kind])


def _denies(word: str, _: str) -> bool:
    return bool(_pattern("ru", "denies").search(word.lower()))


# In a long sentence something else often answers for a negation, or stands in its place.
_SHORT = 16
_MESSAGE = "the source has a negation, the translation has none"


@pair_rule(
    "negation",
    Severity.WARNING,
    locales=("kk", "en"),
    good=Example("Они не приехали вовремя.", "Олар уақытында келмеді."),
    bad=Example("Они не приехали вовремя.", "Олар уақытында келді."),
    measured="set on the dev set: of 1,735 right Kazakh translations 4 and of 1,377 right English "
    "ones 6 are found, 2 of 941 Kazakh ones that are not in it, one of them wrong; of 100 lost "
    "negations in sentences of any length 25 in Kazakh and 25 in English",
    sign=Sign(_denies),
)
def negation(pair: Pair) -> Iterator[Problem]:
    """The source denies something and nothing in the translation does.

    Only in a source of up to 16 words: a translator may well turn a long sentence round.
    """
    if len(pair.source_words) <= _SHORT and _is_lost(pair):
        yield Problem(_MESSAGE)


@pair_rule(
    "negation-in-long",
    Severity.INFO,
    locales=("kk", "en"),
    good=Example("Они не приехали вовремя.", "Олар уақытында келмеді."),
    bad=Example(
        "Министр отметил на встрече с журналистами столичных газет, что сроки, которые были "
        "названы в начале этого года, изменены не будут.",
        "Министр елордалық газеттердің журналистерімен кездесуде осы жылдың басында аталған "
        "мерзімдер өзгеретінін атап өтті.",
    ),
    measured="7 of 1,735 and 3 of 1,377 right translations of the dev set; of 100 lost negations "
    "in sentences of any length 25 in Kazakh and 19 in English",
    sign=Sign(_denies),
)
def negation_in_long(pair: Pair) -> Iterator[Problem]:
    """The same in a source of more than 16 words, where it is right more often."""
    if len(pair.source_words) > _SHORT and _is_lost(pair):
        yield Problem(_MESSAGE)


def _is_lost(pair: Pair) -> bool:
    source = pair.source_prose.lower()
    if not _pattern("ru", "denies").search(source):
        return False
    if not _pattern("ru", "denies").search(_pattern("ru", "not").sub(" ", source)):
        return False
    return not _pattern(pair.locale, "denies").search(pair.target_prose.lower())
