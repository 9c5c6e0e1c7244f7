"""Which new sentences came from which old ones, when the source of a release was edited.

A link joins one old sentence to one new, one to several (it was split), or several to one (they
were joined). Candidates share rare words; rapidfuzz scores them; the best links are taken first
and every sentence is used once.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

THRESHOLD = 60.0
"""Percent of similarity from which an edited sentence is the same: msgmerge's own bound."""

_PLAIN = 85.0  # an edit of a word or two
_PART = 35.0  # a half of a split sentence is that similar to the whole at least
_GROUP = 72.0  # sentences that were split or joined, taken together, are that similar
_GAIN = 3.0  # by which taking a neighbour along must raise the score at least,
_RESIDUE = 0.6  # and the share of the difference that it may leave
_REACH = 2  # sentences apart: another may have been put between two halves
_NEIGHBOURS = 4.0  # what standing in the same place counts when two links compete
_REORDERED = 0.92  # what the same words in another order are worth
_CANDIDATES = 8
_POSTINGS = 2000  # looked at for one sentence, rarest words first
_STEM = 5  # letters of a word that Russian inflection leaves alone

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that only one side has.

    ``index`` is its place among all sentences of its side; ``before`` and ``after`` name the
    nearest sentences that both sides have. ``was`` is the older wording that its translation
    belongs to, if any.
    """

    index: int
    text: str
    before: int = -1
    after: int = -1
    was: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Old sentences and the new ones they became: one on at least one of the two sides."""

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    score: float


def links(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Link]:
    """Join what left the source to what came into it.

    Args:
        old: The sentences with a translation that the source no longer has, in their order.
        new: The sentences that have no translation yet, in their order.

    Returns:
        Links of which no two share a sentence, best first.
    """
    if not old or not new:
        return []
    old_at = {sentence.index: sentence for sentence in old}
    new_at = {sentence.index: sentence for sentence in new}
    found = {
        _grown(Link((candidate,), (sentence,), score), old_at, new_at)
        for sentence, candidate, score in _pairs(old, new)
    }
    good = [x for x in found if x.score >= (THRESHOLD if _single(x) else _GROUP)]
    good.sort(key=_rank)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    chosen = []
    for link in good:
        olds = {sentence.index for sentence in link.old}
        news = {sentence.index for sentence in link.new}
        if taken_old.isdisjoint(olds) and taken_new.isdisjoint(news):
            taken_old |= olds
            taken_new |= news
            chosen.append(link)
    return chosen


def similarity(one: str, other: str) -> float:
    """How alike two sentences are, in percent; the same words in another order count less."""
    straight = fuzz.ratio(one, other)
    if straight >= 90:
        return straight
    return max(straight, _REORDERED * fuzz.token_sort_ratio(one, other))


def _single(link: Link) -> bool:
    return len(link.old) == len(link.new) == 1


def _rank(link: Link) -> tuple[float, int, int]:
    same_place = (link.old[0].before == link.new[0].before) + (
        link.old[-1].after == link.new[-1].after
    )
    return -(link.score + _NEIGHBOURS * same_place), link.new[0].index, link.old[0].index


def _pairs(
    old: Sequence[Sentence], new: Sequence[Sentence]
) -> Iterator[tuple[Sentence, Sentence, float]]:
    """Old and new sentences that may belong together, and how alike they are."""
    index = _Index(old)
    places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for position, sentence in enumerate(old):
        for place in _sides(sentence):
            places[place].append(position)
    for sentence in new:
        before, after = (places[place] for place in _sides(sentence))
        scores = {position: _alike(old[position], sentence) for position in before[:4] + after[-4:]}
        # What was edited in its place is found there; what moved is looked for everywhere.
        alone = len(before) == len(after) == len(scores) == 1
        if not alone or min(scores.values()) < _PLAIN:
            far = index.candidates(sentence.text)
            scores |= {position: _alike(old[position], sentence) for position in far}
        for position, score in scores.items():
            if score >= _PART:
                yield sentence, old[position], score


def _sides(sentence: Sentence) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("after", sentence.before), ("before", sentence.after)


def _alike(old: Sentence, new: Sentence) -> float:
    score = similarity(old.text, new.text)
    return max(score, similarity(old.was, new.text)) if old.was else score


def _grown(link: Link, old_at: dict[int, Sentence], new_at: dict[int, Sentence]) -> Link:
    """Take neighbours along, on one side, as long as that makes the link clearly better."""
    while True:
        options = []
        if len(link.old) == 1:
            options += [Link(link.old, side, 0) for side in _extended(link.new, new_at)]
        if len(link.new) == 1:
            options += [Link(side, link.new, 0) for side in _extended(link.old, old_at)]
        scored = [Link(x.old, x.new, fuzz.ratio(_joined(x.old), _joined(x.new))) for x in options]
        best = max(scored, key=lambda x: x.score, default=link)
        if best.score < max(link.score + _GAIN, 100 - _RESIDUE * (100 - link.score)):
            return link
        link = best


def _extended(
    side: tuple[Sentence, ...], at: dict[int, Sentence]
) -> Iterator[tuple[Sentence, ...]]:
    for step in range(1, _REACH + 1):
        if before := at.get(side[0].index - step):
            yield (before, *side)
        if after := at.get(side[-1].index + step):
            yield (*side, after)


def _joined(side: Iterable[Sentence]) -> str:
    return " ".join(sentence.text for sentence in side)


class _Index:
    """Sentences by their words and pairs of words, rare ones first."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        for position, sentence in enumerate(sentences):
            for key in _keys(sentence.text):
                self.postings[key].append(position)
        self.size = len(sentences)

    def candidates(self, text: str) -> list[int]:
        found = [hits for key in _keys(text) if (hits := self.postings.get(key))]
        found.sort(key=len)
        votes: defaultdict[int, float] = defaultdict(float)
        looked_at = 0
        for hits in found:
            if looked_at > _POSTINGS:
                break
            looked_at += len(hits)
            weight = math.log1p(self.size / len(hits))
            for position in hits:
                votes[position] += weight
        return nlargest(_CANDIDATES, votes, key=votes.__getitem__)


def _keys(text: str) -> set[str]:
    stems = [word[:_STEM] for word in _WORD.findall(text.lower())]
    return {*stems, *map(" ".join, pairwise(stems))}
