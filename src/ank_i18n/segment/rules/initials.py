"""The stop of an initial."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

# С | С.В | Г.-Х | К.-Ж: initials of one person, each of one letter (or two: Дж.)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?-?)*([^\W\d_]{1,4})\Z")
_ONE_PERSON = re.compile(r"(?:[^\W\d_a-zа-яё][^\W\d_]{0,2}\.?-?)+")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_ROMAN = frozenset("IVXLCDM")
# Endings of surnames that Russian and Kazakh names share, in all cases.
_SURNAME = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*(?:[оеё]в|[иы]н|[оеё]в[ауеы]|[оеё]вой|[оеё]вым|[иы]н[ауеы]|[иы]ной|[иы]ным"
    r"|[сц]кий|[сц]кого|[сц]кому|[сц]ким|[сц]кая|[сц]кой|[сц]кую|енко|[чщ]ук|юк|[оеи]вич|ян|дзе|швили"
    r"|улы|ұлы|қызы|баев|беков|гали|ғали)\Z"
)
# Endings of common nouns that no surname has.
_COMMON = re.compile(r"(?:ие|ия|ые|ое|ее|ость|ство|ция|мя|ки|ги|ции|ения)\Z")
_FIRST_NAMES = frozenset(
    [
        "Мартин",
        "Валентин",
        "Константин",
        "Кевин",
        "Августин",
        "Бенджамин",
        "Эдвин",
        "Алевтин",
        "Севастьян",
        "Адриан",
        "Лев",
        "Иоаким",
        "Сабин",
        "Марин",
        "Робин",
        "Колин",
        "Дастин",
        "Джастин",
        "Эрвин",
        "Остин",
    ]
)


def initial(c: Candidate, lexicon: Lexicon) -> Verdict | None:
    """«С. Абдрахманов», «Г.-Х. Мюллер», «Дж. Смит»: a surname follows its initials."""
    if c.mark != "." or c.close or not _is_initial(c, lexicon):
        return None
    following = c.next_word()
    if not c.char.isalpha():
        return None
    if following.lower() in lexicon.openers and not _initial_follows(c, following):
        return Verdict.SPLIT
    return Verdict.SPLIT if _follows_surname(c, following) else Verdict.JOIN


def _is_initial(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether the letters before the stop stand for a name."""
    found = _INITIALS.fullmatch(c.chunk)
    if not found:
        return False
    letters = found[1]
    if letters not in lexicon.initials and not (len(letters) == 1 and letters.isupper()):
        return False
    before = c.previous_word()
    if before[-1:].isdigit() and "." not in c.chunk:
        return False  # «до 10 G.», «класс 5 А.»
    return not (letters in _ROMAN and _CYRILLIC.match(c.char))  # «Петра I. Второй зал»


def _initial_follows(c: Candidate, following: str) -> bool:
    """«А. В. Петров»: В is an initial too, not the preposition."""
    after = c.next + len(following)
    return len(following) == 1 and c.text[after : after + 1] == "."


def _follows_surname(c: Candidate, following: str) -> bool:
    """«Протокол вёл Нурланов А. Решение принято»: the surname stood before its initials."""
    words = c.before(80).split(" ")
    while len(words) > 1 and _INITIALS.fullmatch(words[-1].rstrip(".")) and len(words[-1]) < 8:
        words.pop()
    surname = words[-1].strip('«"(,')
    if len(words) < 2 and c.start == 0 and not _SURNAME.fullmatch(surname):
        return False
    if not surname[:1].isupper() or surname in _FIRST_NAMES or _SURNAME.fullmatch(following):
        return False
    return bool(_SURNAME.fullmatch(surname)) or (len(words) > 1 and bool(_COMMON.search(following)))
