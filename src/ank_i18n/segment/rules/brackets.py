"""A sentence does not end inside brackets that opened in its midst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import FAR
from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

_FULL_WORD = 4
_SEVERAL = 3
_PAIRS = (("(", ")"), ("[", "]"))


def inside_brackets(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«Дом (так его зовут. – Прим. ред.) открыт»: the bracket closes further on, or here."""
    for opening, closing in _PAIRS:
        opened = c.text.rfind(opening, max(c.start, c.stop - FAR), c.stop)
        if opened < 0 or c.text.find(closing, opened, c.stop) >= 0:
            continue
        if not _has_words(c, c.start, opened) or not _has_words(c, opened, c.stop):
            continue
        if closing in c.close:
            return None if _is_remark(c, opened, lexicon) else JOIN
        closed = c.text.find(closing, c.end, c.end + FAR)
        if closed >= 0 and c.text.find(opening, c.end, closed) < 0:
            return JOIN
    return None


def _has_words(c: Candidate, start: int, stop: int) -> bool:
    """No words before: «(Смех в зале.)» is a sentence; none inside: «(…)» is an omission."""
    return any(char.isalnum() for char in c.text[start : min(stop, start + FAR)])


def _is_remark(c: Candidate, opened: int, lexicon: Lexicon) -> bool:
    """«…нет (я так и знал!) Потом»: several words with a full stop of their own."""
    if c.mark == "." and (len(c.word) < _FULL_WORD or lexicon.kinds(c.word)):
        return False
    return c.text.count(" ", opened, c.stop) >= _SEVERAL
