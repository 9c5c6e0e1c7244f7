"""Whether a sentence has said anything yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

# Endings of Russian finite verbs and short participles.
_VERB = re.compile(
    r"[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ёт|ют|ут|ит|ат|ят|ется|ётся|ются|утся|ится|атся"
    r"|ятся|ан|ана|ано|аны|ен|ена|ено|ены|ён|ят)\Z"
)
_DASHES = frozenset("-—–")
_CONJUNCTIONS = frozenset(["что", "когда", "где", "если", "как", "хотя", "потому", "поскольку"])
_INTRODUCTION = 3
_MOST_WORDS = 14
_LONGEST = 200


def opens_with_time(c: Candidate, lexicon: Lexicon) -> bool:
    """«В середине 1970-х гг.», «Так, 15 мая 2019 г.»: when or where, no verb and no dash yet."""
    words = _clause(c.before(_LONGEST).split(), lexicon)
    if c.stop - c.start > _LONGEST or not words or len(words) > _MOST_WORDS:
        return False
    first = words[0].lstrip('«"(—–-').lower()
    if not (first[:1].isdigit() or first in lexicon.time_openers or _is_roman(first)):
        return False
    return not any(_says(word, lexicon) for word in words[1:-1])


def nothing_said(words: list[str], lexicon: Lexicon) -> bool:
    """«На вопрос», «Фильм»: the beginning of a sentence without a verb and without a dash."""
    first = words[0].lower() if words else ""
    return not any(_says(word, lexicon) for word in (first, *words[1:]))


def _clause(words: list[str], lexicon: Lexicon) -> list[str]:
    """The last clause, after an introductory word («Так,») or a conjunction («…, что»)."""
    commas = [index for index, word in enumerate(words) if word.endswith(",")]
    if not commas:
        return words
    clause = words[commas[-1] + 1 :]
    if clause and clause[0] in _CONJUNCTIONS:
        return clause[1:]
    introduced = commas[-1] < _INTRODUCTION and words[0].rstrip(",").lower() in lexicon.openers
    return clause if introduced else words


def _is_roman(word: str) -> bool:
    return bool(word) and not set(word) - set("ivxlc")


def _says(word: str, lexicon: Lexicon) -> bool:
    return word in _DASHES or is_verb(word.rstrip(","), lexicon)


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters ends as finite verbs do and is no known noun."""
    return bool(_VERB.fullmatch(word)) and word not in lexicon.not_verbs
