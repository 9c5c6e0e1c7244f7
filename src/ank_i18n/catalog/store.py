"""Catalogs on disk: read strictly, written whole or not at all, by one process at a time."""

from __future__ import annotations

import codecs
import os
import re
from contextlib import contextmanager, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import polib
from filelock import FileLock, Timeout

from ank_i18n import atomic
from ank_i18n.catalog.last_good import with_last_good
from ank_i18n.catalog.reader import parse
from ank_i18n.errors import CatalogError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHARSET = re.compile(rb'"Content-Type:[^"\n]*charset=([\w.:-]+)', re.IGNORECASE)
_PATIENCE = 600.0
"""Seconds to wait for another process: the longest that saving a large catalog may take."""


def load(path: Path) -> polib.POFile:
    """Read a catalog.

    Args:
        path: A .po or .pot file, in the charset that its header names (UTF-8 without one).

    Raises:
        CatalogError: The file cannot be read, or some line of it is no part of a catalog.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise CatalogError("does not exist", path=path, mend="run ank-i18n extract") from None
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror}", path=path) from error
    try:
        return loads(data, path)
    except CatalogError as error:
        raise with_last_good(error, path) from None


def loads(data: bytes, path: Path) -> polib.POFile:
    """Read a catalog from its bytes; ``path`` names it in errors.

    Raises:
        CatalogError: Some line is no part of a catalog.
    """
    body = data.removeprefix(codecs.BOM_UTF8)
    charset = charset_of(body, path)
    # Decoded while it is read: a second copy of a large catalog would double the memory.
    lines = TextIOWrapper(BytesIO(body), encoding=charset, newline="\n")
    try:
        return parse(lines, path)
    except UnicodeDecodeError:
        raise _not_in_charset(body, charset, path) from None


def charset_of(data: bytes, path: Path) -> str:
    """The charset that the header of a catalog names, UTF-8 if it names none.

    Raises:
        CatalogError: The charset is not known, or the bytes are no text.
    """
    if b"\0" in data[:4096]:
        raise CatalogError(
            "is not a text catalog", path=path, line=1, mend="save it as UTF-8, not UTF-16 or .mo"
        )
    match = _CHARSET.search(data)
    if match is None or match[1] == b"CHARSET":
        return "utf-8"
    try:
        return codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        raise CatalogError(
            f"names a charset nobody knows: {match[1].decode('ascii', 'replace')}",
            path=path,
            line=data.count(b"\n", 0, match.start()) + 1,
            mend="save it as UTF-8",
        ) from None


def _not_in_charset(data: bytes, charset: str, path: Path) -> CatalogError:
    try:
        data.decode(charset)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return CatalogError(
            f"is not in {charset}, as its header says",
            path=path,
            line=line,
            mend="save it as UTF-8 in your editor",
        )
    return CatalogError(f"cannot be decoded from {charset}", path=path)


def render(catalog: polib.POFile) -> bytes:
    """The catalog as it stands on disk: UTF-8, unwrapped, what is obsolete last."""
    return b"".join(_rendered(catalog))


def _rendered(catalog: polib.POFile) -> Iterator[bytes]:
    """The same entry by entry: polib's own ``str`` holds a large catalog three times."""
    shell = polib.POFile(wrapwidth=0)
    shell.header = catalog.header
    shell.metadata = catalog.metadata
    shell.metadata_is_fuzzy = catalog.metadata_is_fuzzy
    yield str(shell).encode()
    for obsolete in (False, True):
        for entry in catalog:
            if bool(entry.obsolete) is obsolete:
                yield f"\n{entry.__unicode__(0)}".encode()


def save(catalog: polib.POFile, path: Path) -> bool:
    """Write a catalog: a reader, or a run killed at any moment, sees the old file or the new.

    Args:
        catalog: What to write; always as UTF-8.
        path: Where to; its folder is made.

    Returns:
        Whether the file changed: nothing is written when it says the same already.

    Raises:
        CatalogError: The folder or the file cannot be written.
    """
    catalog.metadata["Content-Type"] = "text/plain; charset=UTF-8"
    with lock(path):
        return _put(_rendered(catalog), path)


def write(data: bytes, path: Path) -> bool:
    """Put bytes in the place of a file, all of them or none.

    Returns:
        Whether the file changed.

    Raises:
        CatalogError: The file cannot be written.
    """
    return _put([data], path)


def _put(chunks: Iterable[bytes], path: Path) -> bool:
    # One name for each file, under its lock: what a killed run left behind is overwritten.
    name = Path(os.path.realpath(path)).name
    try:
        return atomic.put(path, chunks, scratch=f".{name}.tmp")
    except InputError as error:
        raise CatalogError(error.problem, path=path) from error


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold a catalog for this process; within one thread it may be held again.

    Raises:
        CatalogError: Another process does not let go of it, or its folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        name = target.with_name(f".{target.name}.lock")
        held = FileLock(name, _PATIENCE, is_singleton=True)
        held.acquire()
    except Timeout:
        raise CatalogError(
            "is held by another process", path=path, mend="end that process, then run again"
        ) from None
    except OSError as error:
        raise CatalogError(f"cannot be written: {error.strerror}", path=path) from error
    try:
        yield
    finally:
        if held.lock_counter == 1:
            # Taken away while it is held, which filelock 4.2 looks for: no litter beside catalogs.
            with suppress(OSError):
                name.unlink()
        held.release()


@contextmanager
def editing(path: Path) -> Iterator[polib.POFile]:
    """Load, change and save a catalog while no other process can.

    The catalog is saved when the block ends without an error. A catalog that does not exist
    yet begins empty.

    Raises:
        CatalogError: As ``load`` and ``save``.
    """
    with lock(path):
        catalog = load(path) if path.exists() else polib.POFile(wrapwidth=0, fpath=str(path))
        yield catalog
        save(catalog, path)
