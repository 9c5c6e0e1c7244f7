"""Words of a text with their places: the one tokenizer of this room."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*"  # a word, hyphens and apostrophes inside it
    r"|\d+|[^\w\s]|_"
)
QUOTES = frozenset("«»„“”\"‘’‹›'")
DASHES = frozenset("–—−-‐‑")


class Token(NamedTuple):
    """A word, a number or a punctuation mark, and where it stands."""

    start: int
    stop: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def tokens(text: str) -> list[Token]:
    """The tokens of a text in order; what lies between them is white space.

    Args:
        text: Any text.
    """
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]


# Latin letters that old keyboards put into Kazakh words, and the schwa for ә.
_KAZAKH_LOOKALIKES = str.maketrans({"i": "і", "h": "һ", "ə": "ә"})
_CYRILLIC = re.compile(r"[а-яәіңғүұқөһ]")


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word as it is compared: lower case, ``ё`` as ``е``, one kind of hyphen, quote and dash.

    A Latin ``i``, ``h`` or schwa in a Cyrillic word counts as the Kazakh letter that it stands
    for: government pages have them.

    Args:
        word: A word or a punctuation mark.
    """
    if word in QUOTES:
        return '"'
    if word in DASHES:
        return "–"
    lowered = word.lower().replace("ё", "е")
    if not lowered.isascii() and _CYRILLIC.search(lowered):
        lowered = lowered.translate(_KAZAKH_LOOKALIKES)
    return lowered.replace("‑", "-").replace("‐", "-").replace("’", "'")


def is_abbreviation(word: str) -> bool:
    """Whether a word is written in capitals only (``ОБСЕ``, ``БАҚ``, ``UN``).

    Args:
        word: A word.
    """
    return len(word) > 1 and word.isupper()
