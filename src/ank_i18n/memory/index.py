"""Which stored shapes may resemble a sentence: few enough to score each of them.

The index is an FTS5 table without positions or text (``detail=none``): a posting list per
feature. A shape that shares rare features with the sentence is worth a look; a feature that
stands in more than ``COMMON`` shapes says too little and is passed over after ``COMMON`` steps,
so that the work is bounded however large the memory grows.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise

COMMON = 400
CANDIDATES = 150
# Where every feature is common, this many neighbouring pairs of them are asked for together.
PAIRS = 24

_MATCH = "SELECT rowid FROM shape_index WHERE shape_index MATCH ? LIMIT ?"


def insert(connection: sqlite3.Connection, shape: int, features: Sequence[str]) -> None:
    """Make a shape findable by its features."""
    connection.execute(
        "INSERT INTO shape_index (rowid, features) VALUES (?, ?)", (shape, " ".join(features))
    )


def delete(connection: sqlite3.Connection, shape: int, features: Sequence[str]) -> None:
    """Take a shape out; an index without text must be told what stands in it."""
    connection.execute(
        "INSERT INTO shape_index (shape_index, rowid, features) VALUES ('delete', ?, ?)",
        (shape, " ".join(features)),
    )


def near(connection: sqlite3.Connection, features: Sequence[str]) -> list[int]:
    """The shapes that share most with these features, rare ones counting more, best first."""
    votes: dict[int, float] = defaultdict(float)
    common = [feature for feature in features if not _vote(connection, f'"{feature}"', votes)]
    if len(votes) < CANDIDATES:
        for left, right in islice(pairwise(common), PAIRS):
            _vote(connection, f'"{left}" AND "{right}"', votes)
    if not votes and common:
        for (shape,) in connection.execute(_MATCH, (f'"{common[0]}"', CANDIDATES)):
            votes[shape] = 1.0
    return sorted(votes, key=lambda shape: -votes[shape])[:CANDIDATES]


def _vote(connection: sqlite3.Connection, query: str, votes: dict[int, float]) -> bool:
    """Add what a query finds to the votes, unless it finds too much; says whether it did."""
    rows = connection.execute(_MATCH, (query, COMMON)).fetchall()
    if len(rows) == COMMON:
        return False
    weight = 1.0 + math.log(COMMON / (1 + len(rows)))
    for (shape,) in rows:
        votes[shape] += weight
    return True
