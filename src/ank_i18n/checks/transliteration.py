"""Russian in Latin letters, as a careless keyboard or an unfinished translation leaves it."""

from __future__ import annotations

from ank_i18n.checks.remembered import Pieces

# The letters of GOST R 52535.1-2006 and of the passport orders after it, lower case.
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_LATIN: Pieces[str] = Pieces(lambda piece: piece.lower().translate(_TABLE))


def latin(text: str) -> str:
    """The text in Latin letters, in lower case."""
    return " ".join(_LATIN.of(text))
