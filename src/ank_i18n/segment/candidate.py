"""A place where a sentence may end, and what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# How far a rule may look: long enough for any abbreviation, title or bracket of a press text,
# and a bound that keeps the time linear in the text.
NEAR = 40
FAR = 600

_MARKS = ".!?…"
_CLOSERS = "\"'»”“’›)\\]}"
# A terminator with the quotes, brackets and note numbers that close after it, then a space; or a
# terminator glued to the capital of the next sentence (the typist forgot the space).
_END = re.compile(
    rf"(?<![{_MARKS}])(?:"
    rf"(?P<mark>[{_MARKS}]++)(?P<close>[{_CLOSERS}]*+(?: ?+\[[0-9]{{1,3}}\])*+) ++"
    r"|(?<=[^\W\d_])(?P<glued>[.!?…»”]++)(?=[А-ЯЁӘҒҚҢӨҰҮҺІ](?:[а-яёәғқңөұүһі]| )))"
)
_LAST_WORD = re.compile(r"[^\W\d_]++\Z")
_NEXT_WORD = re.compile(r"[^\w]{0,6}?([^\W\d_]++)")
_OPENERS = "\"'«„“‘‹([{<"


class Candidate:
    """A terminator that may end a sentence.

    Attributes:
        text: The plain line.
        start: Where the current sentence starts.
        stop: Where the terminator stands.
        mark: The terminator: ``.``, ``?!``, ``…`` and so on.
        close: The quotes and brackets that close right after it.
        end: Where the sentence would end.
        next: Where the next sentence would start.
        char: The first character there.
        glued: Whether no space stands between the two.
    """

    __slots__ = (
        "char",
        "chunk",
        "close",
        "end",
        "glued",
        "mark",
        "next",
        "start",
        "stop",
        "text",
        "word",
    )

    def __init__(self, text: str, start: int, found: re.Match[str]) -> None:
        self.text = text
        self.start = start
        self.stop, self.next = found.span()
        mark = found["mark"]
        self.glued = mark is None
        self.mark: str = mark or found["glued"]
        self.close: str = found["close"] or ""
        self.end = self.stop + len(self.mark) + len(self.close)
        self.char = text[self.next]
        space = text.rfind(" ", max(start, self.stop - NEAR), self.stop)
        self.chunk = text[max(space + 1, start, self.stop - NEAR) : self.stop].lstrip(_OPENERS)
        self.word = self.chunk if self.chunk.isalpha() else _trailing_word(self.chunk)

    def before(self, width: int = FAR) -> str:
        """The current sentence so far, at most ``width`` characters of it."""
        return self.text[max(self.start, self.stop - width) : self.stop]

    def after(self, width: int = FAR) -> str:
        """The text after the boundary, at most ``width`` characters of it."""
        return self.text[self.next : self.next + width]

    def previous_word(self) -> str:
        """The chunk of text between the two spaces before the last chunk."""
        text = self.text[max(self.start, self.stop - 2 * NEAR) : self.stop].rstrip()
        parts = text.split(" ")
        return parts[-2] if len(parts) > 1 else ""

    def next_word(self) -> str:
        """The first word after the boundary, whatever dash, quote or bracket stands before it."""
        found = _NEXT_WORD.match(self.text, self.next, self.next + NEAR)
        return found[1] if found else ""


def _trailing_word(chunk: str) -> str:
    found = _LAST_WORD.search(chunk)
    return found[0] if found else ""


def matches(text: str) -> Iterator[re.Match[str]]:
    """Every terminator of a plain line that has something after it."""
    return (found for found in _END.finditer(text) if found.end() < len(text))
