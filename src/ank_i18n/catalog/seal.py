"""What a stale entry was: reviewed, with exactly this translation.

``# ank-i18n: was-reviewed text=1c291ca3``: put on when the source changes under a reviewed
translation, so that the review can be given back when the edit is undone or was only a typo. The
checksum says whether the translation is still the one that was reviewed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from ank_i18n.catalog import comments

if TYPE_CHECKING:
    import polib

_KIND = "was-reviewed"


def put(entry: polib.POEntry) -> None:
    """Note that the entry's translation, as it stands, was reviewed."""
    comments.put(entry, _KIND, [_text(entry)])


def holds(entry: polib.POEntry) -> bool:
    """Whether the entry's translation was reviewed and has not changed since."""
    return comments.get(entry, _KIND) == [_text(entry)]


def worn(entry: polib.POEntry) -> bool:
    """Whether the entry has such a note, be it of this translation or of another."""
    return _KIND in entry.tcomment


def remove(entry: polib.POEntry) -> None:
    """Take the note away, once the entry is reviewed again."""
    if worn(entry):
        comments.put(entry, _KIND, [])


def _text(entry: polib.POEntry) -> str:
    return f"text={crc32(entry.msgstr.encode()):08x}"
