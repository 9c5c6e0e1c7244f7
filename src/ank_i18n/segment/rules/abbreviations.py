"""The stop of an abbreviation, by what may follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.lexicon import Kind
from ank_i18n.segment.rules.lowercase import DASHES
from ank_i18n.segment.rules.openers import opens_sentence
from ank_i18n.segment.rules.predicate import is_verb, opens_with_time
from ank_i18n.segment.verdict import JOIN, SPLIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

_NUMBER = re.compile(r"\W*(?:[0-9]{1,4}(?:[.,–—-]+[0-9]+)*(?:-?[а-яёa-z]{1,3})?°?|[IVXLCХ–—-]+)\Z")
_GLUED = re.compile(r"\W*((?:[0-9][.,–—-]?)*[0-9])([^\W\d_]+)\Z")
_AFTER_NUMBER = re.compile(r"[№#+(]*\s?[0-9]|[IVXLC]+\b|(?P<letter>[«\"]?[^\W\d_]\b[»\"]?)")
_GENITIVE = re.compile(r"[^\W\d_]{3,}(?:ого|его)\Z")
_TITLE = re.compile(r"[«\"“][^«»\"“”.!?]{1,50}[»\"”](?=[.,;:)]| [^\W\d_A-ZА-ЯЁ])")
_SMALLER_UNIT = re.compile(r"[0-9][0-9.,]*°|[0-9][0-9.,]* ?([^\W\d_]+)")
_ON_WITH = frozenset("(/+=&×*<>~[")
_DOLLARS = frozenset(("долл", "дол"))
_OF = frozenset(("США", "АҚШ", "Австралии", "Канады", "Гонконга", "Сингапура"))
_MOST_PARTS = 4


def abbreviation(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«ул. Абая», «ст. 5», «в 2019 г. Ассамблея», «и т. д. Ярмарка»: by the kind of the word."""
    if c.mark != "." or c.close or c.word.lower() not in lexicon.tails:
        return None
    if len(c.chunk) == 1 and c.chunk.isupper():
        return None  # «Витамин С.»: a letter, no «село»
    kinds, before = _look_up(c, lexicon)
    if not kinds:
        return None
    for kind, rule in _BY_KIND.items():
        if kind in kinds:
            verdict = rule(c, before, lexicon)
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
    kinds, depth = lexicon.kinds(key), 1
    if len(chunks) > 1 and (found := lexicon.kinds(f"{chunks[-2]} {key}")):
        kinds = found  # «и пр.», where «пр.» alone is an avenue
    for parts in range(2, min(_MOST_PARTS, len(chunks)) + 1):
        if not chunks[-parts].endswith("."):
            break
        key = chunks[-parts].lstrip('(«"') + key
        if found := lexicon.kinds(key):
            kinds, depth = found, parts
    return kinds, _number_or_word(chunks[:-depth])


def _number_or_word(chunks: list[str]) -> str:
    """The last chunk, unless it is a number of something else («№ 41», «33 47 45»)."""
    if not chunks:
        return ""
    numbered = len(chunks) > 1 and (chunks[-2] == "№" or chunks[-2].isdigit())
    return "" if numbered and chunks[-1].isdigit() else chunks[-1]


def _before(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«проф. Нурпеисов»: what it belongs to follows, unless a sentence plainly opens."""
    if c.char in DASHES:
        return None
    return SPLIT if opens_sentence(c, lexicon) else JOIN


def _eponym(c: Candidate, before: str, lexicon: Lexicon) -> Verdict | None:
    """«театр им. Абая», but «помогли им. Волонтёры»: after a verb it is the pronoun."""
    return SPLIT if is_verb(before, lexicon) else _before(c, before, lexicon)


def _number(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«ст. 5»: a number follows."""
    following = _AFTER_NUMBER.match(c.text, c.next)
    if not following or (_NUMBER.fullmatch(before) and following["letter"]):
        return None
    return JOIN


def _name(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«г. Алматы»: a name follows, unless the letter belongs to a number before it."""
    if _NUMBER.fullmatch(before):
        return None
    return JOIN if c.char.isupper() or c.char in '«"“' else None


def _date(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«В 2019 г. Ассамблея провела», «быт XVII в. Западного края», «фильм 2006 г. "Степь"»."""
    if c.char in _ON_WITH or c.char in DASHES or opens_with_time(c, lexicon):
        return JOIN
    following = c.next_word
    if _GENITIVE.fullmatch(following) and following.lower() not in lexicon.openers:
        return JOIN
    return JOIN if _TITLE.match(c.text, c.next) else SPLIT


def _after(c: Candidate, _: str, lexicon: Lexicon) -> Verdict | None:
    """«и др. Ярмарка»: it may end the sentence, and a capital says that it does."""
    if c.char in _ON_WITH:
        return JOIN
    if c.char in DASHES and c.text[c.next + 1 : c.next + 3].strip()[:1].isdigit():
        return JOIN
    if _next_is(Kind.AFTER, c, lexicon) or (c.word in _DOLLARS and c.next_word in _OF):
        return JOIN  # «Samsung Co. Ltd.», «долл. США»
    unit = _SMALLER_UNIT.match(c.text, c.next)  # «1 млрд. 117 млн. тенге», «40° с. ш. 77° в. д.»
    if unit and (unit[1] is None or Kind.AFTER in lexicon.kinds(unit[1])):
        return JOIN
    return SPLIT


def _next_is(kind: Kind, c: Candidate, lexicon: Lexicon) -> bool:
    """Whether an abbreviation of a kind follows, with its stop."""
    word = c.next_word
    after = c.next + len(word)
    return c.text[after : after + 1] == "." and kind in lexicon.kinds(word)


def _language(c: Candidate, before: str, _: Lexicon) -> Verdict | None:
    """«(англ. Foundation)»: a word of that language follows."""
    latin = c.char.isascii() and c.char.isalpha()
    return JOIN if latin or before.endswith("(") else None


# In the order in which the kinds of one abbreviation are tried.
_BY_KIND: dict[Kind, Callable[[Candidate, str, Lexicon], Verdict | None]] = {
    Kind.BEFORE: _before,
    Kind.EPONYM: _eponym,
    Kind.NUMBER: _number,
    Kind.NAME: _name,
    Kind.DATE: _date,
    Kind.AFTER: _after,
    Kind.LANGUAGE: _language,
}
