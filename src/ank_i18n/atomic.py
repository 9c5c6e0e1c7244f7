"""Files that are put in place whole: whoever reads one finds the old or the new."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ank_i18n.errors import InputError

_CHUNK = 1 << 20


def write(path: Path, data: bytes) -> bool:
    """Put bytes in the place of a file; as ``put``."""
    return put(path, [data])


def put(path: Path, chunks: Iterable[bytes], *, scratch: str | None = None) -> bool:
    """Put chunks of bytes in the place of a file, all of them or none.

    A link is followed, and the file keeps its mode. One that says the same already is not
    touched.

    Args:
        path: The file, which may not be there yet; its folder must be.
        chunks: What it is to hold; they may be made while they are written.
        scratch: The name beside it to write to, for a caller whom no other process meets there:
            what a killed run left under it is overwritten. Without one the process has its own.

    Returns:
        Whether the file changed.

    Raises:
        InputError: It cannot be written; then it stays as it was.
    """
    place = Path(os.path.realpath(path))
    part = place.with_name(scratch or f".{place.name}.{os.getpid()}")
    try:
        with part.open("wb") as stream:
            stream.writelines(chunks)
            stream.flush()
            if changed := not _same(part, place):
                with suppress(FileNotFoundError):
                    part.chmod(place.stat().st_mode & 0o777)
                # Else a machine that stops at once may keep the name and not the bytes.
                os.fsync(stream.fileno())
        if changed:
            part.replace(place)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return changed


def _same(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as a, other.open("rb") as b:
        while chunk := a.read(_CHUNK):
            if chunk != b.read(_CHUNK):
                return False
    return True
