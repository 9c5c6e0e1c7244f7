"""A sentence opens with a capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import JOIN, SPLIT

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

DASHES = frozenset("-—–−―‒")
_AFTER_DASH = re.compile(r"[-—–−―‒]+ ?([^\W\d_])")
_AFTER_BRACKET = re.compile(r"[(\[]+([^\W\d_]|[0-9]{4}\b)")
_WEB = re.compile(r"(?:https?://|www\.)")


def lowercase_next(c: Candidate, _: Lexicon) -> Verdict | None:
    """«в 2019 г. состоялся»: the next word goes on; «eGov» has a capital of its own."""
    if not c.char.islower() or c.text[c.next + 1 : c.next + 2].isupper():
        return None
    return JOIN


def lowercase_after_dash(c: Candidate, _: Lexicon) -> Verdict | None:
    """«— Где? — спросил он»: the author's words follow their quotation."""
    if c.char not in DASHES:
        return None
    found = _AFTER_DASH.match(c.text, c.next)
    return JOIN if found and found[1].islower() else None


def lowercase_in_brackets(c: Candidate, _: Lexicon) -> Verdict | None:
    """«"Как это делалось..." (1992)», «Не дело это. (стиль сохранён)»: a remark or a date."""
    if c.char not in "([":
        return None
    found = _AFTER_BRACKET.match(c.text, c.next)
    return JOIN if found and not found[1].isupper() else None


def lowercase_sentence(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """English typed without capitals: "it is closed. call them", "why? because it is".

    A full stop after a word that is no abbreviation, a question or an exclamation ends the
    sentence all the same; a quotation, an ellipsis and a bracket go on.
    """
    if not c.char.islower():
        return None
    if _WEB.match(c.text, c.next):
        return SPLIT
    return JOIN if _goes_on(c, lexicon) else SPLIT


def _goes_on(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether the mark is not the end: an ellipsis, a quotation, a name, an abbreviation."""
    if c.close.strip(")") or c.mark == "…" or c.mark.startswith(".."):
        return True
    if c.mark == "!":
        return c.chunk in lexicon.marked_names
    if c.mark != "." or c.close:
        return False
    return len(c.word) == 1 or "." in c.chunk or c.word.lower() in lexicon.abbreviations
