"""Zip archives whose bytes depend on what is in them and on nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can tell
_READABLE = 0o644 << 16


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive of files in the order given, without times or owners of this machine."""
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _READABLE
            bundle.writestr(entry, content)
    return archive.getvalue()


def repacked(archive: bytes) -> bytes:
    """The same archive without the times that its maker wrote into it."""
    with zipfile.ZipFile(BytesIO(archive)) as bundle:
        return packed([(name, bundle.read(name)) for name in bundle.namelist()])
