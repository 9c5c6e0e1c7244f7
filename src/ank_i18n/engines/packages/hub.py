"""A recipe's files from where they are published: the hub, or a zip at an address.

The hub's own library resumes what broke off, and asks ``HF_ENDPOINT`` if that is set. A file
whose hash no recipe states is trusted the first time; its hash is written down and must be the
same ever after.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from ank_i18n.engines.packages import store
from ank_i18n.engines.packages.digest import sha256
from ank_i18n.engines.packages.download import Progress, download
from ank_i18n.engines.packages.recipes import Recipe
from ank_i18n.engines.packages.unpack import BROKEN, MAX_BYTES
from ank_i18n.errors import PackageError

CHECKPOINT = ("*.json", "*.model", "*.bin", "*.safetensors")
"""What a Transformers checkpoint consists of; repositories hold copies for other programs too."""


def bring(recipe: Recipe, progress: Progress | None = None) -> Path:
    """Download what a recipe needs; returns the folder, which also holds what came before.

    Raises:
        PackageError: It cannot be had, or is not the file it was.
    """
    folder = store.downloads() / "ank-i18n" / recipe.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if recipe.repository:
            _from_hub(recipe, folder)
        else:
            _from_archive(recipe, folder, progress)
        _know(recipe, folder)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror or error}", path=folder) from error
    return folder


def forget(recipe: Recipe) -> None:
    """Delete what was downloaded for a recipe."""
    shutil.rmtree(store.downloads() / "ank-i18n" / recipe.name, ignore_errors=True)


def trusted() -> Path:
    """The file with the hashes of what was fetched: origin, file name, SHA-256."""
    from platformdirs import user_data_path

    return user_data_path("ank-i18n") / "fetched.json"


def _from_hub(recipe: Recipe, folder: Path) -> None:
    import httpx
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError
    from huggingface_hub.utils.tqdm import disable_progress_bars

    if not sys.stderr.isatty():
        disable_progress_bars()
    try:
        snapshot_download(
            recipe.repository,
            revision=recipe.revision,
            local_dir=folder,
            allow_patterns=list(recipe.files or CHECKPOINT),
            endpoint=os.environ.get("HF_ENDPOINT"),
            max_workers=2,
        )
    except (HfHubHTTPError, LocalEntryNotFoundError, httpx.HTTPError) as error:
        raise PackageError(
            f"cannot be fetched: {str(error).splitlines()[0]}",
            path=recipe.origin,
            mend="ask again to go on where it broke off",
        ) from error


def _from_archive(recipe: Recipe, folder: Path, progress: Progress | None) -> None:
    path = folder / "archive.zip"
    if not path.exists():
        download(recipe.archive, path, progress=progress)
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                name = Path(entry.filename).name
                if any(fnmatch(name, wanted) for wanted in recipe.files):
                    if entry.file_size > MAX_BYTES:
                        raise PackageError("is larger than any package", path=recipe.archive)
                    with archive.open(entry) as source, (folder / name).open("wb") as target:
                        shutil.copyfileobj(source, target, 1 << 20)
    except BROKEN as error:
        path.unlink()
        raise PackageError(f"is not a sound zip: {error}", path=recipe.archive) from error


def _know(recipe: Recipe, folder: Path) -> None:
    """See that every file has the hash that the recipe states, or that it had the first time."""
    path = trusted()
    try:
        known: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    except ValueError as error:
        raise PackageError(f"is not a list of hashes: {error}", path=path) from error
    for file in sorted(file for file in folder.iterdir() if file.is_file()):
        key, got = f"{recipe.origin}/{file.name}", sha256(file)
        wanted = recipe.sha256.get(file.name) or known.setdefault(key, got)
        if got != wanted:
            shutil.rmtree(folder)
            raise PackageError(
                f"{file.name} is not the file we know: its SHA-256 is {got}, not {wanted}",
                path=recipe.origin,
                mend=f"if its publisher says so, take the line out of {path}",
            )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(known, indent=1), encoding="utf-8")
