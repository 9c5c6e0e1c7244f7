"""Whether a sentence has said anything yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate

# Endings of Russian finite verbs and short participles.
_VERB = re.compile(
    r"[^\W\d_]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ёт|ют|ут|ит|ат|ят|ется|ётся|ются|утся|ится|атся|ятся"
    r"|ан|ана|ано|аны|ен|ена|ено|ены|ён|ят|ть|ться|шел|шёл)\Z"
)
_NOUNS = frozenset(
    [
        "комитет",
        "комитета",
        "совет",
        "университет",
        "институт",
        "парламент",
        "департамент",
        "президент",
        "кабинет",
        "бюджет",
        "проект",
        "объект",
        "капитал",
        "журнал",
        "квартал",
        "материал",
        "филиал",
        "фестиваль",
        "апрель",
        "член",
        "момент",
        "документ",
        "пункт",
    ]
)
_WORDS = 9


def nothing_said(c: Candidate) -> bool:
    """«В середине 1970-х гг.»: a short beginning without a verb or a dash."""
    words = c.before(120).split()
    if len(words) > _WORDS or "—" in words or "–" in words:
        return False
    return not any(_VERB.match(word) and word.lower() not in _NOUNS for word in words[:-1])
