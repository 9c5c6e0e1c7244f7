"""Kazakh in Latin and Arabic letters, made from Cyrillic by the tables in ``data/``.

The result is an automatic transliteration and pages say so: words whose form cannot be had
from letters stand in ``data/kk-script-exceptions.tsv``, and that list is never complete.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ank_i18n.publishing.protected import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[\u0400-\u052f]+")
_FOREIGN_NAME = re.compile(r"«[^«»\u0400-\u052f]*»|“[^“”\u0400-\u052f]*”|\"[^\"\u0400-\u052f]*\"")
_UPPER = {"i": "İ", "ı": "I"}
_PUNCTUATION = re.compile(r"(?<!\d)[,;?]|[,;?](?!\d)")
_ARABIC_PUNCTUATION = {",": "،", ";": "؛", "?": "؟"}
_HAMZA = "ء"
_SOFT, _FRONT_ALREADY = set("әөүі"), set("еэгкғқ")


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = (files("ank_i18n.data") / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line[:1] not in ("#", ""))


@cache
def _table(script: str) -> dict[str, str]:
    return {row[0]: row[1] for row in _rows(f"kk-{script.lower()}.tsv")}


@cache
def _exceptions(script: str) -> tuple[tuple[str, str], ...]:
    """Beginnings of words and their forms, longest first."""
    rows = [row[1:3] for row in _rows("kk-script-exceptions.tsv") if row[0] == script]
    return tuple(sorted(((a, b) for a, b in rows), key=lambda row: -len(row[0])))


def transliterate(text: str, script: str) -> str:
    """Kazakh in another script.

    Placeholders, addresses and foreign names in quotation marks stay as they are.

    Args:
        text: Kazakh in Cyrillic letters.
        script: ``Latn``, ``Arab``, or nothing to leave the text alone.
    """
    if not script:
        return text
    done = []
    for protected, piece in pieces(unicodedata.normalize("NFC", text)):
        done.append(piece if protected else _piece(piece, script))
    return "".join(done)


def _piece(text: str, script: str) -> str:
    done: list[str] = []
    position = 0
    for name in _FOREIGN_NAME.finditer(text):
        done += (_words(text[position : name.start()], script), name.group())
        position = name.end()
    return "".join((*done, _words(text[position:], script)))


def _words(text: str, script: str) -> str:
    word = _latin if script == "Latn" else _arabic
    written = _WORD.sub(lambda found: word(found.group()), text)
    if script == "Arab":
        written = _PUNCTUATION.sub(lambda sign: _ARABIC_PUNCTUATION[sign.group()], written)
    return written


def _chunks(word: str, script: str) -> Iterator[tuple[str, str]]:
    """The word in order as (Cyrillic letters as they stand, their letters in the script)."""
    low, table, position = word.lower(), _table(script), 0
    for beginning, form in _exceptions(script):
        if low.startswith(beginning):
            yield word[: len(beginning)], form
            position = len(beginning)
            break
    while position < len(word):
        width = 2 if low[position : position + 2] in table else 1
        letters = word[position : position + width]
        yield letters, table.get(low[position : position + width], letters)
        position += width


def _latin(word: str) -> str:
    """Capitals stay capitals: every letter of an all-capital word, else the first of each."""
    shouted = len(word) > 1 and word.isupper()
    done = []
    for cyrillic, latin in _chunks(word, "Latn"):
        capitals = len(latin) if shouted else int(cyrillic[0].isupper())
        done.append(_upper(latin[:capitals]) + latin[capitals:])
    return "".join(done)


def _upper(letters: str) -> str:
    return "".join(_UPPER.get(letter, letter.upper()) for letter in letters)


def _arabic(word: str) -> str:
    """Letters by the table; ء stands before a soft word that no other letter shows as soft."""
    letters = set(word.lower())
    soft = letters & _SOFT and not letters & _FRONT_ALREADY
    return _HAMZA * bool(soft) + "".join(arabic for _, arabic in _chunks(word, "Arab"))
