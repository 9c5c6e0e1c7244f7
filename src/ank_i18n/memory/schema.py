"""The file behind a memory: its tables, how it is opened, and what a broken one is told.

One SQLite file in write-ahead mode: any number of processes read while one writes, and when the
last one closes it the file stands alone and can be copied.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ank_i18n.errors import MemoryStoreError

# "ankM", so that `file` and we can tell a memory from any other SQLite file.
APPLICATION = 0x616E6B4D
VERSION = 1
# How long a writer waits for another one, in milliseconds.
BUSY = 30_000

_TABLES = """
CREATE TABLE shape (id INTEGER PRIMARY KEY, key INTEGER NOT NULL UNIQUE);
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    shape INTEGER NOT NULL REFERENCES shape,
    text TEXT NOT NULL
);
CREATE INDEX source_key ON source (key);
CREATE INDEX source_shape ON source (shape);
CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source,
    locale TEXT NOT NULL,
    target TEXT NOT NULL,
    reviewed INTEGER NOT NULL,
    origin INTEGER NOT NULL REFERENCES origin,
    previous TEXT NOT NULL DEFAULT '',
    following TEXT NOT NULL DEFAULT '',
    details TEXT NOT NULL DEFAULT ''
);
CREATE INDEX unit_source ON unit (source, locale);
CREATE INDEX unit_origin ON unit (origin, locale);
CREATE TABLE fed (path TEXT PRIMARY KEY, digest TEXT NOT NULL);
CREATE VIRTUAL TABLE shape_index
    USING fts5 (features, content='', detail=none, columnsize=0, tokenize='ascii');
"""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file into one line with the mend.

    Raises:
        MemoryStoreError: The file is damaged, no memory, locked for too long, or not writable.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        raise MemoryStoreError(f"the memory cannot be used: {error}", path=path) from error
    except sqlite3.DatabaseError as error:
        raise MemoryStoreError(
            f"is damaged or is no memory: {error}",
            path=path,
            mend="put back a copy, or move the file away and run `ank-i18n memory import`, "
            "which reads the reviewed catalogs again",
        ) from error


def connect(path: Path) -> sqlite3.Connection:
    """Open the file of a memory; an absent or empty one is made.

    Raises:
        MemoryStoreError: The file cannot be made, is no memory, or is newer than this program.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MemoryStoreError(f"cannot be made: {error.strerror}", path=path) from error
    with explained(path):
        connection = sqlite3.connect(
            _address(path), uri=True, timeout=BUSY / 1000, isolation_level=None
        )
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _address(path: Path) -> str:
    """The file as SQLite is to open it: one that this user may only read, without its locks.

    In write-ahead mode a reader makes files beside the memory, which a folder of somebody else
    does not let it.
    """
    address = path.absolute().as_uri()
    if not path.is_file() or all(os.access(place, os.W_OK) for place in (path, path.parent)):
        return address
    beside = path.with_name(f"{path.name}-wal")
    return f"{address}?{'mode=ro' if beside.exists() else 'immutable=1'}"


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    if application == 0 and _pragma(connection, "schema_version") == 0:
        _create(connection)
    elif application != APPLICATION:
        raise MemoryStoreError(
            "is an SQLite file, but no translation memory", path=path, mend="name another file"
        )
    elif version > VERSION:
        raise MemoryStoreError(
            f"was written by a newer ank-i18n (format {version}, this one knows {VERSION})",
            path=path,
            mend="update ank-i18n",
        )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -65536")


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have made the tables while this one waited for the lock.
    if _pragma(connection, "application_id") != APPLICATION:
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
