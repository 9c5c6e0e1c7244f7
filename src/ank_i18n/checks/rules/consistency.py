"""One catalog with itself, and with those of other releases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from polib import POEntry
from rapidfuzz import fuzz

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.elsewhere import Elsewhere, Other
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Example, Problem, file_rule
from ank_i18n.checks.remembered import Pieces, joined

_MARKS = re.compile(r"[\W_]+")
_FIRST_WORD = re.compile(r"[^\W_]+")
# No translation ends in more marks than these characters hold.
_LAST_LETTERS, _END = re.compile(r"[^\W_]{1,2}(?=[\W_]*\Z)"), 30
_WORDS: Pieces[tuple[str, ...]] = Pieces(
    lambda piece: tuple(_MARKS.sub(" ", piece).lower().split())
)
_FEWEST_WORDS = 4
_NEARLY_ONE = 75


@file_rule(
    "same-translation",
    Severity.WARNING,
    good=samples.GOOD,
    bad=samples.example(
        samples.catalog(
            samples.entry("Встреча прошла в Астане вчера.", "Кездесу кеше Астанада өтті."),
            samples.entry("Послы посетили большой музей.", "Кездесу кеше Астанада өтті."),
        )
    ),
    measured="sources that are 75 of 100 alike: reordered words and synonyms in government text",
)
def same_translation(file: CatalogFile) -> Iterator[Problem]:
    """Two different sentences have one translation of four words or more.

    One of them was given the other's. Sources that differ in marks and case only, or say the same
    in nearly the same words, are one.
    """
    first: dict[tuple[str, ...], str] = {}
    for entry in _perhaps_alike(file.entries):
        target = tuple(joined(_WORDS, entry.msgstr))
        if len(target) < _FEWEST_WORDS:
            continue
        msgid = first.setdefault(target, entry.msgid)
        if msgid != entry.msgid and not _say_the_same(msgid, entry.msgid):
            yield Problem(f"the same translation as of «{msgid[:50]}»", msgid=entry.msgid)


def _perhaps_alike(entries: Iterable[POEntry]) -> Iterator[POEntry]:
    """The entries whose translation begins and ends as another's does, in their order."""
    groups: dict[tuple[str, str], list[POEntry]] = {}
    for entry in entries:
        first, last = _FIRST_WORD.search(entry.msgstr), _LAST_LETTERS.search(entry.msgstr[-_END:])
        if first and last:
            groups.setdefault((first[0].lower(), last[0].lower()), []).append(entry)
    return (entry for group in groups.values() if len(group) > 1 for entry in group)


def _say_the_same(source: str, other: str) -> bool:
    """Whether two sources differ in marks, case, the order of words or a word or two only."""
    texts = (" ".join(joined(_WORDS, text)) for text in (source, other))
    return fuzz.token_sort_ratio(*texts) >= _NEARLY_ONE


_MET = samples.entry("Встреча прошла в Астане.", "Кездесу Астанада өтті.")
_SAID = {"Встреча прошла в Астане.": Other("visit", "Кездесу Астанада болды.")}
_MEANT = {"Встреча прошла в Астане.": Other("visit", "Встреча была в Алматы.")}


@file_rule(
    "other-translation",
    Severity.INFO,
    good=samples.GOOD,
    bad=Example(file=samples.catalog(_MET), elsewhere=Elsewhere(translations=_SAID)),
)
def other_translation(file: CatalogFile) -> Iterator[Problem]:
    """Another release has another translation of the same sentence.

    Both may be right: it never fails a build. The catalogs that are checked are compared.
    """
    for entry in file.entries:
        if other := file.elsewhere.translations.get(entry.msgid):
            yield Problem(f"{other.release} has «{other.text[:80]}»", msgid=entry.msgid)


@file_rule(
    "other-source",
    Severity.INFO,
    good=samples.GOOD,
    bad=Example(file=samples.catalog(_MET), elsewhere=Elsewhere(sources=_MEANT)),
)
def other_source(file: CatalogFile) -> Iterator[Problem]:
    """Another release has the same translation, of four words or more, of another sentence.

    Sources that differ in marks and case only are one. Both may be right: it never fails a
    build. The catalogs that are checked are compared.
    """
    for entry in file.entries:
        if other := file.elsewhere.sources.get(entry.msgid):
            yield Problem(f"in {other.release} it is of «{other.text[:80]}»", msgid=entry.msgid)
