"""Run the rules over a project."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Final

from polib import POEntry

from ank_i18n.checks import cache, settings, suppress
from ank_i18n.checks.asked import Asked
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.gates import NOTHING, Demand
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Problem, Rule, all_rules, named
from ank_i18n.checks.resources import Resources
from ank_i18n.checks.screen import Screen
from ank_i18n.checks.targets import Place, locales_of
from ank_i18n.checks.tasks import Task, tasks
from ank_i18n.cores import cores
from ank_i18n.errors import UsageError
from ank_i18n.project import Project

# Below this many bytes of catalogs another process costs more than it saves: about 2,000 units.
_WORTH_A_PROCESS = 1_000_000
_FORKED: Final = "forkserver"


@dataclass(frozen=True, slots=True)
class Options:
    """How a check is run.

    ``demand`` stands before the gates of ank-i18n.toml, ``demand_of`` a locale before both;
    ``jobs`` is how many processes large work is shared out over, 0 one for each core: a program
    that asks for more than its own must keep what it does out of reach of an import of its main
    module. ``remember`` keeps findings in the user's cache folder.
    """

    demand: Demand = NOTHING
    jobs: int = 1
    remember: bool = True
    demand_of: Mapping[str, Demand] = field(default_factory=dict)

    def demand_for(self, locale: str) -> Demand:
        """What a locale is held to before the gates of ank-i18n.toml."""
        return self.demand_of.get(locale, self.demand)


def check(
    project: Project,
    paths: Iterable[Path] | None = None,
    locales: Iterable[str] | None = None,
    options: Options | None = None,
) -> list[Finding]:
    """Check the catalogs of a project.

    Args:
        project: The project.
        paths: Only these catalogs or releases; default: all.
        locales: Only these locales; default: the project's targets and every folder that
            holds catalogs.
        options: How to run.

    Returns:
        The findings, by file and line.

    Raises:
        ProjectError: ``[checks]`` says what is not known, a rule or a severity among it.
        UsageError: A path is neither a catalog nor a release, a locale is none of the project's, or
            a gate of the command line is for one without catalogs.
        ExchangeError: A termbase of the project cannot be read.
    """
    options = options or Options()
    if strange := sorted(options.demand_of.keys() - {"", *locales_of(project)}):
        raise UsageError(f"a gate is set for {strange[0]}, and there is no such locale here")
    chosen = settings.severities(project)
    whole = paths is None and locales is None
    known = cache.Cache(project.root) if options.remember else None
    terms = [path.read_bytes() for path in project.termbases]
    spelling = settings.dictionaries(project)
    found: list[Finding] = []
    to_do: dict[str, Task] = {}
    idle = options.demand_of.keys() - {""}
    for task in tasks(project, paths, locales, options.demand_for):
        idle -= {task.place.locale}
        key = task.key(sorted(chosen.items()), spelling, project.source, *terms)
        before = known.get(key) if known else None
        if before is None:
            to_do[key] = task
        else:
            found += before
    if whole and idle:
        raise UsageError(f"a gate is set for {min(idle)}, and it has no catalog here")
    for key, new in zip(to_do, _run(project, list(to_do.values()), chosen, options), strict=True):
        found += new
        if known:
            known.put(key, new)
    if known:
        known.save(whole=whole)
    return sorted(found, key=lambda f: (f.file, f.line, f.rule))


def check_catalog(
    file: CatalogFile, place: Place, chosen: dict[str, Severity | None] | None = None
) -> list[Finding]:
    """Run every rule over one catalog; what is answered in its comments is left out.

    Args:
        file: The catalog.
        place: How its findings are placed.
        chosen: Another severity for a rule, or None to switch it off.
    """
    chosen = chosen or {}
    active = {
        name: severity
        for name, rule in all_rules().items()
        if rule.applies_to(file.told_as)
        and (severity := chosen.get(name, rule.severity)) is not None
    }
    lines = {entry.msgid: entry.linenum or 0 for entry in file.entries}
    found: list[Finding] = []
    for name, severity in active.items():
        rule = named(name)
        if rule.file is not None and (file.catalog is not None or not rule.needs_catalog):
            for problem in rule.file(file):
                line = problem.line or lines.get(problem.msgid or "", 0)
                found.append(_finding(name, severity, replace(problem, line=line), place))
    names = tuple(active)
    asked = _asked(names, file.resources, file.source_locale, file.told_as)
    found += _of_pairs(asked, file.pairs(), active, place)
    for locale, pairs in file.beside():
        between = _asked(names, file.resources, locale, file.told_as, between=True)
        found += _of_pairs(between, pairs, active, place)
    answered = set(suppress.answered(file.entries))
    return [finding for finding in found if (finding.rule, finding.msgid) not in answered]


def _of_pairs(
    asked: Asked,
    pairs: Iterable[tuple[POEntry, Pair]],
    active: Mapping[str, Severity],
    place: Place,
) -> Iterator[Finding]:
    for entry, pair in pairs:
        for rule, problem in asked.problems(pair):
            placed = replace(problem, msgid=entry.msgid, line=entry.linenum or 0)
            yield _finding(rule.name, active[rule.name], placed, place)


@lru_cache(maxsize=16)
def _screen(
    names: tuple[str, ...], source_locale: str, locale: str, *, between: bool
) -> Screen[Rule]:
    """The rules for pairs among those named; what was seen of words is kept for the next file."""
    rules = (rule for rule in map(named, names) if (rule.between if between else rule.pair))
    return Screen(((rule, rule.sign) for rule in rules), source_locale, locale)


@lru_cache(maxsize=16)
def _asked(
    names: tuple[str, ...],
    resources: Resources,
    source_locale: str,
    locale: str,
    *,
    between: bool = False,
) -> Asked:
    """The same rules with what was seen of pairs, which the termbase has a say in.

    With ``between`` they are the rules for a unit's translations into two locales.
    """
    screen = _screen(names, source_locale, locale, between=between)
    return Asked(screen, resources.figures)


def _run(
    project: Project,
    to_do: list[Task],
    chosen: dict[str, Severity | None],
    options: Options,
) -> Iterator[list[Finding]]:
    """The findings of each task, in order; large work is shared out over processes."""
    jobs = options.jobs or cores()
    if jobs > 1 and len(to_do) > 1 and sum(len(t.raw) for t in to_do) > _WORTH_A_PROCESS:
        with ProcessPoolExecutor(
            jobs, _context(), initializer=_begin, initargs=(project, chosen)
        ) as pool:
            yield from pool.map(_work, to_do, chunksize=_chunk(to_do, jobs))
        return
    resources = _resources(project)
    for task in to_do:
        yield _check(task, project, resources, chosen)


def _context() -> BaseContext:
    """How processes are started: never forked from here, where threads may hold locks.

    They are forked from a process that has loaded what they need, on systems that have that.
    """
    if _FORKED not in get_all_start_methods():
        return get_context("spawn")
    from multiprocessing import forkserver

    context = get_context(_FORKED)
    context.set_forkserver_preload(["__main__", "ank_i18n.checks.loaded"])
    try:
        forkserver.ensure_running()
    except OSError:  # such as a folder for temporary files with too long a name for a socket
        return get_context("spawn")
    return context


def _chunk(to_do: list[Task], jobs: int) -> int:
    """How many tasks go to a process at once: catalogs of one release together.

    What is read of a source for one locale is then still known for the next.
    """
    locales = len({task.place.locale for task in to_do})
    return max(1, len(to_do) // (jobs * 16 * locales)) * locales


_worker: list[tuple[Project, Resources, dict[str, Severity | None]]] = []


def _resources(project: Project) -> Resources:
    return Resources(project.termbases, spelling=settings.spelling(project))


def _begin(project: Project, chosen: dict[str, Severity | None]) -> None:
    # What a check makes dies with its last reference; looking for cycles only takes time here.
    gc.disable()
    _worker.append((project, _resources(project), chosen))


def _work(task: Task) -> list[Finding]:
    project, resources, chosen = _worker[0]
    return _check(task, project, resources, chosen)


def _check(
    task: Task, project: Project, resources: Resources, chosen: dict[str, Severity | None]
) -> list[Finding]:
    units, error = task.units(project.source)
    file = CatalogFile(
        task.raw, task.place.locale, resources, project.source, units, task.demand,
        missing=task.missing, source_error=error, siblings=task.siblings,
        elsewhere=task.elsewhere, unreadable=task.unreadable,
    )  # fmt: skip
    return check_catalog(file, task.place, chosen)


def _finding(rule: str, severity: Severity, problem: Problem, place: Place) -> Finding:
    return Finding(
        rule, severity, place.file, problem.line, place.locale, place.release, problem.msgid,
        problem.message, problem.fix,
    )  # fmt: skip
