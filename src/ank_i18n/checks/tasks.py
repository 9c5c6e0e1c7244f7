"""What there is to check: each catalog with all that its findings depend on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ank_i18n.checks import cache, gates
from ank_i18n.checks.elsewhere import NOWHERE, Elsewhere, disagreements
from ank_i18n.checks.gates import Demand
from ank_i18n.checks.sources import read_units
from ank_i18n.checks.targets import Place, catalogs
from ank_i18n.errors import ReleaseError
from ank_i18n.project import Project


@dataclass(frozen=True, slots=True)
class Task:
    """One catalog to check.

    ``raw`` and ``source_raw`` are what is in the catalog and in its release's document
    (``source``, None where there is none); ``siblings`` are the release's catalogs in the
    locales before this one, ``elsewhere`` is where other releases disagree. ``unreadable`` says why
    the catalog cannot be read.
    """

    place: Place
    raw: bytes
    missing: bool
    source: Path | None
    source_raw: bytes
    demand: Demand
    siblings: tuple[tuple[str, bytes], ...] = ()
    elsewhere: Elsewhere = NOWHERE
    unreadable: str = ""

    def key(self, *others: object) -> str:
        """The key in the cache of the task's findings, which ``others`` change too."""
        siblings = (part for locale, raw in self.siblings for part in (locale, raw))
        rest = (self.place, self.missing, self.source, self.demand, self.elsewhere)
        return cache.key(self.raw, self.source_raw, *siblings, *rest, self.unreadable, *others)

    def units(self, locale: str) -> tuple[tuple[str, ...] | None, str]:
        """The units of the release, or None and why it cannot be read (nothing: there is none).

        Args:
            locale: The locale of the sources.
        """
        return _units(self.source, self.source_raw, locale) if self.source else (None, "")


def tasks(
    project: Project,
    paths: Iterable[Path] | None,
    locales: Iterable[str] | None,
    demanded: Callable[[str], Demand],
) -> Iterator[Task]:
    """The catalogs to check, those of a release one after the other.

    Args:
        project: The project.
        paths: Only these catalogs or releases; default: all.
        locales: Only these locales; default: all.
        demanded: What stands before the gates of the project, by locale.

    Raises:
        UsageError: A path is neither a catalog nor a release, or there is no such locale.
    """
    found = list(_read(project, paths, locales, demanded))
    disagreeing = {
        locale: disagreements((t.place.release, t.raw) for t in found if t.place.locale == locale)
        for locale in {task.place.locale for task in found}
    }
    for task in found:
        elsewhere = disagreeing[task.place.locale].get(task.place.release)
        yield replace(task, elsewhere=elsewhere) if elsewhere else task


def _read(
    project: Project,
    paths: Iterable[Path] | None,
    locales: Iterable[str] | None,
    demanded: Callable[[str], Demand],
) -> Iterator[Task]:
    sources = project.named_releases()
    for release, found in catalogs(project, paths, locales).items():
        source = sources.get(release)
        source_raw = _content(source) if source else b""
        siblings: tuple[tuple[str, bytes], ...] = ()
        for path, place in found:
            missing = not path.is_file()
            raw, unreadable = (b"", "") if missing else _catalog(path)
            demand = gates.demand(project, place.locale, demanded(place.locale))
            yield Task(
                place, raw, missing, source, source_raw, demand, siblings, unreadable=unreadable
            )
            siblings += ((place.locale, raw),)


def _catalog(path: Path) -> tuple[bytes, str]:
    """What is in a catalog, or nothing and why it cannot be read."""
    try:
        return path.read_bytes(), ""
    except OSError as error:
        return b"", error.strerror or "no reason is given"


def _content(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError:
        return b""  # reading its units says why


@lru_cache(maxsize=1)
def _units(source: Path, _raw: bytes, locale: str) -> tuple[tuple[str, ...] | None, str]:
    """Kept for the next locale of the release, which is checked next."""
    try:
        return read_units(source, locale), ""
    except ReleaseError as problem:
        return None, problem.problem
