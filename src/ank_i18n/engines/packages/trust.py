"""Whether a download is the file it should be.

The hash that a recipe or our manifest states counts. Where none is stated, the first download
that became a working package is trusted: its hash is written down and must be the same ever
after. What the publisher states of a large file tells a broken download from a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ank_i18n.engines.packages.digest import sha256
from ank_i18n.engines.packages.published import Published
from ank_i18n.errors import PackageError


def trusted() -> Path:
    """The file with the hashes of what was fetched: origin, file name, SHA-256."""
    from platformdirs import user_data_path

    return user_data_path("ank-i18n") / "fetched.json"


def check(published: Published, folder: Path, stated: Mapping[str, str]) -> dict[str, str]:
    """See that every file in ``folder`` is the one it should be; one that is not is deleted.

    Args:
        published: What was fetched.
        folder: Where it lies.
        stated: The SHA-256 that we or a recipe's author state, by file name.

    Returns:
        The hash of each file by origin and name, for :func:`record`.

    Raises:
        PackageError: One is not.
    """
    known, found = _known(), {}
    for file in published.files:
        path, key = folder / file.name, f"{published.origin}/{file.name}"
        found[key] = got = sha256(path)
        wanted = stated.get(file.name) or known.get(key) or file.sha256
        if got == wanted or not wanted:
            continue
        path.unlink()
        mend = None
        if not stated.get(file.name):
            mend = "ask again: it came broken"
            if wanted == known.get(key):
                mend = f"if its publisher says that it changed, take its line out of {trusted()}"
        raise PackageError(
            f"{file.name} is not the file we know: its SHA-256 is {got}, not {wanted}",
            path=published.origin,
            mend=mend,
        )
    return found


def record(found: Mapping[str, str]) -> None:
    """Write down what :func:`check` found, for files that are not known yet.

    Raises:
        PackageError: It cannot be written.
    """
    path = trusted()
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({**found, **_known()}, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=path) from error


def _known() -> dict[str, str]:
    path = trusted()
    if not path.exists():
        return {}
    try:
        known: dict[str, str] = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", path=path) from error
    except ValueError as error:
        raise PackageError(f"is not a list of hashes: {error}", path=path) from error
    if not isinstance(known, dict):
        raise PackageError("is not a list of hashes", path=path)
    return known
