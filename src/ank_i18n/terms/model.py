"""Terms and names: one concept, its forms per locale, and how sure we are of each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the termbase.

    ``forms`` gives per locale the accepted dictionary forms, best first; ``forbidden`` the
    forms that must not be used. ``kind`` is ``term``, ``person``, ``organisation``, ``place``,
    ``phrase``, ``word`` for an everyday word whose forms are its senses, or ``stop`` for words
    that look like a term and are none. ``status`` per locale
    is ``verified`` (seen in an official or press source), ``variant`` (seen with variants) or
    ``draft`` (not yet seen by a native reviewer).
    ``since`` and ``until`` are ISO dates between which the term is the right one.
    """

    source: str
    forms: Mapping[str, tuple[str, ...]]
    kind: str = "term"
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    status: Mapping[str, str] = field(default_factory=dict)
    domain: str = ""
    definition: str = ""
    note: str = ""
    since: str = ""
    until: str = ""
    variants: tuple[str, ...] = ()


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar as ``2019-03-23``.

    Args:
        text: Any text.
    """
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def valid(term: Term, date: str) -> bool:
    """Whether a term was the right one on a day.

    Args:
        term: The term.
        date: An ISO date; empty is any day.
    """
    return not date or ((term.since or date) <= date and (not term.until or date <= term.until))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term found in a text: offsets, the words as they stand, and the term."""

    start: int
    stop: int
    text: str
    term: Term


@dataclass(frozen=True, slots=True)
class Hint:
    """Something in a source sentence that a translator need not look up.

    ``target`` is a dictionary form, in the number of the words; a word's senses, divided by
    `` / ``, are the translator's choice.

    ``kind`` is a term's kind, or ``number``, ``date``, ``match``; ``status`` as in ``Term``, or
    ``guess`` for a name that was made by rule.
    """

    start: int
    stop: int
    text: str
    target: str
    kind: str
    status: str = "draft"
