"""The hub where models are published, through its own library: what is there, and a file of it.

The library goes on where a download broke off and honours ``HF_ENDPOINT``, ``HF_TOKEN`` and the
proxy variables.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

from ank_i18n.engines.packages.published import File, Published
from ank_i18n.engines.packages.recipes import CHECKPOINT, PICKLED, SAFE, Recipe
from ank_i18n.errors import PackageError

AGAIN = "ask again later: what has come is kept"


def listing(recipe: Recipe) -> Published:
    """What a recipe needs of its repository.

    Raises:
        PackageError: The hub cannot be asked, or has no such repository, revision or file.
    """
    with _hub(recipe):
        from huggingface_hub import HfApi
        from huggingface_hub.hf_api import RepoFile

        api = HfApi(endpoint=_endpoint(), library_name="ank-i18n")
        tree = api.list_repo_tree(recipe.repository, recursive=True, revision=recipe.revision)
        files = [
            File(entry.path, entry.size, entry.lfs.sha256 if entry.lfs else "")
            for entry in tree
            if isinstance(entry, RepoFile) and "/" not in entry.path
        ]
    return Published(recipe.origin, tuple(_wanted(recipe, files)), revision=recipe.revision)


def download(recipe: Recipe, published: Published, folder: Path) -> None:
    """Bring the files of a repository into ``folder``.

    Raises:
        PackageError: One cannot be had; what has come of it is kept.
        OSError: The folder cannot be written.
    """
    with _hub(recipe):
        from huggingface_hub import hf_hub_download

        for file in published.files:
            hf_hub_download(
                recipe.repository,
                file.name,
                revision=published.revision,
                local_dir=folder,
                endpoint=_endpoint(),
                library_name="ank-i18n",
            )


def _wanted(recipe: Recipe, files: list[File]) -> Iterator[File]:
    for pattern in recipe.files:
        fitting = _fitting(files, [pattern])
        if len(fitting) != 1:
            has = f"{len(fitting)} files for" if fitting else "no"
            raise PackageError(f"has {has} {pattern}", path=recipe.origin)
        yield fitting[0]
    if recipe.converter == "transformers":
        weights = _fitting(files, SAFE) or _fitting(files, PICKLED)
        if not weights:
            raise PackageError(f"has no weights ({SAFE[0]}, {PICKLED[0]})", path=recipe.origin)
        yield from weights
        yield from (file for file in _fitting(files, CHECKPOINT) if file.name not in recipe.files)


def _fitting(files: Iterable[File], patterns: Iterable[str]) -> list[File]:
    patterns = tuple(patterns)
    return [file for file in files if any(fnmatch(file.name, wanted) for wanted in patterns)]


@contextmanager
def _hub(recipe: Recipe) -> Iterator[None]:
    """Inside it the hub's library is quiet, and what it raises is said in one line."""
    _quieten()
    from huggingface_hub import constants, errors

    try:
        yield
    except errors.GatedRepoError as error:
        raise PackageError(
            "is only for accounts that accepted its terms",
            path=recipe.origin,
            mend=f"accept them on the page of {recipe.repository}, then set HF_TOKEN",
        ) from error
    except errors.RevisionNotFoundError as error:
        raise PackageError("there is no such revision", path=recipe.origin) from error
    except errors.RepositoryNotFoundError as error:
        raise PackageError(
            "there is no such repository, or it is private",
            path=recipe.origin,
            mend="a private one needs HF_TOKEN",
        ) from error
    except errors.EntryNotFoundError as error:
        raise PackageError(f"cannot be fetched: {_line(error)}", path=recipe.origin) from error
    except errors.OfflineModeIsEnabled as error:
        raise PackageError(
            "cannot be fetched: HF_HUB_OFFLINE forbids it", path=recipe.origin
        ) from error
    except errors.HfHubHTTPError as error:
        status = f"the hub answered {error.response.status_code}"
        raise PackageError(
            f"cannot be fetched: {status}", path=recipe.origin, mend=AGAIN
        ) from error
    except (PackageError, OSError):
        raise
    except Exception as error:
        # The library lets the errors of its HTTP client through, which was another one in each
        # of its major versions.
        raise PackageError(
            f"cannot be fetched from {_endpoint() or constants.ENDPOINT}: {_line(error)}",
            path=recipe.origin,
            mend=AGAIN,
        ) from error


def _quieten() -> None:
    # Read when the library is first imported. Its other protocol, Xet, begins anew what broke off.
    os.environ.setdefault("HF_HUB_DISABLE_XET", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_VERBOSITY", "error")
    from huggingface_hub.utils.tqdm import disable_progress_bars

    if not sys.stderr.isatty():
        disable_progress_bars()


def _line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _endpoint() -> str | None:
    # The library reads it once, at import.
    return os.environ.get("HF_ENDPOINT")
