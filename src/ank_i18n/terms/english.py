"""English words in the forms that a term takes in a sentence: plural, possessive."""

from __future__ import annotations

import re
from functools import lru_cache

from ank_i18n.terms.words import is_abbreviation

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "chairman": "chairmen",
    "chairwoman": "chairwomen",
    "criterion": "criteria",
    "phenomenon": "phenomena",
}
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def plural(word: str) -> str:
    """The plural of an English noun: ``deputy`` → ``deputies``, ``APK`` → ``APKs``.

    Args:
        word: The singular.
    """
    lowered = word.lower()
    if is_abbreviation(word):
        return word + "s"
    if lowered in _IRREGULAR:
        return word[0] + _IRREGULAR[lowered][1:]
    if _CONSONANT_Y.search(lowered):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(lowered) else "s")


def _singulars(word: str) -> tuple[str, ...]:
    """What a word may be the plural of: ``deputies`` → ``deputy``, ``deputie``."""
    lowered = word.lower()
    known = [word[0] + one[1:] for one, many in _IRREGULAR.items() if many == lowered]
    if lowered.endswith("ies"):
        known.append(word[:-3] + "y")
    if lowered.endswith("es") and _SIBILANT.search(lowered[:-2]):
        known.append(word[:-2])
    if len(word) > 1 and lowered.endswith("s") and not lowered.endswith("ss"):
        known.append(word[:-1])
    return tuple(known)


@lru_cache(maxsize=20_000)
def paradigm(word: str) -> frozenset[str]:
    """The word, its singular and plural, and the possessive of each.

    Args:
        word: A word of a term; whether it is a noun is not asked.
    """
    forms = {word, plural(word), *_singulars(word)}
    return frozenset(forms | {f + "'s" for f in forms} | {f + "'" for f in forms if f[-1] == "s"})
