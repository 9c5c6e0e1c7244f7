"""The tables of data/language."""

from __future__ import annotations

from ank_i18n import facts


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, cells by the names of the head line.

    Args:
        name: The file's name without its suffix.
    """
    return facts.table(f"language/{name}")
