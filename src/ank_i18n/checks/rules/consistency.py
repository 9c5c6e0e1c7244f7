"""One catalog with itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Problem, file_rule

_LETTERS = re.compile(r"[\W_]+")
_FEWEST_WORDS = 4


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
)
def same_translation(file: CatalogFile) -> Iterator[Problem]:
    """Two different sentences have one translation of four words or more.

    One of them was given the other's. Sources that differ in marks and case only are one.
    """
    first: dict[str, tuple[str, str]] = {}
    for entry in file.entries:
        target = _LETTERS.sub(" ", entry.msgstr).strip().lower()
        if target.count(" ") < _FEWEST_WORDS - 1:
            continue
        source = _LETTERS.sub(" ", entry.msgid).strip().lower()
        other, msgid = first.setdefault(target, (source, entry.msgid))
        if other != source:
            yield Problem(f"the same translation as of «{msgid[:50]}»", msgid=entry.msgid)
