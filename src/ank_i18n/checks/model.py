"""What checks say: findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

UNREADABLE = ("parse", "encoding", "source")
"""The rules that say that a file cannot be read: what else is wrong with it is not known."""


class Severity(StrEnum):
    """``ERROR`` fails a build, ``WARNING`` fails it with ``--strict``, ``INFO`` never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule has to say of one unit, or of a file when ``msgid`` is None.

    ``file`` is relative to the project, ``line`` counts from 1 (0 is unknown); ``fix`` is the
    corrected msgstr where the correction is certain, else None.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    locale: str
    release: str
    msgid: str | None
    message: str
    fix: str | None = None

    @property
    def is_unreadable(self) -> bool:
        """Whether it says that a catalog or a release cannot be read."""
        return self.rule in UNREADABLE
