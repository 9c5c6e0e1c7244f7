"""A title in quotation marks is one phrase, whatever full stops it has inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

# A title is short; a quotation of several sentences seldom is.
_LONGEST = 80
_MOST_WORDS = 9
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
    before = c.text[max(c.start, opened - 4) : opened].rstrip(" (")
    if before:
        return before[-1].isalnum() or before[-1] in "»”№." or before.endswith(("»,", '",', "”,"))
    return c.text[closed : closed + 2].strip()[:1].islower()
