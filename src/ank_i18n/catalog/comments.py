"""Our lines among the translator comments of an entry.

``# ank-i18n: …``: translator comments are the one kind that msgmerge, msgcat, polib, Poedit and
Weblate carry along (``#.`` is taken from the template at every merge). Lines of people stay as
they are, before ours. A value too long for one line goes on in lines of its own, because polib
rewraps what is longer than 78 characters and would leave the rest without our name.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import polib

PREFIX = "ank-i18n: "
_MORE = f"{PREFIX}… "
_WIDTH = 76  # with "# " before it, the 78 characters at which polib wraps


def get(entry: polib.POEntry, kind: str) -> list[str]:
    """What our values of one kind (``drafted``, ``hint``) say, in order."""
    start = f"{PREFIX}{kind} "
    return [value[len(start) :] for value in _values(entry) if value.startswith(start)]


def put(entry: polib.POEntry, kind: str, values: Sequence[str]) -> None:
    """Replace our values of one kind; white space in a value becomes single spaces."""
    start = f"{PREFIX}{kind} "
    others = [value for value in _values(entry) if not value.startswith(start)]
    new = [f"{start}{' '.join(value.split())}" for value in values]
    lines = filter(None, [of_people(entry), *map(_wrapped, [*others, *new])])
    entry.tcomment = "\n".join(lines)


def of_people(entry: polib.POEntry) -> str:
    """The comment without our lines."""
    lines = (line for line in entry.tcomment.split("\n") if not line.startswith(PREFIX))
    return "\n".join(lines).strip("\n")


def ours(entry: polib.POEntry) -> str:
    """Our lines of the comment."""
    lines = (line for line in entry.tcomment.split("\n") if line.startswith(PREFIX))
    return "\n".join(lines)


def _values(entry: polib.POEntry) -> Iterator[str]:
    value = ""
    for line in entry.tcomment.split("\n"):
        if line.startswith(_MORE):
            value += f" {line[len(_MORE) :]}"
        elif line.startswith(PREFIX):
            if value:
                yield value
            value = line
    if value:
        yield value


def _wrapped(value: str) -> str:
    return textwrap.fill(
        value,
        _WIDTH,
        subsequent_indent=_MORE,
        break_long_words=False,
        break_on_hyphens=False,
    )
