"""Installing: unpack beside the packages, check, load once, and only then into place."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ank_i18n.engines.packages import index, manifest, store, trust, unpack
from ank_i18n.engines.packages.download import Progress, download
from ank_i18n.engines.packages.model import METADATA, Package, open_package
from ank_i18n.engines.packages.probe import probe
from ank_i18n.engines.packages.published import Published
from ank_i18n.errors import PackageError


def install(source: Path) -> Package:
    """Install a package from an ``.argosmodel`` file or from an unpacked package's folder.

    Nothing is left behind when it fails, and a package of the same name and version stays as it
    was until the new one is complete.

    Raises:
        PackageError: What is wrong with it.
    """
    with store.staging() as staging:
        return settle(_bring(source, staging), source)


def settle(folder: Path, source: Path | str) -> Package:
    """Check the package in ``folder``, which lies in staging, load it once, and put it in place.

    Args:
        folder: The package's folder.
        source: Where it came from: the folder is gone when an error is read, the user knows this.

    Raises:
        PackageError: What is wrong with it.
    """
    try:
        package = open_package(folder)
        trial = probe(package)
        manifest.record(folder, trial.usual)
    except PackageError as error:
        inside = Path(str(error.path)).name if error.path else ""
        said = f"{inside} {error.problem}" if inside == METADATA else error.problem
        raise PackageError(said, path=source) from error
    return replace(store.place(package), remark=trial.remark)


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

    Raises:
        PackageError: There is none, it cannot be had, or something is wrong with it.
    """
    offer = index.offer_for(source, target)
    return install_published(index.listing(offer), (offer.source, offer.target), progress)


def install_published(
    published: Published, pair: tuple[str, str], progress: Progress | None = None
) -> Package:
    """Install a package that the Argos index offers, for a pair of Argos's codes.

    The download is kept under argostranslate's cache while it is incomplete, so that the next
    call goes on with it. It must have the hash of our manifest, or the one it had before.

    Raises:
        PackageError: It cannot be had, or something is wrong with it.
    """
    folder = store.downloads()
    path = folder / published.files[0].name
    _first_of(published.links, path, progress)
    try:
        found = trust.check(published, folder, {path.name: manifest.pinned().get(path.stem, "")})
        package = install(path)
    except PackageError as error:
        raise PackageError(error.problem, path=published.origin, mend=error.mend) from error
    finally:
        path.unlink(missing_ok=True)
    if (package.source, package.target) != pair:
        store.remove(package)
        raise PackageError(f"is {package.name}, not what the index says", path=published.origin)
    trust.record(found)
    return package


def _first_of(links: tuple[str, ...], path: Path, progress: Progress | None) -> None:
    for link in links[:-1]:
        try:
            download(link, path, progress=progress)
        except PackageError:
            continue
        return
    download(links[-1], path, progress=progress)


def _bring(source: Path, staging: Path) -> Path:
    if source.is_dir():
        return unpack.copy(source, staging)
    if not source.exists():
        raise PackageError("is not there", path=source)
    if not os.access(source, os.R_OK):
        raise PackageError("may not be read", path=source, mend="give read permission")
    # A pipe or a device would be read for ever.
    if not source.is_file() or not zipfile.is_zipfile(source):
        raise PackageError("is not an Argos package (a zip with .argosmodel)", path=source)
    return unpack.unpack(source, staging)
