"""One name spelt in two ways in one text: Таллинские and Таллиннские, Жансеит and Жансейт.

Two words are variants if they become equal once what spellings waver about is evened out, and
it was not only their endings that differed: doubled letters, е and ё and э, и and й and ы, the
soft sign, a hyphen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:]|\n)[\s«„“\"'(–—-]*\Z")
# Endings of Russian nouns and adjectives, longest first.
_ENDING = re.compile(r"(?:[оеё]го|[оеё]му|[ыи]ми|ами|ями|[аеёиоуыэюяйь]*[хм]?)\Z")
_WAVERING = str.maketrans("ёэйы", "ееии", "ьъ-")
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 4
# How much of what stands before a word tells whether it begins a sentence.
_LOOK_BACK = 16
# Протон-М is no spelling of Протон.
_SHORT_PART = re.compile(r"-[^-]{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word of a text: the text's index, and where in it the word begins."""

    word: str
    text: int
    start: int


def variants(texts: Sequence[str]) -> list[tuple[Occurrence, Occurrence]]:
    """Pairs of the first spelling of a name and another one, each pair once, in text order.

    Only names are looked at, words that are never written small and stand with a capital
    within a sentence: «создан» and «созданный» differ by a letter too.

    Args:
        texts: The lines or blocks of a release.
    """
    groups: dict[str, dict[str, Occurrence]] = {}
    for occurrence in _names(texts):
        stem = _stem(occurrence.word)
        wavering = stem if _SHORT_PART.search(stem) else stem.translate(_WAVERING)
        key = _DOUBLED.sub(r"\1", wavering)
        if len(key) >= _SHORTEST:
            groups.setdefault(key, {}).setdefault(stem, occurrence)
    found = []
    for spellings in groups.values():
        first, *others = spellings.values()
        found += [(first, other) for other in others]
    return sorted(found, key=lambda pair: (pair[1].text, pair[1].start))


def _names(texts: Sequence[str]) -> Iterator[Occurrence]:
    words = [
        Occurrence(match[0], index, match.start())
        for index, text in enumerate(texts)
        for match in _WORD.finditer(text)
    ]
    small = {_stem(one.word) for one in words if one.word[0].islower()}
    within = {
        _stem(one.word)
        for one in words
        if one.word[0].isupper() and not _begins_sentence(texts[one.text], one.start)
    }
    for one in words:
        stem = _stem(one.word)
        if stem in within and stem not in small and not one.word.isupper():
            yield one


def _begins_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(0, start - _LOOK_BACK) : start]) is not None


def _stem(word: str) -> str:
    return _ENDING.sub("", word.lower(), count=1)
