"""What a text names out of a table of things of which one is put for another by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.remembered import REMEMBERED, Pieces

# An escape, a set of characters or one character of a regular expression.
_PART = re.compile(r"\\.|\[[^\]]*\]|.")


@lru_cache(maxsize=2 * REMEMBERED)
def named(text: str, locale: str, table: str, also: str = "") -> frozenset[tuple[str, str]]:
    """What a text names, each with its group: ``("office", "deputy")`` of ``confusable``.

    Args:
        text: A text.
        locale: Its locale; a language that the table has not names nothing.
        table: A TOML table of data/checks: ``[group.thing]``, and for each language how it
            writes the thing.
        also: ``_also`` for what may be said for the thing as well as for others.
    """
    key = locale.partition("_")[0] + also
    if not any(_begun(key, table).of(text)):
        return frozenset()
    found = (match.lastgroup or "" for match in _pattern(key, table).finditer(text.lower()))
    return frozenset((group, thing) for group, _, thing in (name.partition("_") for name in found))


def begins(table: str) -> Callable[[str, str], bool]:
    """What tells whether a piece of text, without spaces, may be the first of a thing's name.

    Args:
        table: As of ``named``; it is asked with a piece and its locale.
    """
    return lambda piece, locale: _begun(locale.partition("_")[0], table)[piece]


@cache
def _begun(key: str, table: str) -> Pieces[bool]:
    """Which pieces may begin a name, perhaps of what is one only behind a number («5 м»)."""
    things = facts.table(table).values()
    written = [thing[key] for group in things for thing in group.values() if key in thing]
    pattern = _anywhere("|".join(map(_first_word, written)))
    return Pieces(lambda piece: bool(pattern.search(f"0 {piece}".lower())))


def _first_word(written: str) -> str:
    """A regular expression, each alternative of it only up to its first space."""
    kept, depth, whole = [], 0, True
    for part in _PART.findall(written):
        if depth == 0 and part in " |":
            whole = part == "|"
        if whole:
            kept.append(part)
        depth += (part == "(") - (part == ")")
    return "".join(kept)


@cache
def _pattern(key: str, table: str) -> re.Pattern[str]:
    """All things of a table; a longer one stands in the data before one that it begins with."""
    things = (
        f"(?P<{group}_{thing}>{written[key]})"
        for group, things in facts.table(table).items()
        for thing, written in things.items()
        if key in written
    )
    return _anywhere("|".join(things))


def _anywhere(things: str) -> re.Pattern[str]:
    # A thing is a sign, or begins a word: to look only there is several times faster.
    return re.compile(rf"(?:(?<![^\W\d_])(?=\w)|(?=[^\w\s]))(?:{things or '(?!)'})")
