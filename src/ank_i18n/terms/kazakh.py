"""Kazakh nouns inflected: number, possession, case, with vowel harmony and assimilation.

After Қазақ грамматикасы (Астана, 2002): a suffix takes its vowel from the last vowel of the stem
(``кітап-тар``, ``мектеп-тер``) and its consonant from the last letter (``мүше-нің``, ``заң-ның``,
``облыс-тың``); к, қ, п at the end soften before a possessive (``бірлік`` → ``бірлігі``).
Nouns that letters do not explain are in data/language/kazakh-stems.tsv.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ank_i18n.terms import facts
from ank_i18n.terms.words import is_abbreviation

BACK_VOWELS = frozenset("аоұыяё")
FRONT_VOWELS = frozenset("әеөүіэ")
# у, и, ю take the colour of what stands before them.
NEUTRAL_VOWELS = frozenset("уию")
_BACK_LETTERS = frozenset("қғұы")
_NASALS = frozenset("мнң")
_VOICED = frozenset("зж")
_GLIDES = frozenset("ирйую")
_LIQUIDS = _GLIDES | {"л"}
SOFTENED = {"қ": "ғ", "к": "г", "п": "б"}


class Case(StrEnum):
    """The seven cases."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"


class Person(StrEnum):
    """The possessor that a noun's ending names."""

    NONE = "none"
    FIRST = "my"
    SECOND = "your"
    SECOND_POLITE = "your (polite)"
    THIRD = "his, her, its, their"
    FIRST_PLURAL = "our"


@dataclass(frozen=True, slots=True)
class KnownStem:
    """A noun of data/language/kazakh-stems.tsv: its possessed forms, and its row of vowels."""

    possessed: tuple[str, ...]
    harmony: str


@cache
def known_stems() -> Mapping[str, KnownStem]:
    """The nouns that letters do not explain, by their dictionary form in lower case."""
    return {
        row["stem"].lower(): KnownStem(
            tuple(row["possessed"].split(" | ")) if row["possessed"] else (), row["harmony"]
        )
        for row in facts.table("kazakh-stems")
    }


def harmony(word: str) -> str:
    """``back`` or ``front``: the row of vowels that the suffixes of a word take.

    Args:
        word: A Kazakh word, a loan, a name, or an abbreviation read by its letters' names.
    """
    lowered = word.lower()
    if known := known_stems().get(lowered):
        return known.harmony
    if lowered.endswith("ь"):
        return "front"
    vowels = [letter for letter in lowered if letter in BACK_VOWELS | FRONT_VOWELS]
    last = next((v for v in reversed(lowered) if v in BACK_VOWELS | FRONT_VOWELS | {"и"}), "")
    if last == "и":
        return "back" if _BACK_LETTERS & set(lowered) else "front"
    return "front" if vowels and vowels[-1] in FRONT_VOWELS else "back"


def is_ambiguous(word: str) -> bool:
    """Whether writers harmonise a word either way: loans in и, у, ю, ь, names in -ев, -ов, letters.

    Args:
        word: A Kazakh word.
    """
    lowered = word.lower()
    if is_abbreviation(word) or lowered.endswith(("ь", "ев", "ёв", "ов", "ин")):
        return True
    last = next(
        (v for v in reversed(lowered) if v in BACK_VOWELS | FRONT_VOWELS | NEUTRAL_VOWELS), ""
    )
    return last in NEUTRAL_VOWELS or last == ""


def is_vowel(letter: str) -> bool:
    """Whether a suffix after this letter begins as after a vowel; и and у count as glides.

    Args:
        letter: One letter, lower case.
    """
    return letter in BACK_VOWELS | FRONT_VOWELS


def _is_soft_after(letter: str) -> bool:
    return letter in BACK_VOWELS | FRONT_VOWELS | NEUTRAL_VOWELS


def _sound(stem: str) -> str:
    """What the last letter does to a suffix: vowel, nasal, voiced, l, glide or voiceless."""
    last = stem.lower().rstrip("ьъ")[-1:]
    if is_vowel(last):
        return "vowel"
    if last in _NASALS:
        return "nasal"
    if last in _VOICED:
        return "voiced"
    if last in _GLIDES:
        return "glide"
    return "l" if last == "л" else "voiceless"


