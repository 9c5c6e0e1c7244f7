"""Where a draft comes from, in a comment that every gettext tool carries along.

``# ank-i18n: drafted origin=engine package=translate-ru_kk version=1.9 score=0.83``, and further
lines where that is long. It says how the translation began, not what state it is in, so it
stays true as history when a person clears the fuzzy flag.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from ank_i18n.catalog import comments

if TYPE_CHECKING:
    import polib

_KIND = "drafted"


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a translation began.

    ``origin`` is ``memory``, ``engine``, ``terms``, ``source`` (from the old texts of a sentence
    that was split or joined) or ``person``; ``package`` and ``version`` say which memory or
    package; ``score`` is as its origin counts, as text; ``date`` is an ISO date. Empty is
    unknown.
    """

    origin: str
    package: str = ""
    version: str = ""
    score: str = ""
    date: str = ""


def get(entry: polib.POEntry) -> Provenance | None:
    """The provenance of an entry, None if it has none; what a newer version wrote is passed by."""
    known = {field.name for field in fields(Provenance)}
    for line in comments.get(entry, _KIND):
        pairs = (word.partition("=")[::2] for word in line.split())
        values = {key: unquote(value) for key, value in pairs if key in known}
        if values.get("origin"):
            return Provenance(**values)
    return None


def put(entry: polib.POEntry, provenance: Provenance | None) -> None:
    """Write the provenance of an entry, or take it away."""
    if provenance is None:
        comments.put(entry, _KIND, [])
        return
    pairs = ((field.name, getattr(provenance, field.name)) for field in fields(Provenance))
    # Only what would end a value is escaped, so that people can read Cyrillic names.
    words = [f"{key}={_escaped(value)}" for key, value in pairs if value]
    comments.put(entry, _KIND, [" ".join(words)])


def _escaped(value: str) -> str:
    return "".join(quote(c) if c.isspace() or c == "%" or not c.isprintable() else c for c in value)
