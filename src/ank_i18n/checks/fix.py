"""Corrections that are certain: homoglyphs, look-alikes, NFC, spaces; never meaning."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.catalog import store
from ank_i18n.catalog.patch import Change, patched
from ank_i18n.checks.catalog_file import forms
from ank_i18n.checks.model import Finding
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Rule, all_rules
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.runner import severities
from ank_i18n.checks.suppress import reasons
from ank_i18n.errors import CatalogError
from ank_i18n.project import Project

# A fix may bring the next one to light (a space at the edge of a corrected one); they converge.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Fixed:
    """A catalog before and after its corrections."""

    path: Path
    before: bytes
    after: bytes

    def diff(self, name: str) -> str:
        """The corrections as a unified diff under a name."""
        old, new = (text.decode().splitlines(keepends=True) for text in (self.before, self.after))
        return "".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", n=2))


def fixes(project: Project, findings: Iterable[Finding]) -> Iterator[Fixed]:
    """Correct what the findings can correct, catalog by catalog; nothing is written.

    A rule that is switched off, or answered in a unit's comment, corrects nothing there.

    Args:
        project: The project.
        findings: Findings; those without ``fix`` are passed over.

    Raises:
        ProjectError: ``[checks]`` names a rule or a severity that there is not.
        CatalogError: A catalog cannot be read any more.
    """
    wanted: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if finding.fix is not None and finding.msgid is not None:
            wanted.setdefault((finding.file, finding.locale), set()).add(finding.msgid)
    off = {name for name, severity in severities(project).items() if severity is None}
    for (file, locale), sources in sorted(wanted.items()):
        rules = [
            rule
            for name, rule in all_rules().items()
            if rule.pair and name not in off and rule.applies_to(locale)
        ]
        fixed = _fixed(project.root / file, sources, locale, project.source, rules)
        if fixed.before != fixed.after:
            yield fixed


def _fixed(
    path: Path, sources: set[str], locale: str, source_locale: str, rules: Sequence[Rule]
) -> Fixed:
    try:
        before = path.read_bytes()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}", path=path) from error
    changes = []
    for entry in store.loads(before, path):
        if entry.obsolete or entry.msgid not in sources:
            continue
        answered = reasons(entry)
        asked = [rule for rule in rules if rule.name not in answered]
        for form, (source, target) in enumerate(forms(entry)):
            mended = _mended(Pair(source, target, locale, Resources(), source_locale), asked)
            if mended != target:
                place = form if entry.msgid_plural else None
                changes.append(Change(entry.linenum or 1, mended, place))
    return Fixed(path, before, patched(before, path, changes))


def _mended(pair: Pair, rules: Sequence[Rule]) -> str:
    """A translation after every certain correction, until there is none left."""
    for _ in range(_ROUNDS):
        found = (problem.fix for rule in rules if rule.pair for problem in rule.pair(pair))
        fix = next((text for text in found if text is not None and text != pair.target), None)
        if fix is None:
            return pair.target
        pair = Pair(pair.source, fix, pair.locale, pair.resources, pair.source_locale)
    return pair.target