# The consonant that a suffix begins with, by the sound before it.
ONSETS: Mapping[str, Mapping[str, str]] = {
    "plural": {"vowel": "л", "glide": "л", "voiceless": "т", "": "д"},
    "genitive": {"vowel": "н", "nasal": "н", "voiceless": "т", "": "д"},
    "accusative": {"vowel": "н", "voiceless": "т", "": "д"},
    "dative": {"voiceless": "қ", "": "ғ"},
    "locative": {"voiceless": "т", "": "д"},
    "ablative": {"nasal": "н", "voiceless": "т", "": "д"},
    "instrumental": {"voiced": "б", "voiceless": "п", "": "м"},
}
RHYMES: Mapping[str, str] = {
    "plural": "ар",
    "genitive": "ың",
    "accusative": "ы",
    "dative": "а",
    "locative": "а",
    "ablative": "ан",
    "instrumental": "ен",
}
_FRONTED = str.maketrans("аықғ", "еікг")
# After the third person the cases have forms of their own.
_AFTER_THIRD = {
    Case.DATIVE: "на",
    Case.ACCUSATIVE: "н",
    Case.LOCATIVE: "нда",
    Case.ABLATIVE: "нан",
}


def coloured(suffix: str, row: str) -> str:
    """A suffix, given with back vowels, in the row of vowels that its stem asks for.

    Args:
        suffix: A suffix such as ``лар``, ``ның``, ``қа``.
        row: ``back`` or ``front``.
    """
    return suffix.translate(_FRONTED) if row == "front" else suffix


def _suffix(name: str, stem: str, row: str) -> str:
    onsets = ONSETS[name]
    onset = onsets.get(_sound(stem), onsets[""])
    rhyme = RHYMES[name]
    if name == "instrumental":
        return onset + rhyme
    return coloured(onset + rhyme, row)


def plural(word: str, row: str = "") -> str:
    """The plural: ``мүше`` → ``мүшелер``, ``заң`` → ``заңдар``, ``облыс`` → ``облыстар``.

    Args:
        word: A noun without a possessive.
        row: Its harmony, where the caller knows better.
    """
    return word + _suffix("plural", word, row or harmony(word))


def possessives(word: str, person: Person = Person.THIRD, row: str = "") -> tuple[str, ...]:
    """The possessed forms of a noun, best first: ``халық`` → ``халқы``, ``мүше`` → ``мүшесі``.

    Args:
        word: A noun without a possessive.
        person: The possessor.
        row: Its harmony, where the caller knows better.
    """
    row = row or harmony(word)
    if person is Person.NONE:
        return (word,)
    known = known_stems().get(word.lower())
    if person is Person.THIRD:
        if known and known.possessed:
            return tuple(word[0] + form[1:] for form in known.possessed)
        vowel = _sound(word) == "vowel"
        return (_softened(word) + coloured("сы" if vowel else "ы", row),)
    if known and known.possessed:
        bases = [word[0] + form[1:] for form in known.possessed]
    elif _sound(word) == "vowel":
        bases = [word]
    else:
        bases = [_softened(word) + coloured("ы", row)]
    ending = {
        Person.FIRST: "м",
        Person.SECOND: "ң",
        Person.SECOND_POLITE: "ңыз",
        Person.FIRST_PLURAL: "мыз",
    }[person]
    return tuple(base + coloured(ending, row) for base in bases)


def _softened(word: str) -> str:
    """A word before a vowel: к, қ, п after a vowel become г, ғ, б, and ``модель`` loses its ь."""
    last = word[-1]
    if last == "ь":
        return word[:-1]
    if last in SOFTENED and len(word) > 2 and _is_soft_after(word[-2]):
        return word[:-1] + SOFTENED[last]
    return word


def inflect(word: str, case: Case, *, third: bool = False, row: str = "") -> str:
    """A noun in a case.

    Args:
        word: A noun, in the plural or with a possessive as it may be.
        case: The case.
        third: The word ends in a third-person possessive, which has case forms of its own.
        row: Its harmony, where the caller knows better.
    """
    row = row or harmony(word)
    if case is Case.NOMINATIVE:
        return word
    if third and case in _AFTER_THIRD:
        return word + coloured(_AFTER_THIRD[case], row)
    joint = "-" if is_abbreviation(word) else ""
    return word + joint + _suffix(case.value, word, row)
