"""What is done with packages that are installed: verify them, pack them for another machine."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ank_i18n.engines.packages import manifest, store
from ank_i18n.engines.packages.model import Package, open_package
from ank_i18n.engines.packages.probe import probe
from ank_i18n.errors import PackageError


def verify() -> Iterator[tuple[str, str]]:
    """Go through all packages; yields (folder, what is wrong with it, or nothing).

    A package is sound when its files are as they were installed (where we installed it) and it
    loads and decodes.
    """
    for folder in store.package_folders():
        try:
            package = open_package(folder)
            changed = manifest.changed(folder)
            probe(package)
        except PackageError as error:
            yield str(folder), error.problem
        else:
            yield str(folder), f"changed: {', '.join(changed)}" if changed else ""


def chosen(name: str) -> Package:
    """The installed package a user means: ``ru-kk``, ``translate-ru_kk`` or its folder's name.

    Raises:
        PackageError: None, or more than one.
    """
    wanted = name.replace("→", "-").replace("_", "-").removeprefix("translate-")
    found = [p for p in store.installed() if p.path.name == name]
    found = found or [p for p in store.installed() if f"{p.source}-{p.target}" == wanted]
    if not found:
        raise PackageError(f"no package {name} is installed", mend="see `ank-i18n packages list`")
    if len(found) > 1:
        names = ", ".join(package.path.name for package in found)
        raise PackageError(f"{name} may be any of {names}", mend="name its folder")
    return found[0]


def pack(folder: Path, file: Path) -> Package:
    """Write a package's folder as an ``.argosmodel`` file; the same folder gives the same bytes.

    Raises:
        PackageError: The folder is no sound package, or the file cannot be written.
    """
    package = open_package(folder)
    probe(package)
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("wb") as stream:
            _zip(package, stream)
        part.replace(file)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=file) from error
    finally:
        part.unlink(missing_ok=True)
    return package


def _zip(package: Package, stream: BinaryIO) -> None:
    top = f"{package.name}-{package.version}".replace(".", "_")
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in package.path.rglob("*") if p.is_file()):
            if path.name != manifest.RECORD:
                # Not the file's own time: ZipInfo's is 1980, the same for everyone.
                entry = zipfile.ZipInfo(f"{top}/{path.relative_to(package.path).as_posix()}")
                entry.compress_type = zipfile.ZIP_DEFLATED
                with path.open("rb") as file, archive.open(entry, "w", force_zip64=True) as packed:
                    shutil.copyfileobj(file, packed, 1 << 20)
