"""What no rule of typography or script may touch: placeholders, addresses, file names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.release.inline import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_PROTECTED = re.compile(
    r"</?[0-9]+/?>"  # a placeholder of inline markup
    r"|\b(?:https?|ftp)://[^\s<>«»“”]+|\bwww\.[^\s<>«»“”]+"  # an address
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # a mailbox
    r"|%(?:\([^\s()]*\))?[sd]|\{[\w.]*\}",  # a variable of a message
    re.ASCII,
)


def pieces(text: str, verbatim: Collection[int] = ()) -> Iterator[tuple[bool, str]]:
    """The text cut into (protected, piece), in order; joined they are the text.

    Args:
        text: Text with placeholders.
        verbatim: Numbers of placeholders whose content is protected too, such as code.
    """
    position = 0
    while found := _PROTECTED.search(text, position):
        stop = _end(text, found, verbatim)
        if found.start() > position:
            yield False, text[position : found.start()]
        yield True, text[found.start() : stop]
        position = stop
    if position < len(text):
        yield False, text[position:]


def _end(text: str, found: re.Match[str], verbatim: Collection[int]) -> int:
    opened = PLACEHOLDER.fullmatch(found.group())
    if opened and not opened["close"] and not opened["single"]:
        number = int(opened["number"])
        closing = text.find(f"</{number}>", found.end())
        if number in verbatim and closing >= 0:
            return closing + len(f"</{number}>")
    return found.end()
