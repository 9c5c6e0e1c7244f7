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
    from collections.abc import Sequence

    import polib

PREFIX = "ank-i18n: "
_MORE = f"{PREFIX}… "
_WIDTH = 76  # with "# " before it, the 78 characters at which polib wraps
_UNBROKEN = "\ue000"  # a space that no line is broken at; nobody writes this character


def get(entry: polib.POEntry, kind: str) -> list[str]:
    """What our values of one kind (``drafted``, ``hint``) say, in order."""
    start = f"{PREFIX}{kind} "
    values = map(_joined, _grouped(entry))
    return [value[len(start) :] for value in values if value.startswith(start)]


def put(entry: polib.POEntry, kind: str, values: Sequence[str]) -> None:
    """Replace our values of one kind; white space in a value becomes single spaces.

    Lines are not broken within what ``whole`` made one.
    """
    start = f"{PREFIX}{kind} "
    others = ["\n".join(g) for g in _grouped(entry) if not _joined(g).startswith(start)]
    new = [_wrapped(f"{start}{' '.join(value.split())}") for value in values]
    lines = filter(None, [of_people(entry), *others, *new])
    entry.tcomment = "\n".join(lines)


def whole(words: str) -> str:
    """Words that stay on one line of a comment, where a line has room for them."""
    fits = len(words) <= _WIDTH - len(_MORE) - len(" ·")
    return (_UNBROKEN if fits else " ").join(words.split())


def of_people(entry: polib.POEntry) -> str:
    """The comment without our lines."""
    lines = (line for line in entry.tcomment.split("\n") if not line.startswith(PREFIX))
    return "\n".join(lines).strip("\n")


def ours(entry: polib.POEntry) -> str:
    """Our lines of the comment."""
    lines = (line for line in entry.tcomment.split("\n") if line.startswith(PREFIX))
    return "\n".join(lines)


def _grouped(entry: polib.POEntry) -> list[list[str]]:
    """Our lines of the comment, those of one value together."""
    groups: list[list[str]] = []
    for line in entry.tcomment.split("\n"):
        if line.startswith(_MORE) and groups:
            groups[-1].append(line)
        elif line.startswith(PREFIX):
            groups.append([line])
    return groups


def _joined(group: Sequence[str]) -> str:
    """The value that lines hold."""
    first, *more = group
    return " ".join([first, *(line[len(_MORE) :] for line in more)])


def _wrapped(value: str) -> str:
    lines = textwrap.fill(
        value,
        _WIDTH,
        subsequent_indent=_MORE,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace(_UNBROKEN, " ")
