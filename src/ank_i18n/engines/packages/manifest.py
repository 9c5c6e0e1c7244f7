"""What we know of packages before they come: their hash, by a manifest of ours; and after.

``data/packages/manifest.toml`` pins the files of packages we recommend. Every package that is
installed gets a record beside its metadata, with the hash of each file, for ``packages verify``.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path

from ank_i18n.engines.packages.digest import sha256
from ank_i18n.engines.scores import Calibration
from ank_i18n.errors import PackageError

RECORD = "ank-i18n.json"


@cache
def pinned() -> dict[str, str]:
    """The SHA-256 of the package files we recommend, by the name ``translate-ru_en-1_9``."""
    text = files("ank_i18n.data.packages").joinpath("manifest.toml").read_text(encoding="utf-8")
    return {name: str(package["sha256"]) for name, package in tomllib.loads(text).items()}


def record(folder: Path, usual: Calibration | None) -> None:
    """Write down the hash of every file of a package, and its calibration.

    Raises:
        PackageError: It cannot be written.
    """
    known = {path.relative_to(folder).as_posix(): sha256(path) for path in _files(folder)}
    written = {"files": known, "calibration": asdict(usual) if usual else None}
    try:
        (folder / RECORD).write_text(json.dumps(written, indent=1), encoding="utf-8")
    except OSError as error:
        raise PackageError(f"{RECORD} cannot be written: {error.strerror}", path=folder) from error


def calibration(folder: Path) -> Calibration | None:
    """The calibration of a package that we installed, if it could be calibrated."""
    try:
        written = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Calibration.read(written["calibration"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def untouched(folder: Path) -> dict[str, str]:
    """The recorded hashes of files that were not written since: large models are read once."""
    record = folder / RECORD
    try:
        known: dict[str, str] = json.loads(record.read_text(encoding="utf-8"))["files"]
        written = record.stat().st_mtime_ns
        return {
            name: sha256
            for name, sha256 in known.items()
            if (folder / name).stat().st_mtime_ns <= written
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def changed(folder: Path) -> list[str] | None:
    """The files of a package that are not as they were installed; None without a record.

    Raises:
        PackageError: The record or a file cannot be read.
    """
    path = folder / RECORD
    if not path.is_file():
        return None
    try:
        known = json.loads(path.read_text(encoding="utf-8"))["files"]
        now = {file.relative_to(folder).as_posix(): sha256(file) for file in _files(folder)}
        return sorted(
            name for name in known.keys() | now.keys() if known.get(name) != now.get(name)
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise PackageError(f"cannot be verified: {error}", path=path) from error


def _files(folder: Path) -> list[Path]:
    own = folder / RECORD
    return sorted(path for path in folder.rglob("*") if path.is_file() and path != own)
