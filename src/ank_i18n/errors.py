"""Every error a user can meet, as one small hierarchy.

::

    AnkError                 something a person can mend; shown as one line, never a traceback
    ├── UsageError           the command or the project file asks for what cannot be (exit 2)
    │   └── ProjectError     ank-i18n.toml is wrong
    └── InputError           something that cannot be read or parsed (exit 3)
        ├── ReleaseError     a source document
        ├── CatalogError     a .pot or .po
        ├── ExchangeError    XLIFF, TMX, TBX, CSV, XLSX
        ├── MemoryStoreError the translation memory
        ├── PackageError     an Argos package, or its download
        └── EngineError      a machine translator that does not answer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class AnkError(Exception):
    """Something a person can mend: one line that names the file, the place and the mend.

    Args:
        problem: What is wrong, without the place.
        path: The file it is in.
        line: The line in that file, counted from 1.
        mend: What to do about it.
    """

    exit_status = 3

    def __init__(
        self,
        problem: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        mend: str | None = None,
    ) -> None:
        self.problem = problem
        self.path = path
        self.line = line
        self.mend = mend
        super().__init__(problem)

    def __str__(self) -> str:
        place = "" if self.path is None else f"{self.path}: "
        if self.path is not None and self.line is not None:
            place = f"{self.path}:{self.line}: "
        mend = "" if self.mend is None else f" ({self.mend})"
        return " ".join(f"{place}{self.problem}{mend}".split())


class UsageError(AnkError):
    """The command asks for what cannot be."""

    exit_status = 2


class ProjectError(UsageError):
    """ank-i18n.toml is wrong."""


class InputError(AnkError):
    """Something that cannot be read or parsed."""


class ReleaseError(InputError):
    """A source document that cannot be read."""


class CatalogError(InputError):
    """A .pot or .po that cannot be read, or cannot be written safely."""


class ExchangeError(InputError):
    """An interchange file (XLIFF, TMX, TBX, CSV, XLSX) that cannot be read."""


class MemoryStoreError(InputError):
    """A translation memory that cannot be opened."""


class PackageError(InputError):
    """An Argos package that is not sound, or could not be fetched."""


class EngineError(InputError):
    """A machine translator that does not answer, or answers nonsense."""
