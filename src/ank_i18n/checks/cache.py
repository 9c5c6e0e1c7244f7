"""What was found in a catalog, until it or a rule changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from ank_i18n import atomic
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.errors import InputError


class Cache:
    """The findings of one project's last check, by what they depend on.

    It lies in the user's cache folder. A cache that cannot be read is an empty one, and one that
    cannot be written is none: the findings are the same, only later.

    Args:
        root: The project's folder.
    """

    def __init__(self, root: Path) -> None:
        name = hashlib.sha256(str(root).encode()).hexdigest()[:16]
        self._path = user_cache_path("ank-i18n") / "checks" / f"{name}.json"
        self._known: dict[str, list[dict[str, Any]]] = self._read()
        self._used: dict[str, list[dict[str, Any]]] = {}

    def get(self, key: str) -> list[Finding] | None:
        """The findings under a key, or None."""
        found = self._known.get(key)
        try:
            findings = [_finding(one) for one in found] if found is not None else None
        except (AttributeError, KeyError, TypeError, ValueError):
            return None  # somebody else wrote there
        if found is not None:
            self._used[key] = found
        return findings

    def put(self, key: str, findings: Iterable[Finding]) -> None:
        """Remember findings under a key."""
        self._used[key] = [asdict(finding) for finding in findings]

    def save(self, *, whole: bool) -> None:
        """Write the cache; after a check of the ``whole`` project what was not used is dropped."""
        kept = self._used if whole else self._known | self._used
        if kept == self._known:
            return
        with suppress(OSError, InputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(self._path, json.dumps(kept, ensure_ascii=False).encode())

    def _read(self) -> dict[str, list[dict[str, Any]]]:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}


def _finding(fields: dict[str, Any]) -> Finding:
    return Finding(**{**fields, "severity": Severity(fields["severity"])})


def key(*parts: object) -> str:
    """A key of everything that findings depend on; this package is part of it."""
    digest = hashlib.sha256(_package().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


@cache
def _package() -> str:
    """The package to the letter: findings come from its rules, and from how it reads files."""
    return _digest(files("ank_i18n"))


def _digest(folder: Traversable) -> str:
    digest = hashlib.sha256()
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir() and item.name != "__pycache__":
            digest.update(_digest(item).encode())
        elif item.is_file():
            digest.update(item.read_bytes())
    return digest.hexdigest()
