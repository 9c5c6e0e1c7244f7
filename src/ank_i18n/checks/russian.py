"""What the Russian dictionary says of a word."""

from __future__ import annotations

import re
from functools import lru_cache

from ank_i18n.terms import morphology

# Endings of Russian nouns that Kazakh translates and does not borrow (Словообразование,
# Русская грамматика 1980, §§ 262-331): -ние, -ость, -ство and the like.
_NOT_BORROWED = re.compile(r"(?:[нтвс]ие|нье|ость|есть|ство|ыва|ница|ежь|знь|мость|щик|ец|тель)$")
_POSSIBLY_KAZAKH = re.compile(r"[ыу]$")


@lru_cache(maxsize=20_000)
def is_not_a_loan(word: str) -> bool:
    """Whether a word is Russian in a form that Kazakh does not borrow.

    Kazakh borrows nouns in the nominative singular, and may put its own ending -ы on them or
    make a verbal noun in -у; any other known form is Russian.
    """
    if not morphology.is_known(word):
        return False
    readings = morphology.readings(word)
    nominative = any(r.pos == "NOUN" and r.case == "nomn" and r.number == "sing" for r in readings)
    if nominative:
        return bool(_NOT_BORROWED.search(word))
    nouns_only = all(reading.pos == "NOUN" for reading in readings)
    return not (nouns_only and _POSSIBLY_KAZAKH.search(word))


def may_be_a_name(word: str) -> bool:
    """Whether a capitalised word may name a person or a place.

    One that the dictionary does not know may; of those it knows, one with such a reading.
    """
    return not morphology.is_common(word) or morphology.is_place(word)


def is_a_name(word: str) -> bool:
    """Whether the dictionary knows a word as the name of a person or a place."""
    return morphology.is_known(word) and may_be_a_name(word)
