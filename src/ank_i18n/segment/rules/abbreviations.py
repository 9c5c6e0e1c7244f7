"""The stop of an abbreviation, by what may follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.lexicon import Kind
from ank_i18n.segment.rules.predicate import nothing_said
from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_NUMBER = re.compile(
    r"[^\w]*(?:[0-9][0-9.,\s–—-]*(?:-?[а-яёa-z]{1,3})?|[IVXLCХ]+(?:[–—-][IVXLCХ]+)?)\Z"
)
_GLUED = re.compile(r"[^\w]*([0-9][0-9.,–—-]*)([^\W\d_]+)\Z")
_AFTER_NUMBER = re.compile(r"[№#]?\s?[0-9]|[IVXLC]+\b|[«\"]?[A-ZА-ЯЁ]\b")
_LONGEST = 4


def abbreviation(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«ул. Абая», «ст. 5», «в 2019 г. Ассамблея», «и т. д. Ярмарка»: by the kind of the word."""
    if c.mark != "." or c.close:
        return None
    kinds, before = _kinds(c, lexicon)
    if not kinds:
        return None
    for kind, rule in _BY_KIND:
        if kind in kinds and (verdict := rule(c, before)):
            return verdict
    return None


def _kinds(c: Candidate, lexicon: Lexicon) -> tuple[frozenset[Kind], str]:
    """The kinds of the abbreviation that ends here, and the chunk of text before it."""
    known = lexicon.abbreviations
    if glued := _GLUED.fullmatch(c.chunk):
        return known.get(glued[2].lower(), frozenset()), glued[1]
    words = c.before(_LONGEST * 10).split(" ")
    key = c.chunk.lower()
    best, depth = known.get(key), 1
    while depth < _LONGEST and depth < len(words) and words[-depth - 1].endswith("."):
        depth += 1
        key = words[-depth].lower().lstrip('(«"') + key
        if found := known.get(key):
            best = found
            return best, words[-depth - 1] if depth < len(words) else ""
    return best or frozenset(), words[-depth - 1] if depth < len(words) else ""


def _before(c: Candidate, _: str) -> Verdict | None:
    """«им. Абая»: what it belongs to follows, always."""
    return Verdict.JOIN if c.char not in "—–-" else None


def _number(c: Candidate, before: str) -> Verdict | None:
    """«ст. 5»: a number follows."""
    if _NUMBER.fullmatch(before) and not c.char.isdigit():
        return None
    return Verdict.JOIN if _AFTER_NUMBER.match(c.text, c.next) else None


def _name(c: Candidate, before: str) -> Verdict | None:
    """«г. Алматы»: a name follows, unless the letter belongs to a number before it."""
    if _NUMBER.fullmatch(before):
        return None
    return Verdict.JOIN if c.char.isupper() or c.char in '«"' else None


def _date(c: Candidate, _: str) -> Verdict | None:
    """«В 2019 г. Ассамблея провела»: nothing was said yet."""
    return Verdict.JOIN if c.char in "(/+=" or nothing_said(c) else Verdict.SPLIT


def _after(c: Candidate, _: str) -> Verdict | None:
    """«и др. Ярмарка»: it may end the sentence, and a capital says that it does."""
    return Verdict.JOIN if c.char in "(/+=&×" else Verdict.SPLIT


def _language(c: Candidate, before: str) -> Verdict | None:
    """«(англ. Foundation)»: a word of that language follows."""
    return Verdict.JOIN if before.endswith("(") or (c.char.isascii() and c.char.isalpha()) else None


_BY_KIND = (
    (Kind.BEFORE, _before),
    (Kind.NUMBER, _number),
    (Kind.NAME, _name),
    (Kind.DATE, _date),
    (Kind.AFTER, _after),
    (Kind.LANGUAGE, _language),
)
