"""Corrections that are certain: homoglyphs, look-alikes, NFC, spaces; never meaning."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.catalog import store
from ank_i18n.checks.catalog_file import forms
from ank_i18n.checks.model import Finding
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import all_rules
from ank_i18n.checks.resources import Resources
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

    Args:
        project: The project.
        findings: Findings; those without ``fix`` are passed over.
    """
    wanted: dict[str, set[str]] = {}
    for finding in findings:
        if finding.fix is not None and finding.msgid is not None:
            wanted.setdefault(finding.file, set()).add(finding.msgid)
    for file, sources in sorted(wanted.items()):
        path = project.root / file
        locale = next(f.locale for f in findings if f.file == file)
        fixed = _fixed(path, sources, locale, project.source)
        if fixed.before != fixed.after:
            yield fixed


def _fixed(path: Path, sources: set[str], locale: str, source_locale: str) -> Fixed:
    try:
        before = path.read_bytes()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}", path=path) from error
    catalog = store.loads(before, path)
    for entry in catalog:
        if entry.obsolete or entry.msgid not in sources:
            continue
        mended = [_mended(source, target, locale, source_locale) for source, target in forms(entry)]
        if entry.msgid_plural:
            entry.msgstr_plural = dict(zip(sorted(entry.msgstr_plural), mended, strict=True))
        else:
            entry.msgstr = mended[0]
    return Fixed(path, before, store.render(catalog))


def _mended(source: str, target: str, locale: str, source_locale: str) -> str:
    """A translation after every certain correction, until there is none left."""
    rules = [rule for rule in all_rules().values() if rule.pair and rule.applies_to(locale)]
    for _ in range(_ROUNDS):
        pair = Pair(source, target, locale, Resources(), source_locale)
        found = (problem.fix for rule in rules if rule.pair for problem in rule.pair(pair))
        fix = next((text for text in found if text is not None and text != target), None)
        if fix is None:
            return target
        target = fix
    return target
