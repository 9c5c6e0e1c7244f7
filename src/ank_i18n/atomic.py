"""Files that are put in place whole: whoever reads one finds the old or the new."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ank_i18n.errors import InputError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends without an error.

    A link is followed, and the file keeps its mode.

    Args:
        path: The file, which may not be there yet; its folder must be.

    Raises:
        InputError: It cannot be written; then it stays as it was.
    """
    place = Path(os.path.realpath(path))
    part = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with part.open("wb") as stream:
            yield stream
        with suppress(FileNotFoundError):
            part.chmod(place.stat().st_mode & 0o777)
        part.replace(place)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Put bytes in the place of a file; raises as ``replacing``."""
    with replacing(path) as stream:
        stream.write(data)
