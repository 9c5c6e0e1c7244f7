"""What was found in a catalog, until it or a rule changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from ank_i18n.catalog import store
from ank_i18n.checks.model import Finding, Severity


class Cache:
    """The findings of one project's last check, by what they depend on.

    It lies in the user's cache folder. A cache that cannot be read is an empty one.

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
        if found is None:
            return None
        self._used[key] = found
        return [Finding(**(one | {"severity": Severity(one["severity"])})) for one in found]

    def put(self, key: str, findings: Iterable[Finding]) -> None:
        """Remember findings under a key."""
        self._used[key] = [asdict(finding) for finding in findings]

    def save(self, *, whole: bool) -> None:
        """Write the cache; after a check of the ``whole`` project what was not used is dropped."""
        kept = self._used if whole else self._known | self._used
        if kept == self._known:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        store.write(json.dumps(kept, ensure_ascii=False).encode(), self._path)

    def _read(self) -> dict[str, list[dict[str, Any]]]:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}


def key(*parts: object) -> str:
    """A key of everything that findings depend on; the rules' own code and data are part of it."""
    digest = hashlib.sha256(_rules().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


@cache
def _rules() -> str:
    """What the rules are, to the letter: the modules and data that findings come from."""
    digest = hashlib.sha256()
    for folder in ("checks", "data/checks", "data/terms", "terms", "segment", "data/segment"):
        digest.update(_digest(files("ank_i18n").joinpath(folder)).encode())
    return digest.hexdigest()


def _digest(folder: Traversable) -> str:
    digest = hashlib.sha256()
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir() and item.name != "__pycache__":
            digest.update(_digest(item).encode())
        elif item.is_file():
            digest.update(item.read_bytes())
    return digest.hexdigest()
