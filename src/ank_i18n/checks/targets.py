"""Which catalogs of a project are checked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.errors import UsageError
from ank_i18n.project import Project


@dataclass(frozen=True, slots=True)
class Place:
    """Where a catalog stands: its path as shown, its locale, its release."""

    file: str
    locale: str
    release: str


def catalogs(
    project: Project, paths: Iterable[Path] | None = None, locales: Iterable[str] | None = None
) -> dict[str, list[tuple[Path, Place]]]:
    """The catalogs to check, by release.

    A catalog that is missing is listed too where the locale has others, or a gate.

    Args:
        project: The project.
        paths: Only these catalogs, or those of these releases.
        locales: Only these locales.

    Raises:
        UsageError: A path names neither a catalog nor a release of the project, a locale is
            neither a target nor has a folder, or there is no catalog yet.
    """
    sources = project.named_releases()
    there = locales_of(project)
    chosen = there if locales is None else list(locales)
    if unknown_locales := [locale for locale in chosen if locale not in there]:
        raise UsageError(
            f"there is no locale {unknown_locales[0]} here", mend=f"there are {', '.join(there)}"
        )
    named = None if paths is None else [path.absolute() for path in paths]
    # A release may lie outside seeds/: what names it then is where its catalogs would be.
    outside = {project.release_name(p): p for p in named or () if p.suffix != ".po"}
    found: dict[str, list[tuple[Path, Place]]] = {}
    met: set[Path] = set()
    for locale in chosen:
        for path, release in _of_locale(project, locale, sources):
            these = {path, sources.get(release, outside.get(release, path))}
            if named is None or not these.isdisjoint(named):
                met |= these
                place = Place(_relative(path, project.root), locale, release)
                found.setdefault(release, []).append((path, place))
    if unknown := set(named or ()) - met:
        raise UsageError(
            "is neither a catalog nor a release with catalogs",
            path=min(unknown),
            mend="name one of this project, or the folder of its own with --project",
        )
    if named is None and not found:
        raise UsageError(
            "holds no catalog, so there is nothing to check",
            path=project.relative(project.locales),
            mend="run ank-i18n extract" if sources else "name the project's folder with --project",
        )
    return dict(sorted(found.items()))


def _of_locale(project: Project, locale: str, sources: Iterable[str]) -> Iterator[tuple[Path, str]]:
    folder = project.locales / locale / "LC_MESSAGES"
    there = {p.relative_to(folder).with_suffix("").as_posix(): p for p in folder.rglob("*.po")}
    wanted = sources if there or locale in project.gates else ()
    expected = {release: project.po(release, locale) for release in wanted}
    for release, path in sorted((expected | there).items()):
        yield path, release


def _relative(path: Path, root: Path) -> str:
    """A path from the project's folder, also where the catalogs lie outside of it."""
    return Path(os.path.relpath(path, root)).as_posix()


def locales_of(project: Project) -> list[str]:
    """The locales of a project: its targets, then every other folder that may hold catalogs."""
    folders = sorted(path.parent.name for path in project.locales.glob("*/LC_MESSAGES"))
    return [*project.targets, *(name for name in folders if name not in project.targets)]
