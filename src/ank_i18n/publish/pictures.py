"""Pictures that a release shows from its own folder, brought along to where its pages stand.

A page stands to ``dist/<locale>/`` as the release to ``seeds/``, so the same relative address
leads to the copy, and no address has to be rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from ank_i18n.errors import ReleaseError
from ank_i18n.publish.clean import safe_address
from ank_i18n.publish.output import safe_path
from ank_i18n.release.model import MarkKind, Release

# What browsers show and never run: an SVG opened by itself would run its scripts.
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")


def pictures(release: Release, seeds: Path) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The pictures of a release that lie under ``seeds``: paths from there, and contents.

    Args:
        release: The release.
        seeds: The folder that no picture may lead out of.
    """
    root = seeds.resolve()
    for address in dict.fromkeys(_addresses(release)):
        place = (release.path.parent / address).resolve()
        if not place.is_relative_to(root) or place.suffix.lower() not in SUFFIXES:
            continue
        try:
            yield safe_path(place.relative_to(root).as_posix()), place.read_bytes()
        except (OSError, ReleaseError):
            continue


def _addresses(release: Release) -> Iterator[str]:
    for block in release.blocks:
        for mark in block.marks.values():
            if mark.kind is MarkKind.IMAGE:
                parts = urlsplit(safe_address(mark.target))
                if parts.path and not parts.scheme and not parts.netloc:
                    yield unquote(parts.path)
