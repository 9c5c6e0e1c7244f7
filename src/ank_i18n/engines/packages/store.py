"""Where packages lie: argostranslate's own directories, so that what a user has just works.

``argostranslate.package.get_installed_packages`` is not used: it fails as a whole on one folder
without metadata.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ank_i18n.engines.argos_settings import argos_settings
from ank_i18n.engines.packages.model import Package, open_package
from ank_i18n.errors import PackageError

STAGING, LOCK, OLD = ".ank-i18n-", ".lock", ".old"
YOUNG = 10.0
"""Seconds for which a new folder is left alone."""


def directories() -> list[Path]:
    """The directories that hold packages; a package is installed into the first."""
    return [Path(directory) for directory in argos_settings().package_dirs]


def installed() -> list[Package]:
    """Every translation package that can be opened, by languages, the newest version first."""
    return sorted(
        (package for package, _ in folders() if package),
        key=lambda p: (p.source, p.target, [-number for number in p.order], p.path),
    )


def folders() -> Iterator[tuple[Package | None, str]]:
    """Every folder of the directories: its package, or none and the reason."""
    for folder in package_folders():
        try:
            yield open_package(folder), ""
        except PackageError as error:
            yield None, str(error)


def package_folders() -> Iterator[Path]:
    """Every folder of the directories that may be a package."""
    for directory in filter(Path.is_dir, directories()):
        for folder in sorted(directory.iterdir()):
            if folder.is_dir() and not folder.name.startswith("."):
                yield folder


def downloads() -> Path:
    """Where downloads lie until they are whole."""
    return Path(argos_settings().downloads_dir)


@contextmanager
def staging() -> Iterator[Path]:
    """A folder beside the packages that is gone afterwards, whatever happened.

    It is on the same file system, so that moving a package out of it into its place is atomic,
    and hidden, so that no one takes it for a package.
    """
    from filelock import FileLock

    directory = directories()[0]
    try:
        directory.mkdir(parents=True, exist_ok=True)
        directory = _beside(directory)
        _sweep(directory)
        folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=directory))
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=directory) from error
    try:
        with FileLock(folder / LOCK):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _beside(packages: Path) -> Path:
    """Where to make a folder that can be moved among the packages in one step.

    Not among them where it can be helped: argostranslate opens every folder there and stops at
    one that is no package.
    """
    parent = packages.parent
    same = parent.stat().st_dev == packages.stat().st_dev
    return parent if same and os.access(parent, os.W_OK) else packages


def _sweep(directory: Path) -> None:
    """Delete what runs that were killed have left: the folders that nobody holds."""
    from filelock import FileLock, Timeout

    for folder in directory.glob(f"{STAGING}*"):
        # A run that has just made its folder does not hold it yet.
        if time.time() - folder.stat().st_mtime < YOUNG:
            continue
        try:
            with FileLock(folder / LOCK, timeout=0):
                _put_back(folder)
                shutil.rmtree(folder, ignore_errors=True)
        except (Timeout, OSError, PackageError):
            continue


def _put_back(folder: Path) -> None:
    """Put a package back that a killed run took out of its place and put no other into."""
    for old in folder.glob(f"*{OLD}"):
        if old.with_name(old.name.removesuffix(OLD)).exists():
            home = _home(open_package(old))
            if not home.exists():
                old.rename(home)


def _home(package: Package) -> Path:
    return directories()[0] / f"{package.name}-{package.version}".replace(".", "_")


def place(package: Package) -> Package:
    """Move a checked package out of staging into its place, replacing the same version.

    Other versions stay; the newest is the one that is used.
    """
    home = _home(package)
    old = package.path.with_name(package.path.name + OLD)
    if home.exists():
        home.rename(old)
    try:
        package.path.rename(home)
    except OSError as error:
        if old.exists():
            old.rename(home)
        raise PackageError(f"cannot be written: {error.strerror}", path=home) from error
    return open_package(home)


def remove(package: Package) -> None:
    """Remove an installed package; it is out of sight at once, whatever happens on the way.

    Raises:
        PackageError: It cannot be removed.
    """
    try:
        if package.path.is_symlink():
            package.path.unlink()
            return
        gone = package.path.with_name(f".{package.path.name}-removed")
        package.path.rename(gone)
        shutil.rmtree(gone)
    except OSError as error:
        raise PackageError(f"cannot be removed: {error.strerror}", path=package.path) from error
