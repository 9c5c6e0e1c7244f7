"""Drafts that were made before, by engine, settings and sentence: they cost nothing again.

One SQLite file in the user's cache directory. It holds nothing that cannot be made anew, so a
file that is broken, locked or cannot be written is no error: drafting goes on without it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from ank_i18n.engines.around import Around
from ank_i18n.engines.protocol import Engine, Translation

FILE = "drafts.sqlite"
KEEP = 1_000_000
"""Drafts that are kept, about 300 MB; the oldest go first."""
DOUBTS = "doubts TEXT NOT NULL DEFAULT '[]'"
"""The column that files made before there were doubts lack, a list in JSON."""
WRITE_SECONDS = 1.0
"""What an interrupted run may lose."""


class Cached(Around):
    """Round an engine: only sentences it has not answered before reach it."""

    def __init__(self, engine: Engine, path: Path | None = None, *, refusals: bool = True) -> None:
        """Put a cache round ``engine``, in the user's cache directory or at ``path``.

        ``refusals`` says whether that there is no draft is kept too: not of a server, which may
        answer better tomorrow.
        """
        super().__init__(engine)
        self._refusals = refusals
        self._path = path or default_path()

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; known ones come first. See the engine's protocol."""
        with closing(_Store(self._path, self._engine.fingerprint)) as store:
            unknown: list[int] = []
            for index, sentence in enumerate(sentences):
                known = store.get(sentence)
                if known:
                    yield index, known
                else:
                    unknown.append(index)
            if not unknown:
                return
            for position, draft in self._engine.translate([sentences[i] for i in unknown]):
                index = unknown[position]
                if draft.text or self._refusals:
                    store.put(sentences[index], draft)
                yield index, draft


def default_path() -> Path:
    """The cache's file in the user's cache directory."""
    from platformdirs import user_cache_path

    return user_cache_path("ank-i18n", appauthor=False) / FILE


class _Store:
    """The drafts of one engine in the file; every failure of SQLite is a miss."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self._fingerprint = fingerprint
        self._database = _open(path)
        # Written together in one short transaction, so that other processes never wait for us.
        self._new: list[tuple[bytes, str, float, str, str]] = []
        self._written = time.monotonic()

    def get(self, sentence: str) -> Translation | None:
        if self._database is None:
            return None
        with suppress(sqlite3.Error):
            row = self._database.execute(
                "SELECT text, score, problem, doubts FROM draft WHERE key = ?",
                (self._key(sentence),),
            ).fetchone()
            if row:
                text, score, problem, doubts = row
                return Translation(text, score, problem, tuple(json.loads(doubts)))
        return None

    def put(self, sentence: str, draft: Translation) -> None:
        doubts = json.dumps(draft.doubts, ensure_ascii=False)
        self._new.append((self._key(sentence), draft.text, draft.score, draft.problem, doubts))
        if time.monotonic() - self._written > WRITE_SECONDS:
            self._write()

    def close(self) -> None:
        self._write()
        if self._database is not None:
            self._database.close()

    def _write(self) -> None:
        new, self._new, self._written = self._new, [], time.monotonic()
        if self._database is None or not new:
            return
        with suppress(sqlite3.Error), self._database as database:
            database.executemany(
                "INSERT OR REPLACE INTO draft (key, text, score, problem, doubts)"
                " VALUES (?, ?, ?, ?, ?)",
                new,
            )
            database.execute(
                "DELETE FROM draft WHERE id <= (SELECT max(id) FROM draft) - ?", (KEEP,)
            )

    def _key(self, sentence: str) -> bytes:
        return hashlib.sha256(f"{self._fingerprint}\0{sentence}".encode()).digest()[:16]


def _open(path: Path) -> sqlite3.Connection | None:
    """The database, made anew if what is there is none; None where there can be none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(path)
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            path.unlink()
            return _connect(path)
    except (OSError, sqlite3.Error):
        return None


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=5)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(
            "CREATE TABLE IF NOT EXISTS draft (id INTEGER PRIMARY KEY, key BLOB UNIQUE,"
            f" text TEXT NOT NULL, score REAL NOT NULL, problem TEXT NOT NULL, {DOUBTS})"
        )
        columns = {name for _, name, *_ in database.execute("PRAGMA table_info(draft)")}
        if "doubts" not in columns:
            database.execute(f"ALTER TABLE draft ADD COLUMN {DOUBTS}")
    except sqlite3.Error:
        database.close()
        raise
    return database
