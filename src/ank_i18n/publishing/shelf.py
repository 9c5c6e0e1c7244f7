"""What stands in ``dist/``: every publication with its title, date, status and checksums.

The shelf is ``dist/manifest.json``. Lists, feeds and the sitemap are made from it, so that
publishing one release leaves the others on them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ank_i18n.errors import InputError
from ank_i18n.publishing.model import Edition, Status
from ank_i18n.publishing.times import updated

MANIFEST = "manifest.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition that stands in dist/.

    ``unreviewed`` counts the units that nobody has reviewed, of which a lowered gate lets
    some be published; ``files`` are paths under dist/ with their SHA-256.
    """

    release: str
    tag: str
    status: Status
    title: str
    summary: str
    date: str
    updated: str
    unreviewed: int = 0
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def draft(self) -> bool:
        """Whether it is a preview."""
        return self.status is Status.DRAFT

    @property
    def page(self) -> str:
        """Where its page is, relative to dist/; empty when it has none."""
        return next((path for path in self.files if path.endswith(".html")), "")


class Shelf:
    """The entries by release and language tag."""

    def __init__(self, entries: Mapping[tuple[str, str], Entry]) -> None:
        self._entries = dict(entries)

    def put(self, edition: Edition, files: Mapping[str, str]) -> None:
        """Note an edition and the files just made of it; files of other formats stay noted."""
        key = (edition.release.name, edition.language.tag)
        before = self._entries[key].files if key in self._entries else {}
        self._entries[key] = Entry(
            *key,
            edition.status,
            edition.title,
            edition.summary,
            edition.date,
            updated(edition),
            len(edition.pending),
            {**before, **files},
        )

    def take(self, release: str, tag: str) -> list[str]:
        """Forget an edition; the paths of its files, which are to be taken away."""
        entry = self._entries.pop((release, tag), None)
        return list(entry.files) if entry else []

    def stands(self, edition: Edition) -> bool:
        """Whether an edition stands in dist/ as a page, with the status that it has now."""
        entry = self._entries.get((edition.release.name, edition.language.tag))
        return entry is not None and bool(entry.page) and entry.status is edition.status

    def places(self) -> list[tuple[str, str]]:
        """The release and language of every entry."""
        return list(self._entries)

    def of_language(self, tag: str) -> list[Entry]:
        """The editions in a language that have a page, newest first."""
        found = [e for e in self._entries.values() if e.tag == tag and e.page]
        return sorted(sorted(found, key=lambda e: e.release), key=lambda e: e.date, reverse=True)

    def published(self) -> Iterator[list[Entry]]:
        """The published editions of each release that have a page, by the release's name."""
        releases: dict[str, list[Entry]] = {}
        for entry in self._entries.values():
            if entry.page and not entry.draft:
                releases.setdefault(entry.release, []).append(entry)
        for name in sorted(releases):
            yield releases[name]

    def tags(self) -> set[str]:
        """The languages of the entries."""
        return {entry.tag for entry in self._entries.values()}

    def render(self) -> bytes:
        """The manifest."""
        entries = [asdict(self._entries[key]) for key in sorted(self._entries)]
        text = json.dumps({"version": _VERSION, "editions": entries}, ensure_ascii=False, indent=1)
        return f"{text}\n".encode()


def load(dist: Path) -> Shelf:
    """The shelf of a folder; empty when nothing was published there.

    Raises:
        InputError: The manifest is not one.
    """
    path = dist / MANIFEST
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        entries = [_entry(one) for one in told["editions"]]
    except FileNotFoundError:
        entries = []
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InputError(
            f"is not a manifest of publications: {error}",
            path=path,
            mend="delete it and publish everything again",
        ) from error
    return Shelf({(entry.release, entry.tag): entry for entry in entries})


def _entry(told: dict[str, Any]) -> Entry:
    return Entry(**{**told, "status": Status(told["status"])})
