"""People and places that the termbase knows, in their official form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ank_i18n.checks.model import Severity
from ank_i18n.checks.names import alike
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, pair_rule
from ank_i18n.checks.resources import is_official
from ank_i18n.terms import Occurrence, Term, present

_CAPITALISED = re.compile(r"(?<!\w)[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][^\W\d_]{3,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
# As in the rule name: from this likeness on a word is the name in another spelling.
_THE_NAME = 65
_ENDING = re.compile(r"(?<=...)[аяыиоуеьй]+$")
# Two places that begin alike are one place and its province: Павлодар, Павлодар облысы.
_BEGINNING = 4


@pair_rule(
    "official-name",
    Severity.WARNING,
    locales=("kk", "en"),
    good=Example("Вчера выступил Ералы Тугжанов.", "Кеше Ералы Тоғжан сөз сөйледі."),
    bad=Example("Вчера выступил Ералы Тугжанов.", "Кеше Ералы Туғжанов сөз сөйледі."),
    measured="found in 1 of 8,037 translations of government sites, news and an encyclopedia, "
    "where it is a slip (Токаев in Kazakh)",
)
def official_name(pair: Pair) -> Iterator[Problem]:
    """A person or place of the termbase stands in another form than the official one.

    Found are a word that sounds as a person's name does and is not its form in the termbase
    (Туғжанов for Тоғжан), and a place of the termbase that the source does not name instead of one
    that it names (Астана for Нур-Султан). Only verified forms are enforced.
    """
    if not pair.resources.may_hold(pair.source, pair.locale, is_official):
        return
    for found in pair.resources.terms_in(pair.source):
        term = found.term
        if not is_official(term, pair.locale):
            continue
        if any(present(one, pair.target, pair.locale) for one in pair.resources.same(term)):
            continue
        instead = _spelt(term, pair) if term.kind == "person" else _another_place(term, pair)
        if instead:
            yield Problem(f"{found.text}: {term.forms[pair.locale][0]}, not {instead}")


def _spelt(person: Term, pair: Pair) -> str:
    """A word of the translation that sounds as a person's surname does."""
    surname = person.source.split()[-1]
    words = _CAPITALISED.findall(pair.target_prose)
    return next((word for word in words if alike(surname, word) >= _THE_NAME), "")


def _another_place(place: Term, pair: Pair) -> str:
    """A place in the translation that the source does not name; РК is seldom put for any."""
    if place.source.isupper():
        return ""
    named = [place, *(found.term for found in pair.resources.terms_in(pair.source))]
    known = {word[:_BEGINNING].lower() for term in named for word in _words(term, pair.locale)}
    # What looks like a place may be part of a longer term; few texts have any to ask of.
    for termbase in (pair.resources.places, pair.resources.termbase):
        found = termbase.find(pair.target, pair.locale)
        strange = next((one.text for one in found if _is_strange(one, known, pair)), "")
        if not strange:
            break
    return strange


def _is_strange(found: Occurrence, known: Set[str], pair: Pair) -> bool:
    """Whether it is a place that has no word which begins as a known one.

    A word made of a place's name (венский) names it too.
    """
    words = (word[:_BEGINNING].lower() for word in _words(found.term, pair.locale))
    return (
        found.term.kind == "place"
        and known.isdisjoint(words)
        and _ENDING.sub("", found.term.source).lower() not in pair.source_prose.lower()
    )


def _words(term: Term, locale: str) -> list[str]:
    return _WORD.findall(" ".join((term.source, *term.variants, *term.forms.get(locale, ()))))
