"""Files of a publication: written aside, then moved into place, and only what changed."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from ank_i18n.errors import InputError, ReleaseError, UsageError

ASIDE = ".publishing-"
_PATIENCE = 600.0  # seconds to wait for another process
_HOSTILE = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|\u202a-\u202e\u2066-\u2069]")


def safe_path(*parts: str) -> PurePosixPath:
    """A path under dist/ from names that come from outside.

    Raises:
        ReleaseError: A name leads out of dist/, or no file system should have to bear it.
    """
    path = PurePosixPath(*parts)
    # Compared as strings too: PurePosixPath drops "." and takes an absolute part as the root.
    if any(
        _HOSTILE.search(part) or part.startswith("/") or ".." in part.split("/") for part in parts
    ) or any(step.startswith(".") for step in path.parts):
        raise ReleaseError(
            f"the name {'/'.join(parts)!r} cannot be a path of a publication",
            mend="name the release with letters, digits and hyphens",
        )
    return path


class Output:
    """The files of one run: staged with ``put``, moved into ``root`` when the run is over."""

    def __init__(self, root: Path, aside: Path) -> None:
        self._root = root
        self._aside = aside
        self._staged: list[PurePosixPath] = []
        self._withdrawn: list[Path] = []

    def put(self, path: PurePosixPath, content: bytes) -> bool:
        """Stage a file; False when the one in place has these bytes already.

        Raises:
            InputError: It cannot be written.
        """
        there = self._root / path
        try:
            if there.read_bytes() == content:
                return False
        except OSError:
            pass
        staged = self._aside / path
        with _writing(there):
            staged.parent.mkdir(parents=True, exist_ok=True)
            staged.write_bytes(content)
        self._staged.append(path)
        return True

    def withdraw(self, path: PurePosixPath) -> None:
        """Take an earlier publication away when the run is over."""
        self._withdrawn.append(self._root / path)

    def standing(self, pattern: str) -> Iterator[PurePosixPath]:
        """The files in place whose names match, from earlier runs."""
        for path in sorted(self._root.glob(pattern)):
            yield PurePosixPath(path.relative_to(self._root).as_posix())

    def finish(self) -> None:
        """Move every staged file into place; each move is atomic; raises as ``put``."""
        for path in self._staged:
            place = self._root / path
            with _writing(place):
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(self._aside / path, place)  # noqa: PTH105 - the atomic one, by its name
        for withdrawn in self._withdrawn:
            with _writing(withdrawn):
                withdrawn.unlink(missing_ok=True)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from error


@contextmanager
def output(root: Path) -> Iterator[Output]:
    """An output into a folder; nothing of it changes unless the block ends without an error.

    What a killed run left aside is swept away.

    Raises:
        InputError: The folder cannot be written.
        UsageError: Another process does not let go of it.
    """
    with _writing(root):
        root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        for left in root.glob(f"{ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        with _writing(root):
            aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=root))
        try:
            files = Output(root, aside)
            yield files
            files.finish()
        finally:
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep other processes from publishing into a folder; the lock stands beside it meanwhile."""
    name = root.with_name(f".{root.name}.lock")
    try:
        with FileLock(name, timeout=_PATIENCE):
            try:
                yield
            finally:
                # While it is held, which filelock 4.2 looks for.
                with suppress(OSError):
                    name.unlink()
    except Timeout:
        raise UsageError(
            "is being published into by another process",
            path=root,
            mend="end that process, then run again",
        ) from None
