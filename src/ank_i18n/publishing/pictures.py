"""Pictures that a release shows, brought along to where its pages stand.

One that cannot be brought, because it is not there, leads out of ``seeds/`` or is no picture
that is safe to show, loses its address: renderers then show its description.

A page stands to ``dist/<locale>/`` as the release to ``seeds/``, so the relative address of a
picture beside the release leads to its copy. A picture inside a DOCX or ODT goes into a folder
with the release's name, for they are all called ``media/image1.png``.
"""

from __future__ import annotations

import os
import posixpath
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit
from zipfile import ZipFile

from ank_i18n.errors import ReleaseError
from ank_i18n.publishing.clean import clean, safe_address
from ank_i18n.publishing.output import safe_path
from ank_i18n.release.model import Block, Mark, MarkKind, Release

# What browsers show and never run: an SVG opened by itself would run its scripts.
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
# Where the addresses of pictures begin inside these archives.
INSIDE = {"docx": "word/", "odt": ""}
LARGEST = 50 * 2**20  # bytes of one picture, unpacked: more is no picture for a page


Pictures = dict[PurePosixPath, bytes]


def beside_page(release: Release, address: str) -> PurePosixPath:
    """The path under ``dist/<locale>/`` of the picture that an address on a page leads to."""
    folder = posixpath.dirname(release.name)
    return PurePosixPath(posixpath.normpath(posixpath.join(folder, _path(address))))


def illustrated(release: Release, seeds: Path) -> tuple[Release, Pictures]:
    """A release whose pictures are addressed as on its pages, and the pictures.

    Args:
        release: The release as it was read.
        seeds: The folder that no picture may lead out of.

    Returns:
        The release, and the pictures it brings along by their paths under ``dist/<locale>/``.
        Pictures on other sites keep their addresses.
    """
    found: Pictures = {}
    blocks = tuple(
        replace(
            block,
            marks={
                number: _placed(mark, release, seeds, found) for number, mark in block.marks.items()
            },
        )
        if _shows(block)
        else block
        for block in release.blocks
    )
    return replace(release, blocks=blocks), found


def _shows(block: Block) -> bool:
    return any(mark.kind is MarkKind.IMAGE for mark in block.marks.values())


def _placed(mark: Mark, release: Release, seeds: Path, found: Pictures) -> Mark:
    """The mark of a picture with its address on the page; the picture goes to ``found``."""
    if mark.kind is not MarkKind.IMAGE:
        return mark
    address = clean(mark.target)
    path = _path(address)
    if not path:
        return mark if urlsplit(safe_address(address)).netloc else replace(mark, target="")
    inside = release.format in INSIDE
    picture = _inside(release, path) if inside else _beside(release, seeds, path)
    if picture is None:
        return replace(mark, target="")
    place, content = picture
    found[place] = content
    folder = release.name.rsplit("/", 1)[-1]
    return replace(mark, target=f"{quote(folder)}/{address}" if inside else address)


def _path(address: str) -> str:
    """The path of a relative address, else an empty string."""
    parts = urlsplit(safe_address(address))
    return "" if parts.scheme or parts.netloc else unquote(parts.path)


def _beside(release: Release, seeds: Path, path: str) -> tuple[PurePosixPath, bytes] | None:
    root = seeds.resolve()
    place = (release.path.parent / path).resolve()
    if not (place.is_relative_to(root) and _safe(place.name) and place.is_file()):
        return None
    # Where the page looks is where the address leads, not where a symbolic link does.
    shown = Path(os.path.abspath(release.path.parent / path))  # noqa: PTH100 - keeps links
    if not shown.is_relative_to(root) or place.stat().st_size > LARGEST:
        return None
    return _kept(shown.relative_to(root).as_posix(), place.read_bytes())


def _inside(release: Release, path: str) -> tuple[PurePosixPath, bytes] | None:
    name = f"{INSIDE[release.format]}{path}"
    with ZipFile(release.path) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        if not _safe(name) or sizes.get(name, LARGEST) >= LARGEST:
            return None
        return _kept(f"{release.name}/{path}", archive.read(name))


def _safe(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)


def _kept(path: str, content: bytes) -> tuple[PurePosixPath, bytes] | None:
    try:
        return safe_path(path), content
    except ReleaseError:
        return None
