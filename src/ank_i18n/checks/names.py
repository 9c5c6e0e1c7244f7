"""Names as they sound, so that one can be known again in another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

# Russian and Kazakh letters by their sound; дж and ж are one, as English writes j and g for both.
_CYRILLIC = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "o",
        "ж": "j", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n",
        "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
        "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "",
        "ы": "i", "і": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip
# Latin spellings by their sound, the longer ones first.
_LATIN = (
    ("sch", "s"), ("tch", "c"), ("zh", "j"), ("dzh", "j"), ("dj", "j"), ("sh", "s"), ("ch", "c"),
    ("ck", "k"), ("ph", "f"), ("gh", "g"), ("kh", "h"), ("th", "t"), ("ts", "c"), ("qu", "kv"),
    ("q", "k"), ("x", "ks"), ("w", "v"), ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"),
    ("y", "i"),
)  # fmt: skip
_CYRILLIC_LETTER = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
_SOFT_C = re.compile(r"c(?=[eiy])")
_HARD_C = re.compile(r"c(?![eiyh])")
_SOFT_G = re.compile(r"g(?=[eiy])")
_SILENT_E = re.compile(r"(?<=[^aeiouy]{1})e$")
_BEFORE_VOWEL = re.compile(r"^у(?=[аеиоуэя])")
# Case endings of Russian names (Зализняк, types of declension of proper names).
_ENDING = re.compile(
    r"(?<=...)(?:ами|ями|ого|его|ому|ему|ым|им|ов|ев|ой|ей|ом|ем|ам|ям|ах|ях|ую|ая|ые|ие|ий|ый|"
    r"[аяуюеиыьй])$"
)
_ADJECTIVE = re.compile(r"(?<=...)(?:ов|ев|ин)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouh]")
# What a sound counts in a loose comparison: vowels are one and count least, a consonant shares a
# letter with the one that it is taken for.
_WEIGHTS = dict.fromkeys("aeiou", "a") | {
    "b": "bbp", "p": "ppb", "v": "vvf", "f": "ffv", "g": "gkj", "k": "kkg", "d": "ddt", "t": "ttd",
    "s": "sss", "c": "ccs", "j": "jgi", "h": "hg", "l": "lll", "m": "mmn", "n": "nnm", "r": "rrr",
}  # fmt: skip
_PERHAPS = 62
_SHORTEST = 3
_SHORTER = 2
_LONGER = 3
_LONG_ENOUGH = 4
_LOOKED_AT = 7
# An h that is not said (Hernan, Эрнан) and the й of үй, which Russian has as ю, stand in no order.
_NO_ORDER = re.compile(r"^h[^\W\d_]|[уүұ]й", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A word by its sound, in a few Latin letters."""
    word = word.lower()
    if _CYRILLIC_LETTER.search(word):
        word = _BEFORE_VOWEL.sub("в", word).replace("дж", "ж")
        word = word.translate(_CYRILLIC)
    else:
        word = _SOFT_G.sub("j", _HARD_C.sub("k", _SOFT_C.sub("s", word)))
        for spelling, said in _LATIN:
            word = word.replace(spelling, said)
        word = _SILENT_E.sub("", word)
    return _DOUBLED.sub(r"\1", word.replace("z", "s"))


@lru_cache(maxsize=50_000)
def stem(name: str) -> str:
    """A Russian name by its sound, without its case ending and without -ск- of an adjective."""
    return sound(_ENDING.sub("", _ADJECTIVE.sub("", name)))


@lru_cache(maxsize=30_000)
def alike(name: str, written: str) -> float:
    """How alike a word of a translation sounds to a Russian name, 0 to 100.

    The beginnings count, for endings are grammar: a word may be longer than the name, but is not
    much shorter.
    """
    first, second = stem(name), sound(written)
    if len(second) < len(first) - _SHORTER:
        return 0.0
    length = min(len(first), len(second))
    if length >= _SHORTEST and first[:length] == second[:length]:
        return 100.0
    whole = fuzz.ratio(first[:length], second[:length]) if length >= _SHORTEST else 0.0
    bones, others = _bones(first), _bones(second)
    length = min(len(bones), len(others))
    if length > 1 and bones[:length] == others[:length] and abs(len(bones) - len(others)) < 2:
        return 100.0
    if length < _SHORTEST:
        return whole
    return max(whole, fuzz.ratio(bones[:length], others[:length]))


def perhaps_one(name: str, written: str) -> bool:
    """Whether a word of a translation may be a Russian name in a spelling that ``alike`` misses.

    Looser than ``alike``: consonants weigh twice what vowels do, and those that writing confuses
    (г and k, т and d, ч and sh) are nearly one.
    """
    wanted = "".join(map(_weighed, stem(name)))
    said = [_weighed(letter) for letter in sound(written)]
    lengths = range(max(_SHORTER, len(stem(name)) - 1), len(stem(name)) + _LONGER)
    return any(fuzz.ratio(wanted, "".join(said[:length])) >= _PERHAPS for length in lengths)


def _weighed(letter: str) -> str:
    return _WEIGHTS.get(letter, letter * 2)


@lru_cache(maxsize=50_000)
def _bones(said: str) -> str:
    """The consonants, and the first sound whatever it is."""
    return said[:1] + _VOWELS.sub("", said[1:])


@lru_cache(maxsize=50_000)
def transposed(name: str, written: str) -> bool:
    """Whether a word is a name with two neighbouring letters in the wrong order.

    The swap must leave the same sounds: in Latin letters a swap may make another of them (ch).
    """
    wanted, said = stem(name), sound(written)
    if len(wanted) < _LONG_ENOUGH or not set(wanted).issubset(said) or said.startswith(wanted):
        return False
    by_bones = not _CYRILLIC_LETTER.search(written) and not _same_bones(wanted, said)
    return any(
        swapped.startswith(wanted) or (by_bones and _same_bones(wanted, swapped))
        for swapped in _swaps(written, said)
    )


def _swaps(written: str, said: str) -> Iterator[str]:
    """How a word sounds with two neighbouring letters changed about, if the sounds stay."""
    sounds = sorted(said)
    for at in range(min(len(written), _LOOKED_AT) - 1):
        if (at == 0 or _CYRILLIC_LETTER.search(written)) and _NO_ORDER.match(written[at : at + 2]):
            continue
        swapped = sound(written[:at] + written[at + 1] + written[at] + written[at + 2 :])
        if swapped != said and sorted(swapped) == sounds:
            yield swapped


def _same_bones(wanted: str, said: str) -> bool:
    """Whether a word in another script has the consonants of a name, four or more."""
    bones = _bones(wanted)
    return len(bones) >= _LONG_ENOUGH and _bones(said) == bones
