"""The grammatical number of a find: «депутаты Сената» are deputies, «412 медиаторов» mediators.

Kazakh nouns stay in the singular after a numeral (``412 медиатор``), English ones do not. Where
Russian endings leave the number open («школы» is one school's or many schools), the dictionary
form stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from ank_i18n.terms import english, facts, kazakh_number
from ank_i18n.terms.model import Term
from ank_i18n.terms.morphology import Reading, readings
from ank_i18n.terms.words import Token, folded, tokens

_DESCRIBING = frozenset(("ADJF", "PRTF"))
_ONE = frozenset(("1", "один"))


class Number(StrEnum):
    """How many of a thing a text speaks of, as far as its words say."""

    OPEN = "open"
    PLURAL = "plural"
    COUNTED = "counted"
    PLURAL_VERB = "plural verb"


def number_of(term: Term, words: Sequence[Token], first: int, last: int) -> Number:
    """The number of a term's head noun in a text; open for what is no singular noun itself.

    Args:
        term: The term that was found.
        words: The text's tokens.
        first: The term's first token.
        last: The token after its last one.
    """
    found = words[first:last]
    if _is_plural_verb(found):
        return Number.PLURAL_VERB
    if term.kind not in ("term", "organisation", "word") or not _is_singular(term.source):
        return Number.OPEN
    head = next((n for n, w in enumerate(found) if _nouns(w.text)), None)
    if head is None or any(w.text[0].isdigit() for w in found):
        return Number.OPEN
    begins = first + head
    while begins and readings(folded(words[begins - 1].text))[0].pos in _DESCRIBING:
        begins -= 1
    noun = words[first + head].text
    if begins and _counts(words[:begins]) and _may_be_counted(noun):
        return Number.COUNTED
    if all(number == "plur" for number in _numbers(words[begins : first + head + 1])):
        return Number.PLURAL
    return Number.OPEN


@cache
def _quantities() -> frozenset[str]:
    """The words of quantity that are no numerals."""
    return frozenset(row["ru"] for row in facts.table("russian-quantities"))


def _is_plural_verb(found: Sequence[Token]) -> bool:
    """Whether a find begins with a predicate in the plural: «помогают», «были вручены»."""
    best = readings(folded(found[0].text))[0]
    return best.pos in ("VERB", "PRTS") and best.number == "plur"


def _nouns(word: str) -> list[Reading]:
    return [r for r in readings(folded(word)) if r.pos == "NOUN"]


def _is_singular(source: str) -> bool:
    """Whether a term is given in the singular: its first noun is a nominative of that number."""
    for word in tokens(source):
        if nouns := _nouns(word.text):
            return any(r.case == "nomn" and r.number == "sing" for r in nouns)
    return False


def _numbers(words: Sequence[Token]) -> set[str]:
    """The numbers that a noun and the adjectives before it can have in common."""
    pairs = [
        {
            (r.case, r.number)
            for r in readings(folded(w.text))
            if r.pos in _DESCRIBING or r.pos == "NOUN"
        }
        for w in words
    ]
    return {number for _, number in set.intersection(*pairs)} or {""}


def _may_be_counted(noun: str) -> bool:
    """Whether a noun can follow a number: in the genitive, or in any case of the plural."""
    return any(r.case == "gent" or r.number == "plur" for r in _nouns(noun))


def _counts(before: Sequence[Token]) -> bool:
    """Whether the word that a noun follows says how many: a figure, a numeral, «несколько».

    A point belongs to «тыс.»; after a figure («2. Главного специалиста») it is a list's.
    """
    shortened = len(before) > 1 and before[-1].text == "." and before[-2].is_word
    word = before[-2] if shortened else before[-1]
    if word.text in _ONE:
        return False
    best = readings(folded(word.text))[0]
    counted = best.pos == "NUMR" or best.lemma in _quantities()
    figure = word.text.isdigit() and (len(word.text) < 4 or not word.text.startswith(("19", "20")))
    return (counted and best.lemma not in _ONE) or figure


def inflected(form: str, number: Number, target: str) -> str:
    """A dictionary form in the number that a text asks for.

    Args:
        form: A form in the singular, a phrase or a single word.
        number: The number; an open one leaves the form as it is.
        target: ``kk`` or ``en``; any other locale's forms stay as they are.
    """
    if target == "kk" and number is Number.PLURAL:
        return kazakh_number.plural_phrase(form)
    if target == "en" and number is Number.PLURAL_VERB:
        return english.plural_verb(form)
    if target == "en" and number is not Number.OPEN:
        return english.plural_phrase(form)
    return form
