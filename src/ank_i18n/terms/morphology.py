"""Russian words by their dictionary forms; pymorphy3, loaded once and cached by word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ank_i18n.terms.words import folded

# Below this share of a word's readings pymorphy3 lists homonyms nobody means: «стали» is the
# noun «сталь» in 2 of 100 places.
LIKELY = 0.04
CACHED_WORDS = 200_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word form: dictionary form, part of speech, case and number."""

    lemma: str
    pos: str
    case: str
    number: str


@cache
def _analyzer() -> Any:  # noqa: ANN401 - pymorphy3 has no types
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=CACHED_WORDS)
def readings(word: str) -> tuple[Reading, ...]:
    """The likely readings of a Russian word form, best first, without repeats.

    Args:
        word: One word as it stands in a text, in any case.
    """
    parses = _analyzer().parse(word.lower())
    found = {
        Reading(
            folded(parse.normal_form),
            str(parse.tag.POS or ""),
            str(parse.tag.case or ""),
            str(parse.tag.number or ""),
        ): None
        for parse in parses
        if parse.score >= LIKELY or parse is parses[0]
    }
    return tuple(found)


def inflect(word: str, case: str, number: str = "sing") -> str | None:
    """The form of a Russian noun in another case, None where pymorphy3 knows none.

    Args:
        word: A noun in its dictionary form.
        case: A case in pymorphy3's names (``gent``, ``datv``, …).
        number: ``sing`` or ``plur``.
    """
    form = _analyzer().parse(word)[0].inflect({case, number})
    return None if form is None else str(form.word)
