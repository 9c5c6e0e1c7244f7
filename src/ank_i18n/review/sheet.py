"""A page for reading a release and its translations side by side.

One row a unit, one column a language, with states, origins of drafts and findings. The pages
are static and are not publications: they stand outside ``dist/``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import polib

from ank_i18n.catalog import State, count, load, provenance, state_of
from ank_i18n.publishing import page
from ank_i18n.publishing.clean import clean
from ank_i18n.publishing.languages import in_order, language
from ank_i18n.publishing.output import output, safe_path
from ank_i18n.publishing.settings import Settings
from ank_i18n.segment.units import segmented

if TYPE_CHECKING:
    from ank_i18n.catalog import Counts
    from ank_i18n.checks.model import Finding
    from ank_i18n.project import Project
    from ank_i18n.publishing.model import Language
    from ank_i18n.release.model import Release

    # By release, locale and unit; what is said of a whole catalog has no unit.
    _Findings = defaultdict[tuple[str, str, str | None], list[Finding]]

_STYLE = "review.css"


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit in one language; ``origin`` tells how a draft began."""

    language: Language
    text: str
    state: State
    origin: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A unit and its translations."""

    number: int
    source: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A language and how far its catalog is."""

    language: Language
    counts: Counts
    findings: tuple[Finding, ...]


def review(
    project: Project,
    releases: Iterable[Release],
    folder: Path,
    findings: Sequence[Finding] = (),
) -> list[Path]:
    """Write the side-by-side page of each release.

    Args:
        project: Where the catalogs are.
        releases: What to show.
        folder: Where the pages go.
        findings: What the checks said; each is shown beside its unit.

    Returns:
        The pages.

    Raises:
        CatalogError: A catalog cannot be read.
    """
    found: _Findings = defaultdict(list)
    for finding in findings:
        found[finding.release, finding.locale, finding.msgid].append(finding)
    made = []
    with output(folder) as put, as_file(files("ank_i18n.review") / "templates") as templates:
        settings = Settings(theme=templates)
        put.put(safe_path(page.STYLE), page.style(None))
        put.put(safe_path(_STYLE), (templates / _STYLE).read_bytes())
        for release in releases:
            path = safe_path(f"{release.name}.html")
            put.put(path, _page(project, release, found, settings).encode())
            made.append(folder / path)
    return made


def _page(project: Project, release: Release, found: _Findings, settings: Settings) -> str:
    source = language(release.locale)
    path = f"{release.name}.html"
    targets = [one for one in in_order(release.locale, project.targets) if one != source]
    catalogs = {one: _catalog(project, release, one) for one in targets}
    columns = [
        Column(one, count(catalogs[one]), tuple(found.get((release.name, one.catalog, None), ())))
        for one in targets
    ]
    context = {
        "name": release.name,
        "source": source,
        "columns": columns,
        "rows": list(_rows(release, catalogs, found)),
        "style": page.relative(_STYLE, path),
    }
    return page.render("review.html", source, path, settings, context)


def _catalog(project: Project, release: Release, one: Language) -> polib.POFile:
    path = project.po(release.name, one.catalog)
    return load(path) if path.exists() else polib.POFile()


def _rows(
    release: Release, catalogs: dict[Language, polib.POFile], found: _Findings
) -> Iterator[Row]:
    entries = {
        one: {entry.msgid: entry for entry in catalog if not entry.obsolete}
        for one, catalog in catalogs.items()
    }
    for number, unit in enumerate(segmented(release).units(), 1):
        cells = (
            _cell(one, entries[one].get(unit), found.get((release.name, one.catalog, unit), ()))
            for one in catalogs
        )
        yield Row(number, clean(unit), tuple(cells))


def _cell(one: Language, entry: polib.POEntry | None, findings: Sequence[Finding]) -> Cell:
    if entry is None:
        return Cell(one, "", State.EMPTY, "", ())
    began = provenance.get(entry)
    words = (began.origin, began.package, began.version, began.score) if began else ()
    return Cell(
        language=one,
        text=clean(entry.msgstr),
        state=state_of(entry),
        origin=clean(" ".join(filter(None, words))),
        findings=tuple(findings),
    )
