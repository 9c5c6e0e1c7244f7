"""The typist forgot the space between two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

_SHORTEST = 3
_STOPS = frozenset(".…")
_CLOSED = frozenset('»”")')
_ADDRESS = frozenset("./@")


def glued(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«Встреча завершилась.Участники разошлись», but «ул.Абая», «Яндекс.Карты», «А.Б.Ким».

    Only after a word in small letters that is no abbreviation: a name before the stop may be
    the first half of a longer name.
    """
    if not c.glued:
        return None
    if '"' in c.close:
        return JOIN  # the mark may open: «фильмы "Степь" и..."Мята"»
    if c.close or c.mark[0] not in _STOPS or c.chunk[-1:] in _CLOSED:
        return None
    if not c.chunk.islower() or _ADDRESS & set(c.chunk) or len(c.word) < _SHORTEST:
        return JOIN
    return JOIN if c.word in lexicon.abbreviations else None
