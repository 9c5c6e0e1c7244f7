"""Our lines among the translator comments of an entry.

``# ank-i18n: …``: translator comments are the one kind that msgmerge, msgcat, polib, Poedit and
Weblate carry along (``#.`` is taken from the template at every merge). Lines of people stay as
they are, before ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polib

PREFIX = "ank-i18n: "


def get(entry: polib.POEntry, kind: str) -> list[str]:
    """What our lines of one kind (``drafted``, ``hint``) say, in order."""
    start = f"{PREFIX}{kind} "
    return [line[len(start) :] for line in entry.tcomment.split("\n") if line.startswith(start)]


def put(entry: polib.POEntry, kind: str, values: Sequence[str]) -> None:
    """Replace our lines of one kind; a value that has several lines becomes one."""
    start = f"{PREFIX}{kind} "
    lines = [line for line in entry.tcomment.split("\n") if line and not line.startswith(start)]
    lines += [f"{start}{' '.join(value.split())}" for value in values]
    entry.tcomment = "\n".join(lines)


def of_people(entry: polib.POEntry) -> str:
    """The comment without our lines."""
    return "\n".join(
        line for line in entry.tcomment.split("\n") if line and not line.startswith(PREFIX)
    )
