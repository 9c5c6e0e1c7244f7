"""Whether a translation has anything of its source: a word that sounds alike, or a known one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ank_i18n.checks.names import sound, stem
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.remembered import Pieces
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.transliteration import latin

_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORTEST, _LONGEST, _ALIKE = 3, 5, 4
_LONG_WORD = 4


class Cue(NamedTuple):
    """What a piece of a source makes one expect in the translation.

    ``begins`` is how its word begins in the letters of the locale, empty if it is short; ``heard``
    are the beginnings of words, as they sound, any of which answers to it; ``known`` says that the
    termbase has a translation of it, ``word`` that it is a word of four letters or more.
    """

    begins: str
    heard: frozenset[str]
    known: bool
    word: bool


def nothing_answers(pair: Pair, words: int, known: int) -> bool:
    """Whether nothing in a translation answers to its source.

    Args:
        pair: The two texts.
        words: How many words the source must have at least to tell.
        known: How many of them the termbase must know.
    """
    cues = list(_cues(pair.resources, pair.locale).of(pair.source_prose))
    if sum(cue.known for cue in cues) < known or sum(cue.word for cue in cues) < words:
        return False
    # Most right translations have a loan that is told at once.
    target = pair.target.lower()
    if any(cue.begins and cue.begins in target for cue in cues):
        return False
    said = set[str]().union(*_heard().of(pair.target_prose))
    return all(said.isdisjoint(cue.heard) for cue in cues)


@lru_cache(maxsize=1)
def _heard() -> Pieces[frozenset[str]]:
    return Pieces(lambda piece: frozenset(_beginnings(piece)))


def _beginnings(piece: str) -> list[str]:
    """How the words of a piece of a translation begin: its first three, four and five sounds."""
    sounds = [sound(word) for word in _WORD.findall(piece)]
    lengths = range(_SHORTEST, _LONGEST + 1)
    return [one[:length] for one in sounds for length in lengths if len(one) >= length]


@lru_cache(maxsize=16)
def _cues(resources: Resources, locale: str) -> Pieces[Cue]:
    terms = resources.termbase.terms

    def cue(piece: str) -> Cue:
        words = _WORD.findall(piece)
        stems = [stem(word.lower()) for word in words]
        heard = {one[:_LONGEST] for one in stems if len(one) >= _ALIKE}
        begun = (terms[place] for place in resources.begun[piece])
        forms = [
            word
            for term in begun
            if " " not in term.source
            for form in term.forms.get(locale, ())
            for word in _WORD.findall(form)
        ]
        heard |= {said[:_LONGEST] for said in map(sound, forms) if len(said) >= _SHORTEST}
        first = (latin(words[0]) if locale == "en" else words[0].lower()) if words else ""
        begins = first[:_LONGEST] if len(first) > _LONGEST else ""
        long = any(len(word) >= _LONG_WORD for word in words)
        return Cue(begins, frozenset(heard), bool(forms), long)

    return Pieces(cue)
