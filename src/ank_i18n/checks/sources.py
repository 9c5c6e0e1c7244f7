"""What the catalogs of a release should hold."""

from __future__ import annotations

from pathlib import Path

from ank_i18n.release import read
from ank_i18n.segment.units import segmented


def read_units(path: Path, locale: str) -> tuple[str, ...]:
    """The units of one source document, repeated ones once.

    Raises:
        ReleaseError: It cannot be read.
    """
    return tuple(segmented(read(path, locale=locale)).units())
