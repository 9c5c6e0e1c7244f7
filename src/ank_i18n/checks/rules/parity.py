"""The translations of one sentence with each other: what one has the other has too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import kinds, numbers, samples
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule
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


@pair_rule(
    "parity-number",
    Severity.WARNING,
    between=True,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "15 млн теңге бөлінді.")),
        siblings=_GOOD.siblings,
    ),
    measured="4 of 1,505 news and encyclopaedic sentences, where a time is told otherwise",
    sign=Sign(_DIGIT, _DIGIT, both=True),
    figures=lambda pair: not pair.has_plain_numbers,
)
def parity_number(pair: Pair) -> Iterator[Problem]:
    """A number of this translation is another one in another locale.

    Each lacks a number of the other: one that is only said in words, or left out, is no such
    case. Reported in the locale that the project names later.
    """
    if pair.has_plain_numbers:
        return
    here, there = pair.target_numbers, pair.source_numbers
    if here.digits and there.digits:
        lost, added = numbers.differences(there, here)
        if lost and added:
            said = ", ".join(number.text for number in lost)
            yield Problem(f"{pair.source_locale} has {said}")


@pair_rule(
    "parity-unit",
    Severity.WARNING,
    between=True,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "5 млн доллар бөлінді.")),
        siblings=_GOOD.siblings,
    ),
    measured="1 of 1,505 news and encyclopaedic sentences",
    sign=Sign(kinds.begins("units"), kinds.begins("units"), both=True),
)
def parity_unit(pair: Pair) -> Iterator[Problem]:
    """Another locale names another currency, or percentage points for percent, beside a number."""
    here = kinds.named(pair.target_prose, pair.locale, "units")
    there = kinds.named(pair.source_prose, pair.source_locale, "units")
    if here == there or not _DIGIT.search(pair.target_prose):
        return
    lost = {group: name for group, name in there - here if group in _GROUPS}
    if any(group in lost for group, _ in here - there):
        yield Problem(f"{pair.source_locale} has {', '.join(sorted(lost.values()))}")


@pair_rule(
    "parity-sentences",
    Severity.INFO,
    between=True,
    good=_GOOD,
    bad=Example(
        file=samples.catalog(samples.entry(_SOURCE, "5 млн теңге бөлінді. Алғыс. Тамаша.")),
        siblings=_GOOD.siblings,
    ),
)
def parity_sentences(pair: Pair) -> Iterator[Problem]:
    """Another locale has more, or fewer, sentences by two or more: one may lack a part."""
    if abs(len(_STOP.findall(pair.target)) - len(_STOP.findall(pair.source))) < 2:
        return
    here = len(sentences(pair.target, pair.locale))
    there = len(sentences(pair.source, pair.source_locale))
    if abs(here - there) > 1:
        yield Problem(f"{here} sentences here, {there} in {pair.source_locale}")
