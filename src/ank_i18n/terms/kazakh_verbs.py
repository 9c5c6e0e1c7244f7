"""The forms of a Kazakh verb that a dictionary gives as a noun in -у: ``нығайту`` → ``нығайтып``.

After Қазақ грамматикасы (Астана, 2002). A term such as ``достықты нығайту`` stands in a sentence
as the noun or as any form of the verb; here are those that releases are written in: converbs,
participles with their cases, the present, past and conditional, negative and passive.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ank_i18n.terms.kazakh import (
    Case,
    coloured,
    harmony,
    inflect,
    is_vowel,
    possessives,
)

_VOICELESS = frozenset("пфкқтсшщхцч")
_HARDENED = {"ғ": "қ", "г": "к", "б": "п"}
# Two letters before the -у make no verb, but for these; «ту», «тау» and «су» are things.
_SHORTEST = 3
_SHORT = frozenset(("ет", "ал", "ас", "іл", "оқ"))


@lru_cache(maxsize=5_000)
def conjugated(word: str) -> frozenset[str]:
    """The forms of a verb.

    Args:
        word: Its dictionary form, a noun in -у or -ю; nothing else has any forms here.
    """
    lowered = word.lower()
    stems = [lowered[:-1] + ("й" if lowered[-1] == "ю" else "")]
    if lowered[-1] not in "ую" or (len(stems[0]) < _SHORTEST and stems[0] not in _SHORT):
        return frozenset()
    if not is_vowel(stems[0][-1]) and lowered[-1] == "у":
        # «оқу» is оқы- and у: the vowel is lost.
        stems.append(stems[0] + coloured("ы", harmony(stems[0])))
    return frozenset(form for stem in stems for voice in _voices(stem) for form in _forms(voice))


def _voices(stem: str) -> Iterator[str]:
    """The active and the passive stem: ``нығайт``, ``нығайтыл``; ``баста``, ``бастал``."""
    yield stem
    for sign in ("л", "н"):
        yield stem + (sign if is_vowel(stem[-1]) else coloured("ы", harmony(stem)) + sign)


def _forms(stem: str) -> Iterator[str]:
    row = harmony(stem)
    vowel = is_vowel(stem[-1])
    hard = stem[:-1] + _HARDENED.get(stem[-1], stem[-1])
    yield stem + ("п" if vowel else coloured("ып", row))
    yield (stem if vowel else _open(stem, row)) + "р"
    yield from _present(_open(stem, row), row)
    yield from _past(hard, row)
    yield from _negative(hard, row)
    yield from (hard + coloured(ending, row) for ending in ("са", "сын", "мақ", "мақшы"))


def _open(stem: str, row: str) -> str:
    """The stem of the present: ``бастай``, ``жаза``; ы and й melt into и, й and а into я."""
    if stem[-1] in "ыі":
        return stem[:-1] + "и"
    if is_vowel(stem[-1]):
        return stem + "й"
    return stem[:-1] + "я" if stem[-1] == "й" and row == "back" else stem + coloured("а", row)


def _present(base: str, row: str) -> Iterator[str]:
    """``бастай`` → ``бастайды``, ``бастаймыз``, ``бастайтын``."""
    yield base
    yield from (base + coloured(ending, row) for ending in ("ды", "мыз", "мын"))
    yield from _declined(base + coloured("тын", row), row)


def _past(base: str, row: str) -> Iterator[str]:
    """``баста`` → ``бастады``, ``бастадық``, ``бастаған``."""
    voiceless = base[-1] in _VOICELESS
    past = base + coloured("ты" if voiceless else "ды", row)
    yield from (past, past + "м", past + ("к" if row == "front" else "қ"))
    yield from _declined(base + coloured("қан" if voiceless else "ған", row), row)


def _negative(base: str, row: str) -> Iterator[str]:
    """``баста`` → ``бастамайды``, ``бастамады``, ``бастамаған``."""
    first = "п" if base[-1] in _VOICELESS else "б" if base[-1] in "зжмнң" else "м"
    negative = base + coloured(first + "а", row)
    yield negative + "й"
    yield negative + coloured("й", row) + coloured("ды", row)
    yield negative + coloured("ды", row)
    yield from _declined(negative + coloured("ған", row), row)


def _declined(participle: str, row: str) -> Iterator[str]:
    """A participle in every case, with the possessive of the third person or without."""
    for case in Case:
        yield inflect(participle, case, row=row)
        for owned in possessives(participle, row=row):
            yield inflect(owned, case, third=True, row=row)
