"""There is nothing to split: one side has no words, or the punctuation goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import NEAR
from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]")
_ONLY_MARKS = re.compile(r"[\W_]{0,40}\Z")
_CLOSES = frozenset(")]},;:.!?%…/\\")
_QUOTES = frozenset("\"'»”“’›")
_ELLIPSIS_IN_BRACKETS = re.compile(r"[(\[]\s?(?:\.\.\.|…)\s?[)\]]")


def nothing_before(c: Candidate, _: Lexicon) -> Verdict | None:
    """«…А потом был концерт»: a mark before the first word ends nothing."""
    return None if _WORD.search(c.text, max(c.start, c.stop - NEAR), c.stop) else Verdict.JOIN


def nothing_after(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Спасибо! :)»: what has no words belongs to the sentence before it."""
    if c.char.isalnum():
        return None
    return Verdict.JOIN if _ONLY_MARKS.match(c.text, c.next) else None


def punctuation_goes_on(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Он спросил: "Где ? ".»: a closing mark or a comma follows."""
    if c.char.isalnum():
        return None
    following = c.text[c.next + 1 : c.next + 2]
    if c.char in _QUOTES:
        return None if following.isalnum() or following in "«„“\"'.…([" else Verdict.JOIN
    if c.char not in _CLOSES:
        return None
    return None if c.char in ".…" and _opens_with_ellipsis(c) else Verdict.JOIN


def ellipsis_in_brackets(c: Candidate, _: Lexicon) -> Verdict | None:
    """«Что это? (…) Дальше»: an omission belongs to the sentence before it."""
    return Verdict.JOIN if _ELLIPSIS_IN_BRACKETS.match(c.text, c.next) else None


def _opens_with_ellipsis(c: Candidate) -> bool:
    """«Был концерт. …И танцы»: the next sentence opens with an ellipsis."""
    rest = c.text[c.next : c.next + 5].lstrip(".… ")
    return rest[:1].isupper() and c.text[c.next : c.next + 2] != ". "
