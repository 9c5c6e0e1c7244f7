"""What the catalogs of a release should hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ank_i18n.project import Project
from ank_i18n.release import read
from ank_i18n.segment.units import segmented


class Sources:
    """The units of a project's releases, each release read once."""

    def __init__(self, project: Project) -> None:
        self._locale = project.source
        self._paths = {project.release_name(path): path for path in project.releases()}
        self.units = cache(self._units)

    def path(self, release: str) -> Path | None:
        """The source document of a release, if it is still there."""
        return self._paths.get(release)

    def _units(self, release: str) -> tuple[str, ...] | None:
        """The units of a release in reading order; None when its source is not there.

        Raises:
            ReleaseError: The source is there and cannot be read.
        """
        path = self._paths.get(release)
        return None if path is None else read_units(path, self._locale)


def read_units(path: Path, locale: str) -> tuple[str, ...]:
    """The units of one source document, repeated ones once.

    Raises:
        ReleaseError: It cannot be read.
    """
    return tuple(segmented(read(path, locale=locale)).units())
