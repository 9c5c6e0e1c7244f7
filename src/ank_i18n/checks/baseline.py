"""A baseline: findings that are known, and until when they may stand.

That a file cannot be read is never known: nothing else in it is checked as long as that stands.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path

from ank_i18n import atomic
from ank_i18n.checks.fingerprint import fingerprints
from ank_i18n.checks.model import Finding
from ank_i18n.errors import UsageError

_VERSION = 1


def write(findings: Sequence[Finding], path: Path, expires: datetime.date | None) -> int:
    """Write the findings down as known.

    Args:
        findings: The findings.
        path: The baseline file; it is replaced.
        expires: The last day on which they may stand; None is for ever.

    Returns:
        How many are known now.

    Raises:
        InputError: It cannot be written.
    """
    known = {
        mark: {"rule": finding.rule, "file": finding.file, "msgid": finding.msgid}
        for mark, finding in zip(fingerprints(findings), findings, strict=True)
        if not finding.is_unreadable
    }
    document = {
        "version": _VERSION,
        "expires": expires.isoformat() if expires else None,
        "findings": dict(sorted(known.items())),
    }
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    atomic.write(path, text.encode())
    return len(known)


def unknown(
    findings: Sequence[Finding], path: Path, today: datetime.date | None = None
) -> list[Finding]:
    """The findings that a baseline does not know; all of them once it has expired.

    Args:
        findings: All findings.
        path: The baseline file.
        today: The day (default: today).

    Raises:
        UsageError: The file is not a baseline.
    """
    known, _ = _read(path)
    if expired(path, today):
        return list(findings)
    marks = fingerprints(findings)
    return [
        finding
        for mark, finding in zip(marks, findings, strict=True)
        if finding.is_unreadable or mark not in known
    ]


def expired(path: Path, today: datetime.date | None = None) -> datetime.date | None:
    """The last day of a baseline that is over; None while it stands.

    Raises:
        UsageError: The file is not a baseline.
    """
    _, last = _read(path)
    today = today or datetime.datetime.now(tz=datetime.UTC).date()
    return last if last is not None and last < today else None


def _read(path: Path) -> tuple[frozenset[str], datetime.date | None]:
    """The fingerprints that a baseline knows, and its last day."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        last = document["expires"]
        day = None if last is None else datetime.date.fromisoformat(last)
        return frozenset(document["findings"]), day
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            "is not a baseline", path=path, mend="make it with --write-baseline"
        ) from error
