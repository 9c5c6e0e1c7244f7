"""The typist forgot the space between two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_SHORTEST = 3


def glued(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«Встреча завершилась.Участники разошлись», but «ул.Абая», «Яндекс.Карты», «А.Б.Ким».

    Only after a word in small letters that is no abbreviation: a name before the stop may be
    the first half of a longer name.
    """
    if not c.glued:
        return None
    chunk = c.chunk.rstrip('»”")')
    if c.mark not in (".", "…", "...") or chunk != c.chunk or c.close:
        return None if c.word or c.close or chunk != c.chunk else Verdict.JOIN
    if not chunk.islower() or "." in chunk or "/" in chunk or "@" in chunk:
        return Verdict.JOIN
    if len(c.word) < _SHORTEST or c.word in lexicon.abbreviations:
        return Verdict.JOIN
    return None
