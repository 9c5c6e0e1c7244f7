"""What translators answered to findings in the comments of units."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ank_i18n.checks import samples, suppress
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Problem, all_rules, file_rule

_FIRST = samples.entry(*samples.ENTRIES[0])
_SOURCE, _TARGET = samples.ENTRIES[1]
_ANSWERED = samples.example(
    samples.catalog(
        _FIRST,
        samples.entry(_SOURCE, f"{_TARGET} ", "# ank-i18n: ignore edge-space — as printed\n"),
    )
)


@file_rule(
    "ignore-without-reason",
    Severity.WARNING,
    good=_ANSWERED,
    bad=samples.example(
        samples.catalog(_FIRST, samples.entry(_SOURCE, _TARGET, "# ank-i18n: ignore number\n"))
    ),
)
def ignore_without_reason(file: CatalogFile) -> Iterator[Problem]:
    """A finding is ignored in the catalog and nobody says why.

    ``# ank-i18n: ignore RULE — why`` before an entry answers a rule for that entry; without the
    reason it counts for nothing.
    """
    for entry in file.entries:
        for value in suppress.unreasoned(entry):
            yield Problem(f"ignore {value}: say why, behind a dash", msgid=entry.msgid)


@file_rule(
    "ignore-unknown",
    Severity.WARNING,
    good=_ANSWERED,
    bad=samples.example(
        samples.catalog(
            _FIRST,
            samples.entry(_SOURCE, _TARGET, "# ank-i18n: ignore edge-spase — as printed\n"),
        )
    ),
)
def ignore_unknown(file: CatalogFile) -> Iterator[Problem]:
    """A rule is ignored that there is not: it is misspelt, or has another name now."""
    for entry in file.entries:
        for name in suppress.reasons(entry):
            if name not in all_rules():
                near = get_close_matches(name, all_rules(), 1)
                mend = f"did you mean {near[0]}?" if near else "check --list-rules names them all"
                yield Problem(f"ignore {name}: there is no such rule ({mend})", msgid=entry.msgid)
