"""Every form of a Kazakh word, and the way back from a form to its stem.

The set of all forms is what a term is compared by, so whatever ``kazakh`` generates is found.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.terms import facts
from ank_i18n.terms.kazakh import (
    ONSETS,
    RHYMES,
    SOFTENED,
    Case,
    Person,
    coloured,
    harmony,
    inflect,
    is_ambiguous,
    is_vowel,
    known_stems,
    plural,
    possessives,
)
from ank_i18n.terms.words import is_abbreviation

# «дар», «тер» alone are words: a suffixed word has a syllable before its ending.
MIN_SUFFIXED = 5
# A term may stand in the locative (саласында), of which an attribute is made (саласындағы).
_LOCATIVE = re.compile(r".{4,}[дт](?:а|(е))")


@cache
def _of_time() -> dict[str, str]:
    return {row["word"]: row["attribute"] for row in facts.table("kazakh-time-words")}


def _all_cases(word: str, person: Person, row: str) -> list[str]:
    # Endings depend on the last letters, and on whether a hyphen joins them to an abbreviation.
    model = word if is_abbreviation(word) else word[-2:].lower()
    return [word + ending for ending in _endings(model, person, row)]


@lru_cache(maxsize=5_000)
def _endings(word: str, person: Person, row: str) -> tuple[str, ...]:
    """What stands after a word in each case, and in what is made of a case."""
    third = person is Person.THIRD
    cases = [inflect(word, case, third=third, row=row) for case in Case]
    if person in (Person.FIRST, Person.SECOND):
        cases.append(word + coloured("а", row))
    attributive = inflect(word, Case.LOCATIVE, third=third, row=row) + coloured("ғы", row)
    alike = inflect(word, Case.LOCATIVE, third=third, row=row) + "й"
    owner = inflect(word, Case.GENITIVE, third=third, row=row)[:-2] + "ікі"
    return tuple(form[len(word) :] for form in (*cases, attributive, alike, owner))


@lru_cache(maxsize=20_000)
def paradigm(word: str) -> frozenset[str]:
    """Every inflected form of a noun: number × possessor × case, and the attributive -дағы, -ғы.

    A word that may already carry the possessive or the plural is also taken back to its stem,
    so that ``мүшелері`` and ``мүшенің`` belong to ``мүшесі``, ``органға`` to ``органдар``.

    Args:
        word: A dictionary form as it stands in a term.
    """
    if is_abbreviation(word):
        return _abbreviated(word)
    forms: set[str] = set()
    for stem in stems(word):
        rows = ("front", "back") if is_ambiguous(stem) else (harmony(stem),)
        for row in rows:
            forms |= _inflected(stem, row)
    for row in ("front", "back") if is_ambiguous(word) else (harmony(word),):
        forms |= set(_all_cases(word, Person.THIRD, row))
    if locative := _LOCATIVE.fullmatch(word):
        forms.add(word + ("гі" if locative[1] else "ғы"))
    if attribute := _of_time().get(word.lower()):
        forms.add(attribute)
    return frozenset(forms)


def stems(word: str) -> tuple[str, ...]:
    """What a dictionary form may be inflected from: itself, and itself without its suffixes.

    Args:
        word: A word such as ``бірлігі``, ``органдар``, ``Президенттің``.
    """
    owner = word[:-3]
    if len(word) > MIN_SUFFIXED and owner and inflect(owner, Case.GENITIVE) == word:
        return (word, *stems(owner))
    bare = (word, *unpossessed(word))
    singular = [
        stem[:-3] for stem in bare if len(stem) > MIN_SUFFIXED and plural(stem[:-3]) == stem
    ]
    return (*bare, *singular)


def _inflected(stem: str, row: str) -> set[str]:
    forms: set[str] = set()
    for base in (stem, plural(stem, row)):
        for person in Person:
            for owned in possessives(base, person, row):
                forms.update(_all_cases(owned, person, row))
    return forms


def _abbreviated(word: str) -> frozenset[str]:
    """An abbreviation takes suffixes after a hyphen, and writers differ on which."""
    endings = [
        coloured(onset, row) + (rhyme if name == "instrumental" else coloured(rhyme, row))
        for name, rhyme in RHYMES.items()
        for onset in ONSETS[name].values()
        for row in ("front", "back")
    ]
    attributive = [e + coloured("ғы", row) for e in endings for row in ("front", "back")]
    owned = [ending for row in ("front", "back") for ending in _possessed_endings(row)]
    return frozenset((word, *(f"{word}-{ending}" for ending in endings + attributive + owned)))


def _possessed_endings(row: str) -> list[str]:
    """An abbreviation's third-person possessives in every case: ``БАҚ-ы``, ``ҮЕҰ-ларының``."""
    plurals = [coloured(onset + RHYMES["plural"], row) for onset in ONSETS["plural"].values()]
    bare = [coloured(ending, row) for ending in ("ы", "сы")]
    owned = [*bare, *(ending + bare[0] for ending in plurals)]
    return [form for ending in owned for form in _all_cases(ending, Person.THIRD, row)]


def unpossessed(word: str) -> tuple[str, ...]:
    """The stems that a word ending in a third-person possessive may come from.

    Args:
        word: A word such as ``басшысы``, ``бірлігі``, ``халқы``.
    """
    lowered = word.lower()
    irregular = [stem for stem, known in known_stems().items() if lowered in known.possessed]
    if irregular:
        return tuple(word[0] + stem[1:] for stem in irregular)
    if len(word) < 3 or lowered[-1] not in "ыі":
        return ()
    if lowered.endswith(("сы", "сі")) and is_vowel(lowered[-3]):
        return (word[:-2], word[:-1])
    hardened = {soft: hard for hard, soft in SOFTENED.items()}
    stem = word[:-1]
    if lowered.endswith("лі"):
        return (stem, stem + "ь")
    return (stem[:-1] + hardened[stem[-1]], stem) if stem[-1] in hardened else (stem,)
