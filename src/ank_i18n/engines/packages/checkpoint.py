"""A recipe's checkpoint from where it is published into a folder, whole and known."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.engines.packages import archive, hub, store, trust
from ank_i18n.engines.packages.download import Progress, download
from ank_i18n.engines.packages.published import Published, spoken
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.errors import PackageError


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The folder of a checkpoint that was fetched, and the hashes of what was."""

    folder: Path
    hashes: dict[str, str]


def listing(recipe: Recipe) -> Published:
    """What a recipe needs of what is published; asks the network.

    Raises:
        PackageError: It cannot be had.
    """
    return hub.listing(recipe) if recipe.repository else archive.listing(recipe)


def bring(recipe: Recipe, published: Published, progress: Progress | None = None) -> Checkpoint:
    """Download what a recipe needs, going on with what came before.

    Raises:
        PackageError: It cannot be had, or is not the file it was.
    """
    folder = _folder(recipe)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _has_room(published, folder)
        if recipe.repository:
            hub.download(recipe, published, folder)
        else:
            _download(published, folder, progress)
        hashes = trust.check(published, folder, recipe.sha256)
        if recipe.archive:
            archive.take_out(recipe, folder / published.files[0].name, folder)
    except PackageError:
        _tidy(published, folder)
        raise
    except OSError as error:
        _tidy(published, folder)
        raise PackageError(f"cannot be written: {error.strerror or error}", path=folder) from error
    return Checkpoint(folder, hashes)


def forget(recipe: Recipe) -> None:
    """Delete what was downloaded for a recipe."""
    shutil.rmtree(_folder(recipe), ignore_errors=True)


def _tidy(published: Published, folder: Path) -> None:
    """Leave nothing of a download that has not begun."""
    begun = any((folder / file.name).exists() for file in published.files)
    if not begun and not any(folder.rglob("*.incomplete")) and not any(folder.glob("*.part")):
        shutil.rmtree(folder, ignore_errors=True)


def _folder(recipe: Recipe) -> Path:
    return store.downloads() / "ank-i18n" / recipe.name


def _download(published: Published, folder: Path, progress: Progress | None) -> None:
    path = folder / published.files[0].name
    if not path.exists():
        download(published.links[0], path, progress=progress)


def _has_room(published: Published, folder: Path) -> None:
    here = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    needed, free = published.bytes - here, shutil.disk_usage(folder).free
    if needed > free:
        raise PackageError(
            f"has no room for it: {spoken(needed)} more, and {spoken(free)} are free",
            path=folder,
        )
