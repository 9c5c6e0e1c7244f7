"""Russian words by their dictionary forms; pymorphy3, loaded once and cached by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ank_i18n.terms.words import folded

# Below this share of a word's readings pymorphy3 lists homonyms nobody means: «стали» is the
# noun «сталь» in 2 of 100 places.
LIKELY = 0.04
# Words kept by each table: nearly all that texts have again, and no more memory for a text whose
# every sentence has a number or a name of its own.
CACHED_WORDS = 30_000
_RUSSIAN = re.compile(r"[а-яё]+(?:-[а-яё]+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word form, in pymorphy3's names; what a word has not is empty."""

    lemma: str
    pos: str
    case: str
    number: str
    tense: str = ""


@cache
def _analyzer() -> Any:  # noqa: ANN401 - pymorphy3 has no types
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


# A word is asked for by one function after the other, and parses are large: few are kept.
@lru_cache(maxsize=1_000)
def _parses(word: str) -> list[Any]:
    """The parses of a Russian word in lower case, the best one first."""
    found: list[Any] = _analyzer().parse(word)
    return found


@lru_cache(maxsize=CACHED_WORDS)
def readings(word: str, least: float = LIKELY) -> tuple[Reading, ...]:
    """The likely readings of a Russian word form, best first, without repeats.

    Args:
        word: One word as it stands in a text, in any case. Of what is not written in Russian
            letters nothing is known: it is its own lemma.
        least: The share of the word's places that a reading must have; 0 gives every one.
    """
    scored = _scored(word.lower())
    return tuple(dict.fromkeys(r for r, score in scored if score >= least or r is scored[0][0]))


@lru_cache(maxsize=CACHED_WORDS)
def _scored(word: str) -> tuple[tuple[Reading, float], ...]:
    if not _RUSSIAN.fullmatch(word):
        return ((Reading(folded(word), "", "", ""), 1.0),)
    return tuple(
        (Reading(folded(_lemma(parse)), *_grammar(parse.tag)), parse.score)
        for parse in _parses(word)
    )


# The dictionary has some five thousand tags.
@lru_cache(maxsize=10_000)
def _grammar(tag: Any) -> tuple[str, str, str, str]:  # noqa: ANN401 - pymorphy3 has no types
    """Part of speech, case, number and tense."""
    pos, case, number, tense = (
        str(one or "") for one in (tag.POS, tag.case, tag.number, tag.tense)
    )
    return pos, case, number, tense


def _lemma(parse: Any) -> str:  # noqa: ANN401 - pymorphy3 has no types
    """The dictionary form; a superlative is a word of its own: «высший» is not «высокий»."""
    if "Supr" not in parse.tag:
        return str(parse.normal_form)
    masculine = parse.inflect({"masc", "sing", "nomn"})
    return str(masculine.word if masculine else parse.normal_form)


@lru_cache(maxsize=CACHED_WORDS)
def participle(word: str) -> str:
    """The dictionary form of a full participle, nothing where a word is most likely none.

    Args:
        word: One word as it stands in a text, such as «посвящённого».
    """
    if not _RUSSIAN.fullmatch(word.lower()):
        return ""
    best = _parses(word.lower())[0]
    masculine = best.inflect({"nomn", "masc", "sing"}) if best.tag.POS == "PRTF" else None
    return folded(masculine.word) if masculine else ""


def is_genitive(word: str) -> bool:
    """Whether a word may be a noun, adjective or participle in the genitive.

    Args:
        word: One word as it stands in a text.
    """
    nominal = ("NOUN", "ADJF", "PRTF", "NUMR", "")
    best = readings(word)[0].pos in nominal
    return best and any(r.case in ("gent", "") and r.pos in nominal for r in readings(word))


def _likely(word: str) -> list[Any]:
    """The likely parses of a Russian word, at least the best one."""
    parses = _parses(word.lower())
    return [p for p in parses if p.score >= LIKELY] or parses[:1]


@lru_cache(maxsize=CACHED_WORDS)
def asks_oblique(word: str) -> bool:
    """Whether a name right after a word is most likely not in the nominative.

    After «для», «министра», «поздравил» and «труды» it is not; after «министр», «выступила» and
    «директор школы» it is: a genitive that is no person belongs to a title before it.

    Args:
        word: The word before a name, as it stands in a text.
    """
    if not _RUSSIAN.fullmatch(word.lower()):
        return False
    likely = _likely(word)
    tag = likely[0].tag
    cases = {str(p.tag.case) for p in likely if p.tag.POS == tag.POS}
    if tag.POS == "NOUN":
        return "nomn" not in cases if tag.animacy == "anim" else "gent" not in cases
    if tag.POS in ("ADJF", "PRTF"):
        return "nomn" not in cases
    return bool(tag.POS == "PREP" or {"VERB", "past", "masc"} <= tag.grammemes)


@lru_cache(maxsize=CACHED_WORDS)
def stands_oblique(word: str) -> bool | None:
    """Whether a word for a person («министра») is in another case than the nominative.

    Args:
        word: One word as it stands in a text.

    Returns:
        None where it is no word for a person.
    """
    if not _RUSSIAN.fullmatch(word.lower()):
        return None
    likely = _likely(word)
    tag = likely[0].tag
    if tag.POS != "NOUN" or tag.animacy != "anim" or {"Name", "Surn", "Patr"} & tag.grammemes:
        return None
    return "nomn" not in {str(p.tag.case) for p in likely if p.tag.POS == "NOUN"}


@lru_cache(maxsize=CACHED_WORDS)
def is_known(word: str) -> bool:
    """Whether the dictionary has a word form.

    Args:
        word: One word as it stands in a text.
    """
    lowered = word.lower()
    return bool(_RUSSIAN.fullmatch(lowered) and _analyzer().word_is_known(lowered))


@lru_cache(maxsize=CACHED_WORDS)
def is_common(word: str) -> bool:
    """Whether the dictionary has a word and none of its readings is a person's name.

    Args:
        word: One word as it stands in a text.
    """
    if not is_known(word):
        return False
    parses = _parses(word.lower())
    return not any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in parses)


@lru_cache(maxsize=CACHED_WORDS)
def is_surname(word: str) -> bool:
    """Whether the dictionary has a word as a surname; most of those it has are Russian.

    Args:
        word: One word as it stands in a text.
    """
    return is_known(word) and any("Surn" in p.tag for p in _parses(word.lower()))


@lru_cache(maxsize=CACHED_WORDS)
def is_place(word: str) -> bool:
    """Whether a likely reading of a word in the dictionary is a place's name.

    Args:
        word: One word as it stands in a text.
    """
    if not is_known(word):
        return False
    parses = _parses(word.lower())
    return any("Geox" in parse.tag.grammemes and parse.score >= LIKELY for parse in parses)


@lru_cache(maxsize=CACHED_WORDS)
def given_names(word: str) -> tuple[tuple[str, str, str], ...]:
    """The given names of the dictionary that a word may be a form of.

    Args:
        word: One word as it stands in a text.

    Returns:
        Name in lower case, the case it stands in, its gender.
    """
    if not is_known(word):
        return ()
    parses = _parses(word.lower())
    named = [parse for parse in parses if "Name" in parse.tag.grammemes]
    found = [(p.normal_form, str(p.tag.case), str(p.tag.gender)) for p in named]
    return tuple(dict.fromkeys(found))
