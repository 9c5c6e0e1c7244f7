"""Corrections that are certain: homoglyphs, look-alikes, NFC, spaces; never meaning."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.catalog import store
from ank_i18n.catalog.patch import Change, patched
from ank_i18n.checks.catalog_file import forms, read
from ank_i18n.checks.model import Finding
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Rule, all_rules
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.settings import severities
from ank_i18n.checks.suppress import reasons
from ank_i18n.checks.writing import without_region
from ank_i18n.errors import CatalogError
from ank_i18n.project import Project

# A fix may bring the next one to light (a space at the edge of a corrected one); they converge.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Fixed:
    """A catalog before and after its corrections."""

    path: Path
    before: str
    after: str

    def diff(self, name: str) -> str:
        """The corrections as a unified diff under a name, as ``patch`` takes it."""
        old, new = _lines(self.before), _lines(self.after)
        return "".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", n=2))

    def write(self) -> None:
        """Put the corrected catalog in place of the other, unless somebody changed that.

        Raises:
            CatalogError: It was changed, or cannot be written.
        """
        with store.lock(self.path):
            if self.path.read_bytes() != self.before.encode():
                raise CatalogError(
                    "changed while it was corrected", path=self.path, mend="run it again"
                )
            store.write(self.after.encode(), self.path)


def fixes(project: Project, findings: Iterable[Finding]) -> Iterator[Fixed]:
    """Correct what the findings can correct, catalog by catalog; nothing is written.

    A rule that is switched off, or answered in a unit's comment, corrects nothing there.

    Args:
        project: The project.
        findings: Findings; those without ``fix`` are passed over.

    Raises:
        ProjectError: ``[checks]`` says what is not known, a rule or a severity among it.
        CatalogError: A catalog cannot be read any more.
    """
    wanted: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if finding.fix is not None and finding.msgid is not None:
            wanted.setdefault((finding.file, finding.locale), set()).add(finding.msgid)
    off = {name for name, severity in severities(project).items() if severity is None}
    for (file, locale), sources in sorted(wanted.items()):
        told_as = without_region(locale)
        rules = [
            rule
            for name, rule in all_rules().items()
            if rule.pair and name not in off and rule.applies_to(told_as)
        ]
        fixed = _fixed(project.root / file, sources, told_as, project.source, rules)
        if fixed and fixed.before != fixed.after:
            yield fixed


def _fixed(
    path: Path, sources: set[str], locale: str, source_locale: str, rules: Sequence[Rule]
) -> Fixed | None:
    """A catalog with its corrections, or None where it is not UTF-8: that is to be mended first."""
    try:
        before = path.read_bytes().decode()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError:
        return None
    changes = []
    for entry in read(before.encode()):
        if entry.obsolete or entry.msgid not in sources:
            continue
        answered = reasons(entry)
        asked = [rule for rule in rules if rule.name not in answered]
        numbers = sorted(entry.msgstr_plural) if entry.msgid_plural else [None]
        for number, (source, target) in zip(numbers, forms(entry), strict=True):
            mended = _mended(Pair(source, target, locale, Resources(), source_locale), asked)
            if mended != target:
                changes.append(Change(entry.linenum or 1, mended, number))
    return Fixed(path, before, patched(before, changes))


def _lines(text: str) -> list[str]:
    """The lines of a diff: ends as they are, and a last line without one said so."""
    *whole, last = (f"{line}\n" for line in text.split("\n"))
    return [*whole, f"{last}\\ No newline at end of file\n"] if last != "\n" else whole


def _mended(pair: Pair, rules: Sequence[Rule]) -> str:
    """A translation after every certain correction, until there is none left."""
    for _ in range(_ROUNDS):
        found = (problem.fix for rule in rules if rule.pair for problem in rule.pair(pair))
        fix = next((text for text in found if text is not None and text != pair.target), None)
        if fix is None:
            return pair.target
        pair = Pair(pair.source, fix, pair.locale, pair.resources, pair.source_locale)
    return pair.target
