"""A release on disk and its catalogs on disk, in step: what ``extract`` and ``run`` do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.catalog import store
from ank_i18n.catalog.extract import extract, frozen
from ank_i18n.catalog.last_good import last_good
from ank_i18n.catalog.merge import Merged, merge
from ank_i18n.catalog.truncation import of_one_template, refuse_cut

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import polib

    from ank_i18n.catalog.extract import Segmented
    from ank_i18n.project import Project


@dataclass(frozen=True, slots=True)
class Synced:
    """The catalogs of a release after ``sync``: its template, and each locale's merge."""

    release: str
    template: polib.POFile
    merged: Mapping[str, Merged]
    changed: tuple[Path, ...]


def sync(project: Project, path: Path) -> Synced:
    """Read a release, write its template, and merge that into the catalog of every target.

    Args:
        project: Whose targets and folders.
        path: The source document.

    Raises:
        ReleaseError: The document cannot be read.
        CatalogError: A catalog cannot be read or written; those before it are whole.
    """
    # Readers of documents load their libraries, which whoever only merges does not need.
    from ank_i18n.release import read_for
    from ank_i18n.segment.units import segmented

    release = read_for(project, path)
    return sync_units(project, segmented(release))


def sync_units(project: Project, units: Segmented) -> Synced:
    """Write a release's template, and merge it into the catalog of every target.

    Args:
        project: Whose targets and folders.
        units: The release, read and segmented.

    Raises:
        CatalogError: A catalog cannot be read or written; those before it are whole.
    """
    name = units.release.name
    pot = project.pot(name)
    changed: list[Path] = []
    merged: dict[str, Merged] = {}
    with store.lock(pot):
        old = store.load(pot) if pot.exists() else None
        template = frozen(extract(units, project), old)
        for locale in project.targets:
            po = project.po(name, locale)
            with store.lock(po):
                merged[locale] = merge(_current(po, old, pot), template, locale)
                if store.save(merged[locale].catalog, po):
                    changed.append(po)
        # Last, so that a catalog is never behind the template on disk, unless it was cut short.
        if store.save(template, pot):
            changed.append(pot)
    return Synced(name, template, merged, tuple(changed))


def _current(po: Path, template: polib.POFile | None, pot: Path) -> polib.POFile | None:
    if not po.exists():
        return None
    catalog = store.load(po)
    if template is not None and of_one_template(catalog, template):
        last = max((entry.linenum or 1 for entry in catalog), default=1)
        refuse_cut(
            [entry.msgid for entry in catalog if not entry.obsolete],
            [entry.msgid for entry in template],
            po,
            line=last,
            mend=f"{last_good(po)}; if it is whole, delete {pot} instead",
        )
    return catalog
