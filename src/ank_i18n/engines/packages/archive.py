"""A checkpoint that is published as a zip at an address."""

from __future__ import annotations

import shutil
import zipfile
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

from ank_i18n.engines.packages.download import size_of
from ank_i18n.engines.packages.published import File, Published
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.engines.packages.unpack import BROKEN, MAX_BYTES
from ank_i18n.errors import PackageError


def listing(recipe: Recipe) -> Published:
    """The zip and its size.

    Raises:
        PackageError: It is not there.
    """
    name = PurePosixPath(urlparse(recipe.archive).path).name or "archive.zip"
    file = File(name, size_of(recipe.archive))
    return Published(recipe.archive, (file,), links=(recipe.archive,))


def take_out(recipe: Recipe, path: Path, folder: Path) -> None:
    """Write the files that a recipe needs out of the zip at ``path`` into ``folder``.

    Raises:
        PackageError: It is no sound zip; then it is deleted.
        OSError: The folder cannot be written.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                name = Path(entry.filename).name
                if any(fnmatch(name, wanted) for wanted in recipe.patterns):
                    if entry.file_size > MAX_BYTES:
                        raise PackageError("is larger than any package", path=recipe.archive)
                    with archive.open(entry) as source, (folder / name).open("wb") as target:
                        shutil.copyfileobj(source, target, 1 << 20)
    except OSError:
        raise
    except BROKEN as error:
        path.unlink()
        raise PackageError(f"is not a sound zip: {error}", path=recipe.archive) from error
