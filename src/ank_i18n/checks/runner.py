"""Run the rules over a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.checks.registry import Problem, all_rules
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.sources import Sources
from ank_i18n.errors import ProjectError, ReleaseError
from ank_i18n.project import CONFIG, Project


@dataclass(frozen=True, slots=True)
class Place:
    """Where a catalog stands: its path as shown, its locale, its release."""

    file: str
    locale: str
    release: str


def check(
    project: Project,
    paths: Iterable[Path] | None = None,
    locales: Iterable[str] | None = None,
) -> list[Finding]:
    """Check the catalogs of a project.

    Args:
        project: The project.
        paths: Only these catalogs or releases; default: all.
        locales: Only these locales; default: the project's targets and every folder that
            holds catalogs.

    Returns:
        The findings, by file and line.

    Raises:
        ProjectError: ``[checks]`` names a rule or a severity that there is not.
    """
    chosen = severities(project)
    resources = Resources(project.termbases)
    sources = Sources(project)
    unreadable: dict[str, Finding] = {}
    found: list[Finding] = []
    for path, place in _catalogs(project, sources, paths, locales):
        try:
            units = sources.units(place.release)
        except ReleaseError as error:
            units = None
            unreadable.setdefault(place.release, _unreadable(project, error, place.release))
        file = CatalogFile(path.read_bytes(), place.locale, resources, project.source, units)
        found += check_catalog(file, place, chosen)
    found += unreadable.values()
    return sorted(found, key=lambda f: (f.file, f.line, f.rule))


def check_catalog(
    file: CatalogFile, place: Place, chosen: dict[str, Severity | None] | None = None
) -> list[Finding]:
    """Run every rule over one catalog.

    Args:
        file: The catalog.
        place: How its findings are placed.
        chosen: Another severity for a rule, or None to switch it off.
    """
    chosen = chosen or {}
    active = [
        (rule, severity)
        for name, rule in all_rules().items()
        if rule.applies_to(file.locale)
        and (severity := chosen.get(name, rule.severity)) is not None
    ]
    lines = {entry.msgid: entry.linenum or 0 for entry in file.entries}
    found: list[Finding] = []
    for rule, severity in active:
        if rule.file is not None and (file.catalog is not None or not rule.needs_catalog):
            for problem in rule.file(file):
                line = problem.line or lines.get(problem.msgid or "", 0)
                found.append(_finding(rule.name, severity, replace(problem, line=line), place))
    pair_rules = [(rule.name, severity, rule.pair) for rule, severity in active if rule.pair]
    for entry, pair in file.pairs():
        for name, severity, run in pair_rules:
            for problem in run(pair):
                placed = replace(problem, msgid=entry.msgid, line=entry.linenum or 0)
                found.append(_finding(name, severity, placed, place))
    return found


def severities(project: Project) -> dict[str, Severity | None]:
    """The severities that ank-i18n.toml gives; ``off`` is None.

    Raises:
        ProjectError: It names a rule or a severity that there is not.
    """
    chosen: dict[str, Severity | None] = {}
    for name, value in project.section("checks").get("severity", {}).items():
        if name not in all_rules():
            raise ProjectError(f"[checks] names a rule {name} there is not", path=CONFIG)
        if value != "off" and value not in list(Severity):
            raise ProjectError(
                f"[checks] gives {name} the severity {value!r}",
                path=CONFIG,
                mend="error, warning, info or off",
            )
        chosen[name] = None if value == "off" else Severity(value)
    return chosen


def _finding(rule: str, severity: Severity, problem: Problem, place: Place) -> Finding:
    return Finding(
        rule, severity, place.file, problem.line, place.locale, place.release, problem.msgid,
        problem.message, problem.fix,
    )  # fmt: skip


def _unreadable(project: Project, error: ReleaseError, release: str) -> Finding:
    file = project.relative(Path(error.path)) if error.path else ""
    message = f"the release cannot be read: {error.problem}"
    return Finding(
        "source", Severity.ERROR, file, error.line or 0, project.source, release, None, message
    )


def _catalogs(
    project: Project,
    sources: Sources,
    paths: Iterable[Path] | None,
    locales: Iterable[str] | None,
) -> Iterator[tuple[Path, Place]]:
    wanted = None if paths is None else {path.absolute() for path in paths}
    for locale in _locales(project) if locales is None else locales:
        folder = project.locales / locale / "LC_MESSAGES"
        for path in sorted(folder.rglob("*.po")):
            release = path.relative_to(folder).with_suffix("").as_posix()
            if wanted is None or path in wanted or sources.path(release) in wanted:
                yield path, Place(project.relative(path), locale, release)


def _locales(project: Project) -> list[str]:
    folders = sorted(path.parent.name for path in project.locales.glob("*/LC_MESSAGES"))
    return [*project.targets, *(name for name in folders if name not in project.targets)]
