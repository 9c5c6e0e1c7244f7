"""A title in quotation marks is one phrase, whatever full stops it has inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import NEAR
from ank_i18n.segment.rules.predicate import nothing_said
from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import NEAR, Candidate
    from ank_i18n.segment.lexicon import Lexicon
from ank_i18n.segment.verdict import Verdict

# A title is short; a quotation of several sentences seldom is.
_LONGEST = 80
_NAMING = re.compile(
    r"[»\"”],\Z|(?:девиз|лозунг|слоган|назван|заголов|тем)[а-я]{0,4}:\Z", re.IGNORECASE
)
_MOST_WORDS = 9
_FEW_WORDS = 5
_ANY_OPENING = re.compile(r"[«“„\"]")
_CLOSING = {
    "«": re.compile(r"»"),
    "“": re.compile(r"”"),
    "„": re.compile(r"[“”]"),
    '"': re.compile(r"\"(?!\w)"),
}


def inside_title(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«фильм "Дорога домой. История семьи" вышел»: few words, no colon before, no comma."""
    low = max(c.start, c.stop - _LONGEST)
    if not _ANY_OPENING.search(c.text, low, c.stop):
        return None
    opened = max(c.text.rfind(mark, low, c.stop) for mark in _CLOSING)
    if not _is_opening(c, opened):
        return None
    closing = _CLOSING[c.text[opened]]
    if closing.search(c.text, opened + 1, c.stop) or closing.search(c.close):
        return None
    closed = closing.search(c.text, c.end, opened + _LONGEST)
    if not closed or c.text.count(" ", opened, closed.start()) >= _MOST_WORDS:
        return None
    if c.text[closed.start() - 1] == "," or (lexicon.locale == "en" and _opens(c, opened)):
        return None
    return JOIN if _names_something(c, opened, closed.end()) else None


def _is_opening(c: Candidate, quote: int) -> bool:
    """A straight quotation mark opens after a space or a bracket; the others always do."""
    if c.text[quote] != '"':
        return True
    return (quote == 0 or c.text[quote - 1] in " («") and c.text[quote + 1] != " "


def _opens(c: Candidate, quote: int) -> bool:
    """English puts no dash before the author's words: "Where are you? We wait!" he said."""
    return not c.text[c.start : quote].strip()


def _names_something(c: Candidate, opened: int, closed: int) -> bool:
    """Whether the quoted words stand in a sentence of someone else, as a name does."""
    before = c.text[max(c.start, opened - NEAR) : opened].rstrip(" (")
    if before:
        return before[-1].isalnum() or before[-1] in "»”№." or bool(_NAMING.search(before))
    if not c.text[closed - 2].isalnum():
        return False  # a quotation has a mark or a comma before the author's words
    return c.text[closed : closed + 4].lstrip(" —–-")[:1].islower()


def quoted_name(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«Фильм "Прощай!" Ардака получил приз»: the mark is the name's; nothing was said yet."""
    if c.mark == "." or not c.close or c.close[0] not in '»”"“' or not c.char.isupper():
        return None
    opening = next(mark for mark, closing in _CLOSING.items() if closing.match(c.close))
    opened = c.text.rfind(opening, max(c.start, c.stop - _LONGEST), c.stop)
    if opened < 0 or not _is_opening(c, opened) or c.text.count(" ", opened, c.stop) > _FEW_WORDS:
        return None
    before = c.text[c.start : opened].rstrip()
    if len(before) > _LONGEST or not before[-1:].isalpha():
        return None
    return JOIN if nothing_said(before.split(), lexicon) else None
