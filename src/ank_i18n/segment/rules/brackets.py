"""A sentence does not end inside brackets that opened in its midst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import FAR
from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_PAIRS = (("(", ")"), ("[", "]"))


def inside_brackets(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Дом (так его зовут. – Прим. ред.) открыт»: the bracket closes further on, or here."""
    for opening, closing in _PAIRS:
        opened = c.text.rfind(opening, max(c.start, c.stop - FAR), c.stop)
        if opened < 0 or c.text.rfind(closing, opened, c.stop) >= 0 or _opens_sentence(c, opened):
            continue
        if closing in c.close or c.text.find(closing, c.end, c.end + FAR) >= 0:
            return Verdict.JOIN
    return None


def _opens_sentence(c: Candidate, opened: int) -> bool:
    """«(Смех в зале. Аплодисменты.)»: a remark that is a sentence of its own."""
    return not any(char.isalnum() for char in c.text[c.start : opened][:FAR])
