"""The stop of an abbreviation, by what may follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.lexicon import Kind
from ank_i18n.segment.rules.lowercase import DASHES
from ank_i18n.segment.rules.openers import opens_sentence
from ank_i18n.segment.rules.predicate import is_verb, opens_with_time
from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_NUMBER = re.compile(r"\W*(?:[0-9]{1,4}(?:[.,–—-]+[0-9]+)*(?:-?[а-яёa-z]{1,3})?°?|[IVXLCХ–—-]+)\Z")
_GLUED = re.compile(r"\W*((?:[0-9][.,–—-]?)*[0-9])([^\W\d_]+)\Z")
_AFTER_NUMBER = re.compile(r"[№#+(]*\s?[0-9]|[IVXLC]+\b|[«\"]?[^\W\d_]\b[»\"]?")
_GENITIVE = re.compile(r"[^\W\d_]{3,}(?:ого|его)\Z")
_TITLE = re.compile(r"[«\"“][^«»\"“”.!?]{1,50}[»\"”](?=[.,;:)]| [^\W\d_A-ZА-ЯЁ])")
_SMALLER_UNIT = re.compile(r"[0-9][0-9.,]*°|[0-9][0-9.,]* ?([^\W\d_]+)")
_ON_WITH = frozenset("(/+=&×*<>~[")
_MOST_PARTS = 4


def abbreviation(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«ул. Абая», «ст. 5», «в 2019 г. Ассамблея», «и т. д. Ярмарка»: by the kind of the word."""
    if c.mark != "." or c.close or c.word.lower() not in lexicon.tails:
        return None
    kinds, before = _look_up(c, lexicon)
    for kind in Kind if kinds else ():
        if kind in kinds:
            verdict = _BY_KIND[kind](c, before, lexicon)
            if verdict is not None:
                return verdict
    return None


def _look_up(c: Candidate, lexicon: Lexicon) -> tuple[frozenset[Kind], str]:
    """The kinds of the abbreviation that ends here, and the chunk of text before it.

    An abbreviation of several parts (``до н. э.``) comes before its last part (``э.``).
    """
    if glued := _GLUED.fullmatch(c.chunk):
        return lexicon.kinds(glued[2]), glued[1]
    chunks = c.chunks_before()
    chunks[-1] = key = c.chunk
    best, depth = lexicon.kinds(key), 1
    while depth < _MOST_PARTS and depth < len(chunks) and chunks[-depth - 1].endswith("."):
        depth += 1
        key = chunks[-depth].lstrip('(«"') + key
        if found := lexicon.kinds(key):
            return found, chunks[-depth - 1] if depth < len(chunks) else ""
    return best, chunks[-2] if len(chunks) > 1 else ""


def _before(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«проф. Нурпеисов»: what it belongs to follows, unless a sentence plainly opens."""
    if c.char in DASHES:
        return None
    return Verdict.SPLIT if opens_sentence(c, lexicon) else Verdict.JOIN


def _eponym(c: Candidate, before: str, lexicon: Lexicon) -> Verdict | None:
    """«театр им. Абая», but «помогли им. Волонтёры»: after a verb it is the pronoun."""
    return Verdict.SPLIT if is_verb(before, lexicon) else _before(c, before, lexicon)


def _number(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«ст. 5»: a number follows."""
    if _NUMBER.fullmatch(before) and not c.char.isdigit():
        return None
    return Verdict.JOIN if _AFTER_NUMBER.match(c.text, c.next) else None


def _name(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«г. Алматы»: a name follows, unless the letter belongs to a number before it."""
    if _NUMBER.fullmatch(before):
        return None
    return Verdict.JOIN if c.char.isupper() or c.char in '«"“' else None


def _date(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«В 2019 г. Ассамблея провела», «быт XVII в. Западного края», «фильм 2006 г. "Степь"»."""
    if c.char in _ON_WITH or c.char in DASHES or opens_with_time(c, lexicon):
        return Verdict.JOIN
    following = c.next_word
    if _GENITIVE.fullmatch(following) and following.lower() not in lexicon.openers:
        return Verdict.JOIN
    return Verdict.JOIN if _TITLE.match(c.text, c.next) else Verdict.SPLIT


def _after(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«и др. Ярмарка»: it may end the sentence, and a capital says that it does."""
    if c.char in _ON_WITH:
        return Verdict.JOIN
    if c.char in DASHES and c.text[c.next + 1 : c.next + 3].strip()[:1].isdigit():
        return Verdict.JOIN
    unit = _SMALLER_UNIT.match(c.text, c.next)  # «1 млрд. 117 млн. тенге», «40° с. ш. 77° в. д.»
    if unit and (unit[1] is None or Kind.AFTER in lexicon.kinds(unit[1])):
        return Verdict.JOIN
    return Verdict.SPLIT


def _language(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«(англ. Foundation)»: a word of that language follows."""
    latin = c.char.isascii() and c.char.isalpha()
    return Verdict.JOIN if latin or before.endswith("(") else None


_BY_KIND: dict[Kind, Callable[[Candidate, str, Lexicon], Verdict | None]] = {
    Kind.BEFORE: _before,
    Kind.EPONYM: _eponym,
    Kind.NUMBER: _number,
    Kind.NAME: _name,
    Kind.DATE: _date,
    Kind.AFTER: _after,
    Kind.LANGUAGE: _language,
}
