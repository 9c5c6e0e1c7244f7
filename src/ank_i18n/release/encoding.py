"""Bytes into text: detected when sure, refused with a clear line otherwise.

A byte-order mark decides; then strict UTF-8; then the single-byte Cyrillic encodings, told
apart by how often Russian uses the letters each of them gives (``data/russian_letters.tsv``).
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from importlib.resources import files
from math import inf, log2
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BYTE_ORDER_MARK = "\ufeff"

# The single-byte encodings, and how rare a file in each is today beside the others, in bits.
SINGLE_BYTE = {"cp1251": 0.0, "koi8-r": 0.0, "cp866": 0.0, "iso8859-5": 20.0, "mac-cyrillic": 20.0}

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PRINTED = "«»„“”‘’–—…№§°\u00a0"
# What no catalog and no page can hold. Tab, line feed, vertical tab, form feed and carriage
# return are white space.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_WORD = re.compile(r"[^\W\d_]+")

_ENOUGH_LETTERS = 12
_SAMPLE = 200_000
# In bits a character: Russian text scores about -4.5, and a character Russian has not -12.
_PLAUSIBLE = -6.0
_FOREIGN = -12.0
# In bits a file: how much likelier the best reading must be than the next, 2 ** 20 times.
_CERTAIN = 20.0


def decode(data: bytes, path: Path, declared: str = "") -> tuple[str, str]:
    """The text of a file and the encoding it was in; a byte-order mark stays in the text.

    Args:
        data: The whole file.
        path: The file, for the error.
        declared: The encoding that the document says it is in; it is believed where neither a
            byte-order mark nor valid UTF-8 speaks against it.

    Raises:
        ReleaseError: It is empty, it is binary, or its encoding is not certain.
    """
    encoding = _encoding(data, path, declared)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReleaseError(
            f"is not valid {encoding.upper()} at byte {error.start}",
            path=path,
            mend="save it as UTF-8",
        ) from None
    if not text.removeprefix(BYTE_ORDER_MARK).strip():
        raise ReleaseError("is empty: there is no text in it", path=path)
    if control := _CONTROL.search(text):
        raise ReleaseError(
            f"is not text: it has the control character U+{ord(control[0]):04X}",
            path=path,
            line=text.count("\n", 0, control.start()) + 1,
            mend="remove it, or export the document as UTF-8 text",
        )
    return text, encoding


def _encoding(data: bytes, path: Path, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        raise ReleaseError(
            "is a binary file, not text",
            path=path,
            mend="export the document as .docx, .html, .md or UTF-8 .txt",
        )
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return declared if _is_single_byte(declared) else _single_byte(data, path)
    return "utf-8"


def _is_single_byte(encoding: str) -> bool:
    """Whether Python knows an encoding of text, and it is not the UTF-8 that has just failed."""
    try:
        return codecs.lookup(encoding).name not in ("utf-8", "utf-8-sig") and bool(
            bytes(range(0x20, 0x7F)).decode(encoding)
        )
    except (LookupError, UnicodeError, ValueError):
        return False


def _single_byte(data: bytes, path: Path) -> str:
    """The one single-byte encoding that makes Russian of the bytes.

    Raises:
        ReleaseError: None does, or two do about as well.
    """
    sample = data[:_SAMPLE]
    beyond_ascii = sum(byte > 0x7F for byte in sample)
    scores = sorted(
        ((_russian(sample, name) - rare, name) for name, rare in SINGLE_BYTE.items()), reverse=True
    )
    (best, encoding), (second, _) = scores[:2]
    if best < _PLAUSIBLE * beyond_ascii or best - second < _CERTAIN:
        raise ReleaseError(
            "has an encoding that cannot be told for certain", path=path, mend="save it as UTF-8"
        )
    return encoding


def _russian(data: bytes, encoding: str) -> float:
    """How Russian a reading of the bytes is, in bits: its logarithmic likelihood."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -inf
    letters = _letters()
    score, cyrillic = 0.0, 0
    for char in text:
        if char.isascii() or char in _PRINTED:
            continue
        score += letters.get(char.lower(), _FOREIGN)
        cyrillic += char.lower() in letters
    if cyrillic < _ENOUGH_LETTERS:
        return -inf
    # A wrong reading mixes cases inside a word; capitals after a small letter are foreign.
    misplaced = sum(
        sum(map(str.isupper, word[1:])) for word in _WORD.findall(text) if not word.isupper()
    )
    return score + _FOREIGN * misplaced


@cache
def _letters() -> Mapping[str, float]:
    """The logarithm of each Russian letter's frequency."""
    table = files("ank_i18n.data").joinpath("russian_letters.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {letter: log2(float(percent) / 100) for letter, percent in rows}
