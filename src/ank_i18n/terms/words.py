"""Words of a text with their places: the one tokenizer of this room."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

# Soft hyphens, joiners, no-break marks: what word processors put inside words and nobody sees.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]|[{_UNSEEN}]+(?=[^\W\d_]))*"
_TOKEN = re.compile(
    rf"{_LETTERS}(?:[-‐‑'’]{_LETTERS})*"  # a word, hyphens and apostrophes inside it
    rf"|\d+|[^\w\s{_UNSEEN}]|_"
)
QUOTES = frozenset("«»„“”\"‘’‹›'")
DASHES = frozenset("–—−-‐‑")


class Token(NamedTuple):
    """A word, a number or a punctuation mark, and where it stands.

    ``text`` is what a reader sees: see ``plain``.
    """

    start: int
    stop: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order; what lies between them is white space, or is not seen.

    Args:
        text: Any text.
    """
    return [Token(m.start(), m.end(), plain(m.group())) for m in _TOKEN.finditer(text)]


_NOT_SEEN = re.compile(rf"[\u0300\u0301{_UNSEEN}]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_FOREIGN = re.compile(r"[A-Za-zƏə]")
# Latin letters that look like the Cyrillic ones of Russian and Kazakh.
_LOOKALIKES = str.maketrans("ABCEHIKMOPTXYaceikopxyhƏə", "АВСЕНІКМОРТХУасеікорхуһӘә")


@lru_cache(maxsize=30_000)
def plain(word: str) -> str:
    """A word as a reader sees it: no soft hyphens or stress marks, letters of one alphabet.

    Latin letters in a Cyrillic word, or in a part of it between hyphens, count as the letters
    that they look like: government pages have them.

    Args:
        word: A word or a punctuation mark as it stands in a text.
    """
    if word.isascii():
        return word
    seen = unicodedata.normalize("NFC", _NOT_SEEN.sub("", word))
    if not _FOREIGN.search(seen):
        return seen
    return "-".join(_mended(part) for part in seen.split("-"))


def _mended(part: str) -> str:
    """A part of a word in Cyrillic, unless it is Latin or has Latin letters of their own look."""
    if not _CYRILLIC.search(part):
        return part
    mended = part.translate(_LOOKALIKES)
    return part if _FOREIGN.search(mended) else mended


@lru_cache(maxsize=30_000)
def folded(word: str) -> str:
    """A word as it is compared: lower case, ``ё`` as ``е``, one kind of hyphen, quote and dash.

    Args:
        word: A word or a punctuation mark.
    """
    if word in QUOTES:
        return '"'
    if word in DASHES:
        return "–"
    return _lowered(plain(word))


def all_folded(words: Collection[str]) -> frozenset[str]:
    """Many words folded, at once where they may be.

    Args:
        words: Words that begin with a letter.
    """
    together = "\n".join(words)
    if not words or _FOREIGN.search(together) or _NOT_SEEN.search(together):
        return frozenset(map(folded, words))
    return frozenset(_lowered(unicodedata.normalize("NFC", together)).split("\n"))


def _lowered(text: str) -> str:
    lowered = text.lower().replace("ё", "е")
    return lowered.replace("‑", "-").replace("‐", "-").replace("’", "'")


def is_abbreviation(word: str) -> bool:
    """Whether a word is written in capitals only (``ОБСЕ``, ``БАҚ``, ``UN``).

    Args:
        word: A word.
    """
    return len(word) > 1 and word.isupper()
