"""English words in the forms that a term takes in a sentence: plural, possessive, spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ank_i18n.terms import facts
from ank_i18n.terms.words import is_abbreviation

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "chairman": "chairmen",
    "craftsman": "craftsmen",
    "statesman": "statesmen",
    "serviceman": "servicemen",
    "chairwoman": "chairwomen",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "analysis": "analyses",
    "crisis": "crises",
    "hero": "heroes",
    "half": "halves",
    "wife": "wives",
}
_TO_BE = {"was": "were", "is": "are", "has": "have"}
_BEFORE_WHAT_FOLLOWS = re.compile(r" (?:of|for|on|to|in|with|under|over|at|by|from|and) ")
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


@cache
def _mass() -> frozenset[str]:
    """The nouns that have no plural, or are one already."""
    return frozenset(row["en"] for row in facts.table("english-mass"))


def plural_phrase(form: str) -> str:
    """The plural of a noun with its adjectives and what follows it.

    ``deputy of the Senate`` → ``deputies of the Senate``; what has no plural, or is one, stays.

    Args:
        form: A dictionary form in the singular.
    """
    follows = _BEFORE_WHAT_FOLLOWS.search(form)
    noun, rest = (form[: follows.start()], form[follows.start() :]) if follows else (form, "")
    head = re.split(r"[ -]", noun)[-1]
    lowered = head.lower()
    if (
        form.startswith("a ")
        or lowered in _mass()
        or rest.startswith(" and ")
        or re.search(r"[^sui]s$", lowered)
    ):
        return form
    return f"{noun.removesuffix(head)}{plural(head)}{rest}"


def plural_verb(form: str) -> str:
    """The form of a predicate after a subject in the plural: ``was held`` → ``were held``.

    Args:
        form: A predicate in the third person; what begins with no such verb stays.
    """
    verb, space, rest = form.partition(" ")
    if verb in _TO_BE:
        return f"{_TO_BE[verb]}{space}{rest}"
    if verb.endswith("ies"):
        return f"{verb[:-3]}y{space}{rest}"
    if re.search(r"(?:sh|ch|ss|x)es$", verb):
        return f"{verb[:-2]}{space}{rest}"
    return f"{verb[:-1]}{space}{rest}" if re.search(r"[^s]s$", verb) else form


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


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = facts.table("english-spellings")
    american = [(re.compile(row["british"]), row["american_made"]) for row in rows]
    british = [(re.compile(row["american_found"]), row["british_made"]) for row in rows]
    return (*american, *british)


def _respelt(word: str) -> Iterator[str]:
    """A word as the other shore of the Atlantic writes it: ``organisation``, ``organization``."""
    for pattern, other in _spellings():
        if found := pattern.fullmatch(word.lower()):
            yield word[0] + found.expand(other)[1:]


@lru_cache(maxsize=20_000)
def paradigm(word: str) -> frozenset[str]:
    """The word, its singular and plural, and the possessive of each, in either spelling.

    Args:
        word: A word of a term; whether it is a noun is not asked.
    """
    spelt = (word, *_respelt(word))
    forms = {form for one in spelt for form in (one, plural(one), *_singulars(one))}
    return frozenset(forms | {f + "'s" for f in forms} | {f + "'" for f in forms if f[-1] == "s"})
