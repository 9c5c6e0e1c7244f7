"""Names as slots: a match that differs in a known name only has the name put right.

Only where the name stands in the target as the dictionary has it, so that nothing there is
inflected for it, and nothing beside it is chosen by its sound or gender:

* Kazakh: no suffix on the name, and no particle after it that follows its last sound;
* English: no article before it; for people, no pronoun in the sentence.

Russian inflects every name, and of other languages nothing is known: there, nothing is adapted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from ank_i18n.memory.model import Match
from ank_i18n.terms.model import Occurrence, Term

# The score of a match whose names were put right: below one that differs in numbers only.
RENAMED = 98
KINDS = ("person", "organisation", "place")
# «мен» after a vowel, «бен», «пен» after consonants; «да», «ма» and their kin likewise.
_PARTICLE = re.compile(r"\s+(?:[мбп]ен|[дт][ае]|[мбп][ае])\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)


class Names(Protocol):
    """What knows names in a Russian text; ``Termbase`` does."""

    def find(self, text: str, locale: str = "ru", date: str = "") -> list[Occurrence]:
        """The terms and names in a text, in order."""
        ...


def renamed(sentence: str, matches: Sequence[Match], locale: str, names: Names) -> list[Match]:
    """Matches with the names put right where that is safe, best first again.

    Args:
        sentence: The sentence to translate.
        matches: Its matches, best first.
        locale: The locale of the targets.
        names: What knows names.
    """
    better = []
    for match in matches:
        open_ = match.score < RENAMED and not match.adapted
        target = open_ and adapt_names(match.source, sentence, match.target, locale, names)
        better.append(
            replace(match, target=target, score=RENAMED, adapted=True) if target else match
        )
    return sorted(better, key=lambda match: -match.score)


def adapt_names(old: str, new: str, target: str, locale: str, names: Names) -> str | None:
    """The translation of ``old`` made that of ``new``, where they differ in known names only.

    Args:
        old: A stored source sentence.
        new: The sentence to translate.
        target: The stored translation of ``old``.
        locale: The locale of ``target``.
        names: What knows names.

    Returns:
        The adapted translation, or None where it would not be safe.
    """
    if locale not in ("kk", "en"):
        return None
    before, after = _known(old, names), _known(new, names)
    if not before or _masked(old, before) != _masked(new, after):
        return None
    changes = [(a.term, b.term) for a, b in zip(before, after, strict=True) if a.term != b.term]
    for was, now in changes:
        adapted = _replaced(was, now, target, locale)
        if adapted is None:
            return None
        target = adapted
    return target if changes else None


def _known(text: str, names: Names) -> list[Occurrence]:
    return [one for one in names.find(text) if one.term.kind in KINDS]


def _masked(text: str, found: Sequence[Occurrence]) -> str:
    """The text with the kind of a name in the place of each, so that only like meets like."""
    parts: list[str] = []
    end = 0
    for one in found:
        parts += (text[end : one.start], f"\0{one.term.kind}\0")
        end = one.stop
    return "".join(parts) + text[end:]


def _replaced(was: Term, now: Term, target: str, locale: str) -> str | None:
    ours, theirs = was.forms.get(locale, ()), now.forms.get(locale, ())
    if not theirs:
        return None
    for form in ours:
        places = list(re.finditer(rf"(?<!\w){re.escape(form)}(?![\w\-\u2010\u2011])", target))
        if len(places) == 1 and _free(places[0], target, locale, was.kind):
            start, stop = places[0].span()
            return target[:start] + theirs[0] + target[stop:]
    return None


def _free(place: re.Match[str], target: str, locale: str, kind: str) -> bool:
    if locale == "kk":
        return not _PARTICLE.match(target, place.end())
    pronoun = kind == "person" and _PRONOUN.search(target)
    return not pronoun and not _ARTICLE.search(target[: place.start()])
