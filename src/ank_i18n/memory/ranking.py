"""How well a remembered unit fits, in percent, and which of several comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ank_i18n.memory.features import shape
from ank_i18n.memory.model import Match
from ank_i18n.memory.slots import adapt

CONTEXT = 101
EXACT = 100
# The most that a sentence can have which is not the same, adapted or not.
INEXACT = 99


class Stored(NamedTuple):
    """A unit as the store gives it."""

    source: str
    target: str
    reviewed: bool
    origin: str
    previous: str
    following: str
    number: int


def similar(sentence: str, sources: Mapping[int, str], threshold: int) -> list[int]:
    """The keys of those sources whose score reaches the threshold.

    The score is the Levenshtein similarity of the characters: 100 times one minus the edits
    over the length of the longer sentence, with the digits of numbers left out of account where
    they alone differ.
    """
    own = shape(sentence)
    close = process.extract(
        sentence,
        sources,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=threshold / 100,
        limit=None,
    )
    found = [number for _, _, number in close]
    short = set(found)
    return found + [n for n, text in sources.items() if n not in short and shape(text) == own]


def rank(
    sentence: str,
    units: Iterable[Stored],
    locale: str,
    context: tuple[str, str],
    threshold: int,
) -> list[Match]:
    """Matches of a sentence, best first, each target once.

    Better is, in this order: the higher score; the more neighbours in common; reviewed before
    draft; the later one.
    """
    own = shape(sentence)
    ranked = []
    for unit in units:
        match = _match(sentence, own, unit, locale, context)
        if match.score >= threshold:
            neighbours = sum(a == b != "" for a, b in zip(_around(unit), context, strict=True))
            ranked.append(((match.score, neighbours, unit.reviewed, unit.number), match))
    ranked.sort(key=lambda item: item[0], reverse=True)
    best: dict[str, Match] = {}
    for _, match in ranked:
        best.setdefault(match.target, match)
    return list(best.values())


def score(sentence: str, source: str) -> int:
    """The score of a source for a sentence, in whole percent; 100 only for the same sentence."""
    if sentence == source:
        return EXACT
    return min(INEXACT, int(100 * Levenshtein.normalized_similarity(sentence, source)))


def _match(sentence: str, own: str, unit: Stored, locale: str, context: tuple[str, str]) -> Match:
    state = "reviewed" if unit.reviewed else "draft"
    if unit.source == sentence:
        same_place = any(context) and _around(unit) == context
        points = CONTEXT if same_place else EXACT
        return Match(unit.source, unit.target, points, state, unit.origin)
    if shape(unit.source) == own:
        adapted = adapt(unit.source, sentence, unit.target, locale)
        if adapted is not None:
            return Match(unit.source, adapted, INEXACT, state, unit.origin, adapted=True)
    return Match(unit.source, unit.target, score(sentence, unit.source), state, unit.origin)


def _around(unit: Stored) -> tuple[str, str]:
    return unit.previous, unit.following
