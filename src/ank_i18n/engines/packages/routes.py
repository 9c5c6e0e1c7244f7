"""Which pairs installed packages serve in two steps, and through which language."""

from __future__ import annotations

from collections.abc import Iterable

from ank_i18n.engines.packages.model import Package

PIVOTS = ("en", "ru")
"""Pivot languages, the best first: English is the one most packages have on a side."""


def between(packages: Iterable[Package], source: Iterable[str]) -> list[str]:
    """The languages that a second step may start from, the best first.

    Args:
        packages: What is installed.
        source: Argos's codes of the language to start from.
    """
    codes = set(source)
    reached = {package.target for package in packages if package.source in codes}
    return sorted(reached, key=lambda code: (code not in PIVOTS, code))


def pivoted(packages: Iterable[Package]) -> list[tuple[str, str, str]]:
    """Every pair that no package serves alone and two do: source, the language between, target."""
    packages = list(packages)
    direct = {(package.source, package.target) for package in packages}
    found: dict[tuple[str, str], str] = {}
    for source in sorted({source for source, _ in direct}):
        for middle in between(packages, (source,)):
            for target in sorted(target for start, target in direct if start == middle):
                if target != source and (source, target) not in direct:
                    found.setdefault((source, target), middle)
    return [(source, middle, target) for (source, target), middle in sorted(found.items())]
