"""The stop of an initial."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.rules.lowercase import DASHES
from ank_i18n.segment.rules.openers import initial_follows
from ank_i18n.segment.rules.surnames import is_common, is_surname
from ank_i18n.segment.verdict import JOIN, SPLIT

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

# С | С.В | Г.-Х | Дж: the initials of one person.
_LONGEST = 5
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.-?)*([^\W\d_]{1,5})")
_STOPPED = re.compile(r"(?:-?[^\W\d_a-zа-яё][^\W\d_]{0,2}\.)+")
# A number, or a noun whose instances letters tell apart, in any case.
_TAKES_LETTER = re.compile(
    r"[0-9]\Z|\b(?:витамин|групп|подгрупп|класс|категори|гепатит|вариант|сери|букв|литер|корпус|блок"
    r"|сектор|зон|лиг|дивизион|тип|план|уровн|уровень|язык|пункт|подпункт|точк|разряд|модел"
    r"|vitamin|group|class|category|hepatitis|option|series|letter|block|sector|zone|type|plan|level"
    r"|item|point|model|appendix|annex|exhibit|section|part|grade)[а-яёa-z]{0,3}\Z",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_ROMAN = frozenset("IVXLCDM")


def initial(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«С. Абдрахманов», «Г.-Х. Мюллер», «Дж. Смит»: a surname follows its initials."""
    if c.mark != "." or c.close or len(c.word) > _LONGEST or not _is_initial(c, lexicon):
        return None
    if c.char in DASHES:  # «Моисеев Е.И. – Декан факультета»
        return JOIN if len(_without_initials(c)) == 1 else None
    if not c.char.isalpha():
        return None
    if initial_follows(c) or is_surname(c.next_word, lexicon):
        return JOIN
    ends = is_common(c.next_word, lexicon) or _is_designation(c) or _follows_surname(c, lexicon)
    return SPLIT if ends else JOIN


def _is_initial(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether the letters before the stop stand for a name."""
    chunk = c.chunk
    if len(chunk) > 1 and not ("." in chunk or chunk in lexicon.initials):
        return False
    found = _INITIALS.fullmatch(chunk)
    if not found:
        return False
    letters = found[1]
    if letters not in lexicon.initials and not (len(letters) == 1 and letters.isupper()):
        return False
    if "." in chunk:
        return not lexicon.kinds(chunk)
    return not (letters in _ROMAN and _CYRILLIC.match(c.char))  # «Петра I. Второй зал»


def _is_designation(c: Candidate) -> bool:
    """«до 10 G.», «вагон 5 А.», «витамин С.»: a letter that tells things apart."""
    chunks = c.chunks_before()
    return "." not in c.chunk and len(chunks) > 1 and bool(_TAKES_LETTER.search(chunks[-2]))


def _without_initials(c: Candidate) -> list[str]:
    """The chunks before the initials."""
    chunks = [*c.chunks_before()[:-1], c.chunk + "."]
    while len(chunks) > 1 and _STOPPED.fullmatch(chunks[-1]):
        chunks.pop()
    return chunks


def _follows_surname(c: Candidate, lexicon: Lexicon) -> bool:
    """«Протокол вёл Нурланов А. Решение принято»: the surname stood before its initials."""
    return is_surname(_without_initials(c)[-1].lstrip('«"('), lexicon)
