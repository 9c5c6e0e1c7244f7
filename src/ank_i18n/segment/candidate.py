"""A place where a sentence may end, and what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# How far a rule may look: long enough for any abbreviation (NEAR), any bracket or quotation of
# a press text (FAR), and a bound that keeps the time linear in the text.
NEAR = 40
FAR = 600

_MARK = "[.!?…]"
_CAPITAL = "А-ЯЁӘҒҚҢӨҰҮҺІ"
# A terminator with the quotes, brackets and note numbers that close after it, then a space; or,
# where the typist forgot the space, the capital of the next sentence. The possessive quantifiers
# and the look-behind keep a line of a million full stops linear.
_END = re.compile(
    rf"(?P<mark>{_MARK}(?<!{_MARK}{_MARK}){_MARK}*+)"
    r"(?P<close>[\"'»”“’›)\]}]*+(?: ?\[[0-9]{1,3}\])*+)"
    rf"(?: ++(?=.)|(?=[{_CAPITAL}](?:[{_CAPITAL.lower()}]| )))"
)
_LAST_WORD = re.compile(r"[^\W\d_]++\Z")
_NEXT_WORD = re.compile(r"\W{0,6}([^\W\d_]++)")
_OPENERS = "\"'«„“‘‹([{<"


class Candidate:
    """A terminator that may end a sentence.

    Attributes:
        text: The plain line.
        start: Where the current sentence starts.
        stop: Where the terminator stands.
        mark: The terminator: ``.``, ``?!``, ``…`` and so on.
        close: The quotes, brackets and note numbers right after it.
        end: Where the sentence would end.
        next: Where the next sentence would start.
        char: The first character there.
    """

    __slots__ = ("_chunk", "_word", "char", "close", "end", "mark", "next", "start", "stop", "text")

    def __init__(self, text: str, start: int, found: re.Match[str]) -> None:
        self.text = text
        self.start = start
        self.stop, self.next = found.span()
        self.mark, self.close = found.groups()
        self.end = found.end(2)
        self.char = text[self.next]
        self._chunk: str | None = None
        self._word: str | None = None

    @property
    def glued(self) -> bool:
        """Whether no space stands between the terminator and what follows."""
        return self.end == self.next

    @property
    def chunk(self) -> str:
        """What stands between the last space and the terminator, without opening quotes."""
        if self._chunk is None:
            low = max(self.start, self.stop - NEAR)
            space = self.text.rfind(" ", low, self.stop)
            self._chunk = self.text[max(space + 1, low) : self.stop].lstrip(_OPENERS)
        return self._chunk

    @property
    def word(self) -> str:
        """The letters right before the terminator."""
        if self._word is None:
            self._word = trailing_word(self.chunk)
        return self._word

    @property
    def next_word(self) -> str:
        """The first word after the boundary, whatever dash, quote or bracket stands before it."""
        found = _NEXT_WORD.match(self.text, self.next, self.next + NEAR)
        return found[1] if found else ""

    def before(self, width: int = FAR) -> str:
        """The current sentence so far, at most ``width`` characters of it."""
        return self.text[max(self.start, self.stop - width) : self.stop]

    def chunks_before(self) -> list[str]:
        """The last chunks of text between spaces, up to the terminator."""
        return self.before(2 * NEAR).split(" ")


def trailing_word(chunk: str) -> str:
    """The letters at the end of a chunk of text: ``н`` of ``гр-н``, ``г`` of ``2019г``."""
    if chunk.isalpha():
        return chunk
    found = _LAST_WORD.search(chunk)
    return found[0] if found else ""


def matches(text: str) -> Iterator[re.Match[str]]:
    """Every terminator of a plain line that something follows."""
    return _END.finditer(text)
