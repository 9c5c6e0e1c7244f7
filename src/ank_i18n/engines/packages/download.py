"""A file from the network: resumed where it broke off, and whole or not there at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ank_i18n.errors import PackageError

if TYPE_CHECKING:
    import httpx

TRIES = 4
SECONDS = 30.0
"""How long a server may be silent."""
MAX_BYTES = 16 << 30
NO_HEAD = (405, 501)
"""What servers answer that do not know HEAD."""

Progress = Callable[[int, int], None]
"""Called with the bytes that are here and the bytes there will be, 0 if the server does not say."""


def fetch(address: str, most: int) -> bytes:
    """A small file at once.

    Raises:
        PackageError: It cannot be had, or is larger than ``most`` bytes.
    """
    import httpx

    from ank_i18n.net import client, retried

    def once() -> bytes:
        with client(SECONDS) as session, session.stream("GET", address) as response:
            response.raise_for_status()
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > most:
                    raise PackageError(f"is larger than {most} bytes", path=address)
            return bytes(content)

    try:
        return retried(once, TRIES)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PackageError(f"cannot be fetched: {_why(error)}", path=address) from error


def size_of(address: str) -> int:
    """How many bytes an address holds; 0 if its server does not say.

    Raises:
        PackageError: It cannot be had.
    """
    import httpx

    from ank_i18n.net import client, retried

    def once() -> int:
        with client(SECONDS) as session:
            response = session.head(address, headers={"Accept-Encoding": "identity"})
            if response.status_code not in NO_HEAD:
                response.raise_for_status()
            return int(response.headers.get("Content-Length", "0"))

    try:
        return retried(once, TRIES)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PackageError(f"cannot be fetched: {_why(error)}", path=address) from error


def download(
    address: str, path: Path, *, sha256: str = "", progress: Progress | None = None
) -> None:
    """Download ``address`` to ``path``.

    What has come lies in ``path`` with ``.part`` until it is whole; a later call goes on from
    there with a Range request.

    Args:
        address: An http or https address.
        path: Where the file goes.
        sha256: The hash it must have; any if empty.
        progress: Told how far it is.

    Raises:
        PackageError: It cannot be had, or is not the file it should be; then nothing is kept.
    """
    import httpx

    from ank_i18n.net import client, retried

    part = path.with_name(path.name + ".part")

    def once() -> None:
        with client(SECONDS) as session:
            _continue(session, address, part, progress or _silent)

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        retried(once, TRIES)
        _know(part, sha256, address)
        part.replace(path)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PackageError(
            f"cannot be fetched: {_why(error)}",
            path=address,
            mend="ask again to go on where it broke off",
        ) from error
    except OSError as error:
        raise PackageError(f"cannot be written: {error.strerror}", path=part) from error
    except PackageError:
        part.unlink(missing_ok=True)
        raise


def _know(part: Path, sha256: str, address: str) -> None:
    with part.open("rb") as file:
        got = hashlib.file_digest(file, "sha256").hexdigest()
    if sha256 and got != sha256:
        raise PackageError(
            f"is not the file we know: its SHA-256 is {got}, not {sha256}", path=address
        )


def _continue(session: httpx.Client, address: str, part: Path, progress: Progress) -> None:
    have = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    with session.stream("GET", address, headers=headers) as response:
        if have and response.status_code == 416:
            # The server has no more than we have: it is whole, or another file than it was.
            size = response.headers.get("Content-Range", "").rpartition("/")[2]
            if size != str(have):
                part.unlink()
                _continue(session, address, part, progress)
            return
        response.raise_for_status()
        if response.status_code != 206:
            have = 0
        total = have + int(response.headers.get("Content-Length", "0"))
        with part.open("ab" if have else "wb") as file:
            for chunk in response.iter_bytes():
                file.write(chunk)
                have += len(chunk)
                if have > MAX_BYTES:
                    raise PackageError("is larger than any package", path=address)
                progress(have, total)


def _why(error: Exception) -> str:
    return str(error).split("\n")[0] or type(error).__name__


def _silent(_have: int, _total: int) -> None:
    pass
