"""What a locale's rules know of words: abbreviations, initials, words that open a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import trailing_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUPPORTED = ("ru", "kk", "en")
# Languages written in Cyrillic, or where Russian is the language of offices: their texts share
# Russian punctuation. Every other locale is segmented as English.
_LIKE_RUSSIAN = frozenset(
    [
        "ab",
        "av",
        "ba",
        "be",
        "bg",
        "ce",
        "cv",
        "kbd",
        "ky",
        "mk",
        "mn",
        "os",
        "sah",
        "sr",
        "tg",
        "tk",
        "tt",
        "tyv",
        "udm",
        "ug",
        "uk",
        "uz",
    ]
)


class Kind(StrEnum):
    """What may follow an abbreviation."""

    BEFORE = "before"
    EPONYM = "eponym"
    NUMBER = "number"
    NAME = "name"
    DATE = "date"
    AFTER = "after"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of a locale.

    Attributes:
        locale: ``ru``, ``kk`` or ``en``.
        abbreviations: The kinds of an abbreviation, in lower case and without its last stop.
        tails: The last letters of every abbreviation: most words end in none of them.
        initials: Initials of more than one letter.
        openers: Words that open a sentence and are nobody's surname.
        time_openers: Words that open a phrase of time or place.
        surnames: Surnames that no ending tells apart (``Ким``).
        not_surnames: First names and common words that end as surnames do.
        marked_names: Names that end in a mark of their own (``Yahoo!``).
        not_verbs: Nouns that end as verbs do.
    """

    locale: str
    abbreviations: Mapping[str, frozenset[Kind]]
    tails: frozenset[str]
    initials: frozenset[str]
    openers: frozenset[str]
    time_openers: frozenset[str]
    surnames: frozenset[str]
    not_surnames: frozenset[str]
    marked_names: frozenset[str]
    not_verbs: frozenset[str]

    def kinds(self, word: str) -> frozenset[Kind]:
        """The kinds of an abbreviation as it stands in a text; none for an acronym (``RT``)."""
        if self.locale != "en" and word.isupper() and len(word) > 1 and "." not in word:
            return frozenset()
        return self.abbreviations.get(word.lower(), frozenset())


@cache
def base_locale(locale: str) -> str:
    """The locale whose rules segment a text.

    Args:
        locale: A tag such as ``ru``, ``kk-Latn`` or ``en_GB``.

    Returns:
        ``ru``, ``kk`` or ``en``: the language itself, else ``ru`` for the languages around it
        that share its punctuation, else ``en``.
    """
    language = locale.replace("_", "-").split("-")[0].lower()
    if language in SUPPORTED:
        return language
    return "ru" if language in _LIKE_RUSSIAN else "en"


@cache
def lexicon(locale: str) -> Lexicon:
    """The word lists of a supported locale, read once."""
    kinds: dict[str, set[Kind]] = {}
    for source in _sources(locale):
        for abbreviation, kind, *_ in rows(f"abbreviations.{source}.tsv"):
            kinds.setdefault(abbreviation.lower(), set()).add(Kind(kind))
    return Lexicon(
        locale=locale,
        abbreviations={word: frozenset(found) for word, found in kinds.items()},
        tails=frozenset(map(trailing_word, kinds)),
        initials=_words("initials.tsv"),
        openers=_words(f"openers.{locale}.tsv"),
        time_openers=_words("time-openers.ru.tsv"),
        surnames=_words("surnames.tsv"),
        not_surnames=_words("not-surnames.ru.tsv"),
        marked_names=_words("marked-names.tsv"),
        not_verbs=_words("not-verbs.ru.tsv"),
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows(name))


def _sources(locale: str) -> tuple[str, ...]:
    """Kazakh texts use Russian abbreviations beside their own, and Russian ones English."""
    return {"kk": ("kk", "ru", "en"), "ru": ("ru", "en")}.get(locale, ("en",))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a word list: no comments, no header.

    Args:
        name: A file of ``ank_i18n/data/segment``.
    """
    text = (files("ank_i18n.data") / "segment" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])
