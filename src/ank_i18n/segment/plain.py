"""A line as the rules see it: no placeholders, no invisible characters, one kind of space.

Inline markup stands in a block's text as ``<1>…</1>`` or ``<2/>``. It must not change where a
sentence ends, and neither must a soft hyphen, a zero-width space or a stress mark. The rules
therefore see a *plain* line without any of these; ``Plain`` remembers where they stood.
"""

from __future__ import annotations

import re
from bisect import bisect_right

# Soft hyphen, zero-width and bidirectional marks, word joiner, byte-order mark; combining marks
# (the stress mark of encyclopaedias, a decomposed й); variation selectors of emoji.
# Of these only the marks and selectors are printable: the others, and spaces that are not U+0020,
# are found by ``str.isprintable``, which is faster than any expression.
_COMBINING = "\u0300-\u036f\ufe00-\ufe0f"
_INVISIBLE = _COMBINING + "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_PRINTABLE = re.compile(f"[{_COMBINING}]")
_HIDDEN = re.compile(rf"</?[0-9]+>|<[0-9]+/>|[{_INVISIBLE}]+")
_OTHER_SPACE = re.compile(r"[^\S ]")
# What may stand between two sentences, and of it what belongs to the sentence before.
_LEFT_SIDE = re.compile(rf"(?:.*</[0-9]+>)?(?:<[0-9]+/>|[{_INVISIBLE}])*", re.DOTALL)


class Plain:
    """A line without what is invisible to the rules.

    Attributes:
        text: What the rules see.
    """

    __slots__ = ("_kept", "_removed", "_source", "text")

    def __init__(self, line: str) -> None:
        self._source = line
        self._kept: list[int] = []
        self._removed: list[int] = []
        self.text = line
        if "<" in line or not line.isprintable() or _PRINTABLE.search(line):
            self.text = _OTHER_SPACE.sub(" ", self._without_hidden(line))

    def _without_hidden(self, line: str) -> str:
        pieces: list[str] = []
        length = last = gone = 0
        for hidden in _HIDDEN.finditer(line):
            pieces.append(line[last : hidden.start()])
            length += hidden.start() - last
            last = hidden.end()
            gone += last - hidden.start()
            self._kept.append(length)
            self._removed.append(gone)
        pieces.append(line[last:])
        return "".join(pieces)

    def _offset(self, position: int) -> int:
        """Where a character of the plain text stands in the line."""
        index = bisect_right(self._kept, position)
        return position + (self._removed[index - 1] if index else 0)

    def cut(self, end: int, start: int) -> tuple[int, int]:
        """Where the sentence before a boundary ends in the line, and the next one starts.

        Args:
            end: Where the sentence before ends in the plain text.
            start: Where the sentence after starts in the plain text.
        """
        if not self._kept:
            return end, start
        left = self._offset(end - 1) + 1
        right = self._offset(start)
        between = self._source[left:right]
        side = _LEFT_SIDE.match(between)
        stop = left + (side.end() if side else 0)
        after = self._source[stop:right]
        return stop, right - len(after.lstrip())
