"""What CTranslate2's converters say when they cannot convert, as one line."""

from __future__ import annotations


def said(error: Exception) -> str:
    """The reasons an error lists, one a line behind a dash, or else its first line."""
    lines = str(error).splitlines() or [type(error).__name__]
    reasons = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    return "; ".join(reasons) or lines[0]
