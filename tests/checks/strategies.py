"""Projects and pairs for the tests of the checks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hypothesis import strategies as st

from ank_i18n import project
from ank_i18n.checks import all_rules
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Finding
from ank_i18n.checks.registry import Example
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.runner import check_catalog
from ank_i18n.checks.samples import catalog, entry, header
from ank_i18n.checks.targets import Place
from ank_i18n.project import Project

RULES = [rule for rule in all_rules().values() if rule.pair]
RESOURCES = Resources()

# What rules look for, so that what hypothesis puts together has something to find.
PIECES = [
    *{
        piece
        for rule in RULES
        for example in (rule.good, rule.bad)
        for text in (example.source, example.target)
        for piece in text.split(" ")
    },
    *("", "5", "5", "млн", "млн.", "3-х", "1", "000", "половиной", "с", "тг", "км", "м", "%", "t"),
    *("миль", "процентных", "пункта", "percentage", "points", "%(n)s", "{n}", "<1>", "</1>", "-"),
    *("главы", "государства", "president", "мая", "май", "May", "в", "пятницу", "не", "Абай"),
    *("ОБСЕ", "№", "№5", "\n", "\t", "\u00a0", "5\u00a0000", "+7", "(7172)", "00-11-22", ".", ","),
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join)

NAMES = {"kk": "Kazakh", "en": "English"}


class _Dictionary(Resources):
    """Resources whose dictionary does not know these words, and knows all others."""

    def __init__(self, unknown: Iterable[str]) -> None:
        super().__init__(spelling=True)
        self.unknown = frozenset(unknown)

    def misspelt(self, words: Iterable[str], locale: str) -> set[str]:  # noqa: ARG002 - all locales
        return {word for word in words if word in self.unknown}


def found_in(example: Example) -> list[Finding]:
    """What all rules say of an example."""
    locale = example.locale
    if example.file or example.missing:
        file, units = example.file, example.units or None
    else:
        text = (escaped(example.source), escaped(example.target))
        file, units = catalog(entry(*text), head=header(Language=locale)), None
    resources = _Dictionary(example.unknown)
    return check_catalog(
        CatalogFile(
            file,
            locale,
            resources,
            "ru",
            units,
            example.demand,
            missing=example.missing,
            source_error=example.source_error,
            siblings=example.siblings,
            elsewhere=example.elsewhere,
        ),
        Place("x.po", locale, "x"),
    )


def rules_in(source: str, target: str, locale: str = "kk") -> set[str]:
    """The names of the rules that find something in one translation."""
    return {finding.rule for finding in found_in(Example(source, target, locale))}


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def project_with(root: Path, *entries: str, locale: str = "kk", units: str = "") -> Project:
    """A project of one release ``visit`` whose catalog has these entries."""
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / "visit.txt").write_text(units, encoding="utf-8")
    po = root / "locales" / locale / "LC_MESSAGES" / "visit.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(catalog(*entries, head=header(Language=locale)))
    return project.load(root)
