"""What of a sentence can be recognised in another language: numbers, names, stems of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from ank_i18n.memory.features import STEM

# Numbers are compared without their separators: 1 200,5 is 1,200.5.
_TOKEN = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*|[^\W\d_]+")
_VOWELS = "aeu"
# So many sounds of a word are its skeleton: enough to tell names apart, too few for a suffix.
SKELETON = 4


def stems(sentence: str) -> list[str]:
    """The distinct stems of a sentence; a number is its digits."""
    return list(dict.fromkeys(map(_stem, _TOKEN.findall(sentence))))


def _stem(token: str) -> str:
    if token[0].isdigit():
        return re.sub(r"\D", "", token)
    return token.lower()[:STEM]


def skeletons(sentence: str) -> Iterator[tuple[str, str]]:
    """The stem and the skeleton of every word that has enough consonants to be known by them."""
    for token in _TOKEN.findall(sentence):
        if not token[0].isdigit() and (bones := skeleton(token)):
            yield _stem(token), bones


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The first sound and the consonants after it, the same for a name in ru, kk and en.

    «Казахстан», «Қазақстанның» and "Kazakhstan" are all ``kzks``; empty if the word is too short.
    """
    sounds = _spoken().sub(lambda found: _sounds()[found.group()], word.lower())
    bones = sounds[:1] + "".join(sound for sound in sounds[1:] if sound not in _VOWELS)
    bones = re.sub(r"(.)\1+", r"\1", bones)
    return bones[:SKELETON] if len(bones) >= SKELETON - 1 and len(word) >= SKELETON else ""


@cache
def _sounds() -> dict[str, str]:
    text = files("ank_i18n.data").joinpath("align/sounds.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {letters: sound for letters, _, sound in rows}


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_sounds(), key=len, reverse=True)))
