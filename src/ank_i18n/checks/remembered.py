"""How much of the texts last read is kept, and what was found out of every word of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import TypeVar

# Both catalogs of a release ask for the same sources, one after the other: what was read of a
# source for the first is still there for the second, up to releases of so many sentences.
REMEMBERED = 10_000
# Pieces of text kept, each table its own: those of some 30,000 sentences of news, in 5 MB or so.
_PIECES = 50_000

_Found = TypeVar("_Found")


class Pieces(dict[str, _Found]):
    """What is found in each piece between two spaces of the texts seen so far.

    Texts share most of their words: what can be told of each piece by itself is found out once,
    and a sentence costs one look-up for each of its pieces.

    Args:
        find: What to find out of a piece; it may be empty, and holds no space.
    """

    def __init__(self, find: Callable[[str], _Found]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, piece: str) -> _Found:
        if len(self) >= _PIECES:
            self.clear()
        found = self[piece] = self._find(piece)
        return found

    def of(self, text: str) -> map[_Found]:
        """What was found in each piece of a text, in order."""
        return map(self.__getitem__, _pieces(text))


# A pair's two texts are asked for by one rule after the other.
@lru_cache(maxsize=64)
def _pieces(text: str) -> list[str]:
    return text.split(" ")


def joined(pieces: Pieces[tuple[_Found, ...]], text: str) -> list[_Found]:
    """All that was found in the pieces of a text, one after the other."""
    return list(chain.from_iterable(pieces.of(text)))
