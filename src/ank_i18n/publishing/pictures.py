"""Pictures that a release shows, brought along to where its pages stand.

A page stands to ``dist/<locale>/`` as the release to ``seeds/``, so the relative address of a
picture beside the release leads to its copy. A picture inside a DOCX or ODT goes into a folder
with the release's name, for they are all called ``media/image1.png``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit
from zipfile import ZipFile

from ank_i18n.errors import ReleaseError
from ank_i18n.publishing.clean import safe_address
from ank_i18n.publishing.output import safe_path
from ank_i18n.release.model import MarkKind, Release

# What browsers show and never run: an SVG opened by itself would run its scripts.
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")


# Where the addresses of pictures begin inside these archives.
INSIDE = {"docx": "word/", "odt": ""}
LARGEST = 50 * 2**20  # bytes of one picture, unpacked: more is no picture for a page


def page_address(release: Release, address: str) -> str:
    """The address of a picture on the pages of a release."""
    if release.format in INSIDE and _path(address):
        folder = release.name.rsplit("/", 1)[-1]
        return f"{quote(folder)}/{address}"
    return address


def pictures(release: Release, seeds: Path) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The pictures that a release brings along: paths under ``dist/<locale>/``, and contents.

    Args:
        release: The release.
        seeds: The folder that no picture may lead out of.
    """
    paths = [path for path in dict.fromkeys(_paths(release)) if path.lower().endswith(SUFFIXES)]
    if not paths:
        return
    found = _inside(release, paths) if release.format in INSIDE else _beside(release, seeds, paths)
    for path, content in found:
        try:
            yield safe_path(path), content
        except ReleaseError:
            continue


def _paths(release: Release) -> Iterator[str]:
    for block in release.blocks:
        for mark in block.marks.values():
            if mark.kind is MarkKind.IMAGE:
                yield _path(mark.target)


def _path(address: str) -> str:
    """The path of a relative address, else an empty string."""
    parts = urlsplit(safe_address(address))
    return "" if parts.scheme or parts.netloc else unquote(parts.path)


def _beside(release: Release, seeds: Path, paths: list[str]) -> Iterator[tuple[str, bytes]]:
    root = seeds.resolve()
    for path in paths:
        place = (release.path.parent / path).resolve()
        if place.is_relative_to(root) and place.is_file():
            yield place.relative_to(root).as_posix(), place.read_bytes()


def _inside(release: Release, paths: list[str]) -> Iterator[tuple[str, bytes]]:
    with ZipFile(release.path) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        for path in paths:
            name = f"{INSIDE[release.format]}{path}"
            if sizes.get(name, LARGEST) < LARGEST:
                yield f"{release.name}/{path}", archive.read(name)
