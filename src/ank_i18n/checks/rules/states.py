"""What is still to be done: the four states of a unit."""

from __future__ import annotations

from collections.abc import Iterator

import polib

from ank_i18n.catalog.states import State, state_of
from ank_i18n.catalog.stats import count
from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile, forms
from ank_i18n.checks.gates import Demand
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Problem, file_rule

_FIRST, _SECOND = (samples.entry(*texts) for texts in samples.ENTRIES)
_SOURCE, _TARGET = samples.ENTRIES[1]


@file_rule(
    "empty-unit",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(_FIRST, samples.entry(_SOURCE, " "))),
)
def empty_unit(file: CatalogFile) -> Iterator[Problem]:
    """A unit has no translation, or one of white space only."""
    for entry in file.entries:
        if not any(text.strip() for _, text in forms(entry)):
            yield _of(entry, "not translated")


@file_rule(
    "plural-incomplete",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(
        samples.catalog(
            '\nmsgid "{n} посол"\nmsgid_plural "{n} посла"\nmsgstr[0] "{n} елші"\nmsgstr[1] ""\n'
        )
    ),
)
def plural_incomplete(file: CatalogFile) -> Iterator[Problem]:
    """Some plural forms of a unit are translated and some are not."""
    for entry in file.entries:
        filled = [bool(text.strip()) for _, text in forms(entry)]
        if any(filled) and not all(filled):
            yield _of(entry, f"{filled.count(False)} of {len(filled)} plural forms are empty")


@file_rule(
    "draft-unit",
    Severity.WARNING,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(_FIRST, samples.entry(_SOURCE, _TARGET, "#, fuzzy\n"))),
)
def draft_unit(file: CatalogFile) -> Iterator[Problem]:
    """A unit is a draft: proposed by a memory or a machine, looked at by nobody."""
    for entry in file.entries:
        if state_of(entry) is State.DRAFT:
            yield _of(entry, "a draft that nobody has reviewed")


@file_rule(
    "stale-unit",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(
        samples.catalog(
            _FIRST, samples.entry(_SOURCE, _TARGET, '#, fuzzy\n#| msgid "Там были послы."\n')
        )
    ),
)
def stale_unit(file: CatalogFile) -> Iterator[Problem]:
    """The source changed under a translation; it still says what the release said before."""
    for entry in file.entries:
        if state_of(entry) is State.STALE:
            yield _of(entry, "the source changed since this was translated")


@file_rule(
    "gate-complete",
    Severity.ERROR,
    good=samples.example(samples.catalog(), demand=Demand(complete=100)),
    bad=samples.example(
        samples.catalog(_FIRST, samples.entry(_SOURCE, "")), demand=Demand(complete=100)
    ),
)
def gate_complete(file: CatalogFile) -> Iterator[Problem]:
    """Fewer units than the locale's gate demands have a translation.

    The gate is ``min_complete`` of ``[gates.LOCALE]`` in ank-i18n.toml, or ``--min-complete``;
    without either nothing is demanded.
    """
    wanted = file.demand.complete
    if wanted is not None and file.catalog is not None:
        reached = count(file.catalog).complete
        if reached < wanted:
            yield Problem(f"{reached:.4g} % translated, {wanted:.4g} % are demanded")


@file_rule(
    "gate-reviewed",
    Severity.ERROR,
    good=samples.example(samples.catalog(), demand=Demand(reviewed=100)),
    bad=samples.example(
        samples.catalog(_FIRST, samples.entry(_SOURCE, _TARGET, "#, fuzzy\n")),
        demand=Demand(reviewed=100),
    ),
)
def gate_reviewed(file: CatalogFile) -> Iterator[Problem]:
    """Fewer units than the locale's gate demands were reviewed by a person.

    The gate is ``min_reviewed`` of ``[gates.LOCALE]`` in ank-i18n.toml, or ``--min-reviewed``;
    without either nothing is demanded.
    """
    wanted = file.demand.reviewed
    if wanted is not None and file.catalog is not None:
        reached = count(file.catalog).reviewed_percent
        if reached < wanted:
            yield Problem(f"{reached:.4g} % reviewed, {wanted:.4g} % are demanded")


def _of(entry: polib.POEntry, message: str) -> Problem:
    return Problem(message, msgid=entry.msgid)
