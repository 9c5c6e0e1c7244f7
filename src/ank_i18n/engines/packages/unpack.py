"""A zip from a stranger: what is in it is judged before a byte of it is written.

``zipfile.extractall``, which argostranslate uses, writes whatever is there, of whatever size, over
whatever lies in the way. Here a package is one folder of plain files with plain names.
"""

from __future__ import annotations

import errno
import shutil
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from ank_i18n.errors import PackageError

GIB = 1 << 30
MAX_ENTRIES = 10_000
MAX_BYTES = 16 * GIB
"""NLLB 3.3B in float32, the largest model anyone packs, is 13 GB."""
MAX_RATIO = 20
"""Weights hardly compress (2:1 at the best); a zip bomb is near 1000:1."""
BOMB_BYTES = GIB // 4
"""Below this size the ratio says nothing: a small model may be mostly zeros."""
ENCRYPTED = 0x1
DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10)),
}
"""Names that are no files on Windows, with any ending; a blank or dot at the end is lost there."""
LEFT_OUT = ("__MACOSX", ".DS_Store")
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


def unpack(archive: Path, folder: Path) -> Path:
    """Write the package in a zip into ``folder``; returns the package's own folder in it.

    Raises:
        PackageError: The zip is broken, or is not one folder of plain files within the limits.
    """
    try:
        with zipfile.ZipFile(archive) as zipped:
            entries = _plain(zipped.infolist(), archive)
            _within_limits(entries, archive)
            top = _one_folder([entry.filename for entry in entries], archive)
            if sum(entry.file_size for entry in entries) > shutil.disk_usage(folder).free:
                raise PackageError("is larger than what is free on the disk", path=archive)
            for entry in entries:
                path = folder / PurePosixPath(entry.filename)
                path.parent.mkdir(parents=True, exist_ok=True)
                with zipped.open(entry) as source, path.open("xb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
            return folder / top
    except BROKEN as error:
        if isinstance(error, OSError) and error.errno in FULL:
            raise PackageError(f"cannot be unpacked: {error.strerror}", path=archive) from error
        raise PackageError(f"is not a sound zip: {error}", path=archive) from error


def copy(source: Path, folder: Path) -> Path:
    """Copy an unpacked package into ``folder``; returns the copy.

    Raises:
        PackageError: It holds something that is no plain file, or cannot be read.
    """
    target = folder / "package"
    try:
        for path in source.rglob("*"):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise PackageError(f"holds {path.name}, which is not a plain file", path=source)
        if sum(path.stat().st_size for path in source.rglob("*")) > shutil.disk_usage(folder).free:
            raise PackageError("is larger than what is free on the disk", path=source)
        shutil.copytree(source, target)
    except shutil.Error as error:
        # One for every file that failed: from where, to where, why.
        first, _, why = error.args[0][0]
        name = Path(first).relative_to(source)
        raise PackageError(f"cannot be copied: {name}: {_reason(why)}", path=source) from error
    except OSError as error:
        raise PackageError(f"cannot be copied: {error.strerror}", path=source) from error
    return target


def _reason(why: str) -> str:
    """What an OSError says, without its number and its files."""
    return why.partition("] ")[2].partition(": ")[0] or why


def _plain(infos: Iterable[zipfile.ZipInfo], archive: Path) -> list[zipfile.ZipInfo]:
    entries, seen, files = [], set(), set()
    for info in infos:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise PackageError(f"holds a link or device: {info.filename!r}", path=archive)
        if info.flag_bits & ENCRYPTED:
            raise PackageError("is encrypted", path=archive)
        _plain_name(info, archive)
        # File systems of Windows and macOS take names of one spelling in any case for the same.
        key = _folded(info.filename)
        if key in seen:
            raise PackageError(f"holds {info.filename!r} twice", path=archive)
        seen.add(key)
        if not info.is_dir():
            files.add(key)
        if not info.is_dir() and not set(LEFT_OUT) & set(info.filename.split("/")):
            entries.append(info)
    for info in entries:
        above = PurePosixPath(_folded(info.filename)).parents
        if files & {folder.as_posix() for folder in above}:
            raise PackageError(f"holds {info.filename!r} below a file", path=archive)
    return entries


def _folded(name: str) -> str:
    """One spelling for all names that some file system takes for the same."""
    return unicodedata.normalize("NFKC", name.rstrip("/")).casefold()


def _plain_name(info: zipfile.ZipInfo, archive: Path) -> None:
    # orig_filename is the name before zipfile cut it at a NUL or turned backslashes.
    name = info.orig_filename
    # Full-width dots and slashes become plain ones where somebody normalises names.
    parts = unicodedata.normalize("NFKC", name).rstrip("/").split("/")
    if (
        not name.isprintable()
        or len(parts) != name.rstrip("/").count("/") + 1
        or any(part.rstrip(". ") != part or not part for part in parts)
        or any(part.partition(".")[0].upper() in DEVICES for part in parts)
        or any(len(part.encode()) > 200 for part in parts)
        or any(character in name for character in '\\:*?"<>|')
        or len(name) > 500
    ):
        raise PackageError(f"holds a file with the name {name[:80]!r}", path=archive)


def _within_limits(entries: list[zipfile.ZipInfo], archive: Path) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise PackageError(f"holds more than {MAX_ENTRIES} files", path=archive)
    if total > MAX_BYTES or (total > BOMB_BYTES and total > MAX_RATIO * max(packed, 1)):
        raise PackageError(f"would unpack to {total / GIB:.1f} GiB", path=archive)
    if packed > archive.stat().st_size:
        raise PackageError("holds files that overlap in the zip", path=archive)


def _one_folder(names: list[str], archive: Path) -> str:
    tops = {name.split("/")[0] for name in names}
    if len(tops) != 1 or not all("/" in name for name in names):
        raise PackageError("is not one folder with a package in it", path=archive)
    return tops.pop()
