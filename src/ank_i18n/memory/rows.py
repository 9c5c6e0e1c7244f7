"""How units lie in the tables: written, read, and found for a sentence.

A *source* stands once however many translations it has; a *shape* stands once however many
sources differ only in their numbers, and is what the index knows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ank_i18n.memory import index
from ank_i18n.memory.features import features, key, shape
from ank_i18n.memory.model import Unit
from ank_i18n.memory.ranking import Stored

# Sources looked at per shape: those of the sentence's own shape, and of each shape like it.
SAME_SHAPE = 100
LIKE_SHAPE = 8

# A unit without details is the same as one that has some: whoever adds it again knows less.
# The plus keeps SQLite from going through everything of an origin instead of the source's few.
_SAME = """
SELECT id, reviewed FROM unit
WHERE source = ? AND locale = ? AND target = ? AND +origin = ? AND previous = ? AND following = ?
    AND ? IN ('', details)
"""
_INSERT = """
INSERT INTO unit (source, locale, target, origin, previous, following, details, reviewed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_MATCHES = """
SELECT source.text, unit.target, unit.reviewed, origin.name, unit.previous, unit.following, unit.id
FROM unit JOIN source ON source.id = unit.source JOIN origin ON origin.id = unit.origin
WHERE unit.locale = ? AND unit.source = ?
"""


_UNITS = """
SELECT unit.id, source.text, unit.target, unit.locale, iif(unit.reviewed, 'reviewed', 'draft'),
    origin.name, unit.previous, unit.following, unit.details
FROM unit JOIN source ON source.id = unit.source JOIN origin ON origin.id = unit.origin
WHERE {} ORDER BY unit.id
"""
_ALL_UNITS = _UNITS.format("?1 IS NULL OR unit.locale = ?1")
_UNITS_OF = _UNITS.format("unit.locale = ?1 AND origin.name = ?2")


def everything(connection: sqlite3.Connection, locale: str | None) -> Iterator[tuple[int, Unit]]:
    """All units, or those of a locale, with their numbers, in the order they came in."""
    return _units(connection, _ALL_UNITS, locale)


def of(connection: sqlite3.Connection, locale: str, origin: str) -> Iterator[tuple[int, Unit]]:
    """The units of an origin in a locale, with their numbers."""
    return _units(connection, _UNITS_OF, locale, origin)


def translations(connection: sqlite3.Connection, source: int, locale: str) -> Iterator[Stored]:
    """The translations of a source into a locale."""
    return map(Stored._make, connection.execute(_MATCHES, (locale, source)))


def candidates(connection: sqlite3.Connection, sentence: str) -> dict[int, str]:
    """The stored sources that are this sentence, have its shape, or may resemble it."""
    run = connection.execute
    found: dict[int, str] = dict(
        run(
            "SELECT id, text FROM source WHERE key = ? AND text = ?", (key(sentence), sentence)
        ).fetchall()
    )
    pattern = shape(sentence)
    own = run("SELECT id FROM shape WHERE key = ?", (key(pattern),)).fetchone()
    query = "SELECT id, text FROM source WHERE shape = ? LIMIT ?"
    if own:
        found.update(run(query, (own[0], SAME_SHAPE)))
    for other in index.near(connection, features(pattern)):
        found.update(run(query, (other, LIKE_SHAPE)))
    return found


def put(connection: sqlite3.Connection, unit: Unit) -> bool:
    """Write a unit, or make the draft that is there already a reviewed one; whether it did."""
    source, origin = _source(connection, unit.source), _origin(connection, unit.origin)
    facts = (source, unit.locale, unit.target, origin, unit.previous, unit.following, unit.details)
    reviewed = unit.state == "reviewed"
    same = connection.execute(_SAME, facts).fetchone()
    if same is None:
        connection.execute(_INSERT, (*facts, reviewed))
        return True
    number, was_reviewed = same
    if reviewed and not was_reviewed:
        connection.execute("UPDATE unit SET reviewed = 1 WHERE id = ?", (number,))
        return True
    return False


def remove(connection: sqlite3.Connection, unit: int) -> None:
    """Take a unit out, and its source and shape with it where nothing else holds them."""
    run = connection.execute
    ((source,),) = run("DELETE FROM unit WHERE id = ? RETURNING source", (unit,)).fetchall()
    if run("SELECT 1 FROM unit WHERE source = ?", (source,)).fetchone():
        return
    ((pattern, text),) = run(
        "DELETE FROM source WHERE id = ? RETURNING shape, text", (source,)
    ).fetchall()
    if not run("SELECT 1 FROM source WHERE shape = ? LIMIT 1", (pattern,)).fetchone():
        run("DELETE FROM shape WHERE id = ?", (pattern,))
        index.delete(connection, pattern, features(shape(text)))


def _origin(connection: sqlite3.Connection, name: str) -> int:
    found = connection.execute("SELECT id FROM origin WHERE name = ?", (name,)).fetchone()
    if found:
        return int(found[0])
    return _inserted(connection, "INSERT INTO origin (name) VALUES (?)", name)


def _source(connection: sqlite3.Connection, text: str) -> int:
    run = connection.execute
    hashed = key(text)
    found = run("SELECT id FROM source WHERE key = ? AND text = ?", (hashed, text)).fetchone()
    if found:
        return int(found[0])
    pattern = shape(text)
    own = run("SELECT id FROM shape WHERE key = ?", (key(pattern),)).fetchone()
    if own:
        number = int(own[0])
    else:
        number = _inserted(connection, "INSERT INTO shape (key) VALUES (?)", key(pattern))
        index.insert(connection, number, features(pattern))
    return _inserted(
        connection, "INSERT INTO source (key, shape, text) VALUES (?, ?, ?)", hashed, number, text
    )


def _inserted(connection: sqlite3.Connection, statement: str, *values: int | str) -> int:
    row = connection.execute(statement, values).lastrowid
    assert row is not None  # noqa: S101 - an INSERT always has a row
    return row


def _units(
    connection: sqlite3.Connection, query: str, *values: str | None
) -> Iterator[tuple[int, Unit]]:
    for number, *unit in connection.execute(query, values):
        yield number, Unit(*unit)
