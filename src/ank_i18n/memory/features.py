"""What a sentence is found by: its shape, and the words and neighbours in it.

Two sentences have the same *shape* when they differ in nothing but the digits of their numbers.
A *feature* is a word cut to its stem, or two stems in a row; numbers count as one word. A few
rare features in common are enough to put a stored sentence before the scorer.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from itertools import pairwise

# Five letters keep «ассамблея» and «ассамблеясының» together and «школа» and «шкала» apart.
STEM = 5

# A decimal or grouped number, a date, a time: digits with single separators between them.
NUMBER = re.compile(r"\d+(?:[.,:/\u00a0\u202f ]\d+)*")
# In a shape, a number: a character that no text of an office holds.
_HOLE = "\0"
_WORD = re.compile(rf"[^\W\d_]+|{_HOLE}")


def normal(text: str) -> str:
    """The text as it is stored and compared: composed (NFC), no white space at its ends."""
    return unicodedata.normalize("NFC", text).strip()


def shape(text: str) -> str:
    """The text with the same mark for every number."""
    return NUMBER.sub(_HOLE, text)


def key(text: str) -> int:
    """A 63-bit hash of a text that is the same on every machine."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def features(text: str) -> list[str]:
    """The features of a sentence, each as a short token, in the order they stand.

    Args:
        text: A sentence or its shape; both give the same features.
    """
    stems = [word[:STEM] for word in _WORD.findall(shape(text).lower())]
    pairs = [f"{left} {right}" for left, right in pairwise(stems)]
    return list(dict.fromkeys(_token(feature) for feature in stems + pairs))


def _token(feature: str) -> str:
    return format(zlib.crc32(feature.encode("utf-8", "surrogatepass")), "x")
