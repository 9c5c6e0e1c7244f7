"""What a surname looks like, and what no surname looks like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.segment.lexicon import Lexicon

# Endings of Russian, Kazakh, Ukrainian, Armenian and Georgian surnames in all their cases
# (Суперанская, Суслова «Современные русские фамилии», 1981).
_SURNAME = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]*"
    r"(?:(?:[оеё]в|[иы]н)(?:а|у|ы|е|ой|ым|ых|ыми)?"
    r"|[сцш]к(?:ий|ого|ому|им|ом|ая|ой|ую|их|ие)"
    r"|(?:енко|чук|щук|юк|[оеи]вич|ян|дзе|швили|ұлы|улы|қызы|кызы|[гғ]али|[а-яё]{2,}(?:бек|бай|тай|хан))(?:а|у|ом|ем|е)?)"
)
# Endings of nouns that no surname has: abstract nouns, plurals of adjectives.
_COMMON = re.compile(
    r"[А-ЯЁ][а-яё]{2,}(?:ие|ия|ые|ое|ее|ость|ство|ция|ции|мя|ния|чный|тный|щий|чка)"
)


def is_surname(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a known surname, or ends as surnames do (``Валентин`` only looks so)."""
    if word in lexicon.surnames:
        return True
    return bool(_SURNAME.fullmatch(word)) and word not in lexicon.not_surnames


def is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word cannot be a surname."""
    return word.lower() in lexicon.openers or bool(_COMMON.fullmatch(word))
