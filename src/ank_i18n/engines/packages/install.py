"""Installing: unpack beside the packages, check, load once, and only then into place."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from ank_i18n.engines.packages import manifest, store, unpack
from ank_i18n.engines.packages.download import Progress, download
from ank_i18n.engines.packages.index import offer_for
from ank_i18n.engines.packages.model import METADATA, Package, open_package
from ank_i18n.engines.packages.probe import probe
from ank_i18n.errors import PackageError


def install(source: Path) -> Package:
    """Install a package from an ``.argosmodel`` file or from an unpacked package's folder.

    Nothing is left behind when it fails, and a package of the same name and version stays as it
    was until the new one is complete.

    Raises:
        PackageError: What is wrong with it.
    """
    with store.staging() as staging:
        folder = _bring(source, staging)
        try:
            package = open_package(folder)
            usual = probe(package)
        except PackageError as error:
            # The staging folder is gone when this is read; the user knows the file.
            inside = Path(str(error.path)).name if error.path else ""
            said = f"{inside} {error.problem}" if inside == METADATA else error.problem
            raise PackageError(said, path=source) from error
        manifest.record(folder, usual)
        return store.place(package)


def install_all(source: Path) -> Iterator[Package]:
    """Install a package, or every package that lies in a folder, as on a USB stick.

    Raises:
        PackageError: What is wrong with one; those before it stay installed.
    """
    if not source.is_dir() or (source / METADATA).is_file():
        yield install(source)
        return
    inside = [
        path
        for path in sorted(source.iterdir())
        if path.suffix == ".argosmodel" or (path / METADATA).is_file()
    ]
    if not inside:
        raise PackageError("holds no package", path=source)
    for path in inside:
        yield install(path)


def install_pair(source: str, target: str, progress: Progress | None = None) -> Package:
    """Install the newest package of the Argos index for a pair of locales, from the network.

    The download is kept under argostranslate's cache while it is incomplete, so that the next
    call goes on with it. Where our manifest knows the file, its hash must be the manifest's.

    Raises:
        PackageError: There is none, it cannot be had, or something is wrong with it.
    """
    offer = offer_for(source, target)
    path = store.downloads() / f"{offer.name}.argosmodel"
    download(offer.links[0], path, sha256=manifest.pinned().get(offer.name, ""), progress=progress)
    try:
        package = install(path)
    finally:
        path.unlink()
    if (package.source, package.target) != (offer.source, offer.target):
        store.remove(package)
        raise PackageError(f"is {package.name}, not what the index says", path=offer.links[0])
    return package


def _bring(source: Path, staging: Path) -> Path:
    if source.is_dir():
        return unpack.copy(source, staging)
    if not source.exists():
        raise PackageError("is not there", path=source)
    if not zipfile.is_zipfile(source):
        raise PackageError("is not an Argos package (a zip with .argosmodel)", path=source)
    return unpack.unpack(source, staging)
