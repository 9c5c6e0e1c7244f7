"""Numbers in the attributes of a document that nobody vouches for."""

from __future__ import annotations

_MOST_DIGITS = 5


def small(value: str | None, default: int, *, most: int = 10**_MOST_DIGITS - 1) -> int:
    """An attribute that should be a small natural number.

    Args:
        value: What stands there, if anything.
        default: What to take for anything that is no such number.
        most: What to take for a greater one.
    """
    if value is None or not (value.isascii() and value.isdigit()) or len(value) > _MOST_DIGITS:
        return default
    return min(int(value), most)
