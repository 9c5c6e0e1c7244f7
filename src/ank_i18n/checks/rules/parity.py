"""The translations of one sentence with each other: what one has the other has too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import kinds, numbers, samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.prose import prose
from ank_i18n.checks.registry import Example, Problem, file_rule
from ank_i18n.segment import sentences

_DIGIT = re.compile(r"\d")
_STOP = re.compile(r"[.!?…]\S*\s")
_GROUPS = ("money", "percent")
_SOURCE = "Выделено 5 млн тенге."
_ENGLISH = samples.catalog(
    samples.entry(_SOURCE, "5 million tenge was allotted."), head=samples.header(Language="en")
)
_GOOD = Example(
    file=samples.catalog(samples.entry(_SOURCE, "5 млн теңге бөлінді.")),
    siblings=(("en", _ENGLISH),),
)


def _both(file: CatalogFile) -> Iterator[tuple[str, str, str, str]]:
    """Every sentence that both locales have: msgid, translation, other locale, translation."""
    for locale, translations in file.beside():
        for entry in file.entries:
            other = translations.get(entry.msgid)
            if other and entry.msgstr:
                yield entry.msgid, entry.msgstr, locale, other


@file_rule(
    "parity-number",
    Severity.WARNING,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "15 млн теңге бөлінді.")),
        siblings=_GOOD.siblings,
    ),
    measured="4 of 1,505 news and encyclopaedic sentences, where a time is told otherwise",
)
def parity_number(file: CatalogFile) -> Iterator[Problem]:
    """A number of this translation is another one in another locale.

    Each lacks a number of the other: one that is only said in words, or left out, is no such
    case. Reported in the locale that the project names later.
    """
    for msgid, text, locale, other in _both(file):
        if numbers.plainly_the_same(text, file.locale, other, locale):
            continue
        here, there = numbers.read(prose(text), file.locale), numbers.read(prose(other), locale)
        if here.digits and there.digits:
            lost, added = numbers.differences(there, here)
            if lost and added:
                said = ", ".join(number.text for number in lost)
                yield Problem(f"{locale} has {said}", msgid=msgid)


@file_rule(
    "parity-unit",
    Severity.WARNING,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "5 млн доллар бөлінді.")),
        siblings=_GOOD.siblings,
    ),
    measured="1 of 1,505 news and encyclopaedic sentences",
)
def parity_unit(file: CatalogFile) -> Iterator[Problem]:
    """Another locale names another currency, or percentage points for percent, beside a number."""
    for msgid, text, locale, other in _both(file):
        here = kinds.named(prose(text), file.locale, "units")
        there = kinds.named(prose(other), locale, "units")
        if here == there or not _DIGIT.search(prose(text)):
            continue
        lost = {group: name for group, name in there - here if group in _GROUPS}
        changed = [name for group, name in here - there if group in lost]
        if changed:
            yield Problem(f"{locale} has {', '.join(sorted(lost.values()))}", msgid=msgid)


@file_rule(
    "parity-sentences",
    Severity.INFO,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "5 млн теңге бөлінді. Алғыс. Тамаша.")),
        siblings=_GOOD.siblings,
    ),
)
def parity_sentences(file: CatalogFile) -> Iterator[Problem]:
    """Another locale has more, or fewer, sentences by two or more: one may lack a part."""
    for msgid, text, locale, other in _both(file):
        if abs(len(_STOP.findall(text)) - len(_STOP.findall(other))) < 2:
            continue
        here, there = len(sentences(text, file.locale)), len(sentences(other, locale))
        if abs(here - there) > 1:
            yield Problem(f"{here} sentences here, {there} in {locale}", msgid=msgid)
