"""The catalog against the release that it translates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Example, Problem, file_rule

_FIRST, _SECOND = (samples.entry(*texts) for texts in samples.ENTRIES)


@file_rule(
    "source",
    Severity.ERROR,
    good=samples.GOOD_COMPARED,
    bad=Example(file=samples.catalog(), source_error="is not UTF-8"),
    needs_catalog=False,
)
def source(file: CatalogFile) -> Iterator[Problem]:
    """The release of the catalog is there and cannot be read, so nothing can be compared."""
    if file.source_error:
        yield Problem(f"the release {file.source_error}")


@file_rule(
    "catalog-missing",
    Severity.ERROR,
    good=samples.GOOD,
    bad=Example(missing=True),
    needs_catalog=False,
)
def catalog_missing(file: CatalogFile) -> Iterator[Problem]:
    """A release has no catalog in a locale that others are in, or that has a gate."""
    if file.missing:
        yield Problem(f"no catalog for this release in {file.locale}; run ank-i18n extract")


@file_rule(
    "unit-missing",
    Severity.ERROR,
    good=samples.GOOD_COMPARED,
    bad=samples.example(samples.catalog(_FIRST), compared=True),
)
def unit_missing(file: CatalogFile) -> Iterator[Problem]:
    """A sentence of the release has no entry: the release changed and was not extracted again."""
    known = {entry.msgid for entry in file.entries}
    for unit in () if file.missing else file.units or ():
        if unit not in known:
            yield Problem("no entry for this sentence; run ank-i18n extract", msgid=unit)


@file_rule(
    "unit-unknown",
    Severity.WARNING,
    good=samples.GOOD_COMPARED,
    bad=samples.example(
        samples.catalog(_FIRST, _SECOND, samples.entry("Чужая фраза.", "Бөтен сөз.")), compared=True
    ),
)
def unit_unknown(file: CatalogFile) -> Iterator[Problem]:
    """An entry translates a sentence that the release does not hold.

    The release changed and was not extracted again, or somebody edited a msgid.
    """
    if file.units is None:
        return
    known = frozenset(file.units)
    for entry in file.entries:
        if entry.msgid not in known:
            yield Problem("the release has no such sentence", msgid=entry.msgid)


@file_rule(
    "unit-order",
    Severity.INFO,
    good=samples.GOOD_COMPARED,
    bad=samples.example(samples.catalog(_SECOND, _FIRST), compared=True),
)
def unit_order(file: CatalogFile) -> Iterator[Problem]:
    """The entries do not stand in the order in which the release is read."""
    place = {unit: index for index, unit in enumerate(file.units or ())}
    last = -1
    for entry in file.entries:
        here = place.get(entry.msgid, last)
        if here < last:
            yield Problem("entries are not in reading order", msgid=entry.msgid)
            return
        last = here


@file_rule(
    "duplicate-unit",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(_FIRST, _SECOND, _FIRST)),
)
def duplicate_unit(file: CatalogFile) -> Iterator[Problem]:
    """Two entries have the same msgid and context: which translation counts is chance."""
    seen = Counter((entry.msgctxt, entry.msgid) for entry in file.entries)
    for (_, msgid), times in seen.items():
        if times > 1:
            yield Problem(f"{times} entries for this sentence", msgid=msgid)
