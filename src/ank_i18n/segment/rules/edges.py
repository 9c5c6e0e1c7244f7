"""There is nothing to split: one side has no words, or the punctuation goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import NEAR
from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

_WORD = re.compile(r"[^\W_]")
_ONLY_MARKS = re.compile(r"\W{0,40}\Z")
_CLOSES = frozenset(")]},;:.!?%…/\\")
_QUOTES = frozenset("\"'»”“’›")
# What follows a quotation mark that opens: a word, another opening mark, a dash, an ellipsis.
_OPENED = re.compile(r"[\"'»”“’›](?:\w|[«„“\"—–-]|(?:…|\.\.\.?) ?\w)")
_OPENING_ELLIPSIS = re.compile(r"(?:…|\.{2,3}) ?[^\W\d_a-zа-яё]")
_OMISSION = re.compile(r"[(\[]\s?(?:\.\.\.|…)\s?[)\]]")


def nothing_before(c: Candidate, _: Lexicon) -> Verdict | None:
    """«…А потом был концерт»: a mark before the first word ends nothing."""
    if c.chunk[-1:].isalnum():
        return None
    return None if _WORD.search(c.text, max(c.start, c.stop - NEAR), c.stop) else JOIN


def nothing_after(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Спасибо! :)»: what has no words belongs to the sentence before it."""
    if c.char.isalnum():
        return None
    return JOIN if _ONLY_MARKS.match(c.text, c.next) else None


def punctuation_goes_on(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Он спросил: "Где? ".»: a closing quotation mark, a bracket or a comma follows."""
    if c.char.isalnum():
        return None
    if c.char in _QUOTES:
        return None if _OPENED.match(c.text, c.next) else JOIN
    if c.char in ".…" and _OPENING_ELLIPSIS.match(c.text, c.next):
        return None
    return JOIN if c.char in _CLOSES else None


def omission_next(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Что это? (…) Дальше»: an omission belongs to the sentence before it."""
    return JOIN if c.char in "([" and _OMISSION.match(c.text, c.next) else None
