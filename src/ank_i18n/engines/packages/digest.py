"""The content of a package as one short word, to know it again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ank_i18n.engines.packages.model import BPE, METADATA, SENTENCEPIECE


def digest(folder: Path, known: Mapping[str, str]) -> str:
    """A hash over everything in a package that a translation depends on.

    Args:
        folder: The package.
        known: Hashes of files, by their names in the folder, that need not be computed again.
    """
    total = hashlib.sha256()
    for path in parts(folder):
        name = path.relative_to(folder).as_posix()
        total.update(f"{name}\0{known.get(name) or sha256(path)}\n".encode())
    return total.hexdigest()[:24]


def parts(folder: Path) -> list[Path]:
    """The files of a package that a translation depends on, in a fixed order."""
    model = sorted(path for path in (folder / "model").rglob("*") if path.is_file())
    own = [folder / name for name in (BPE, METADATA, SENTENCEPIECE)]
    return model + [path for path in own if path.is_file()]


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
