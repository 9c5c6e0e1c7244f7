"""Which names of a sentence have no partner in its translation, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from ank_i18n.checks import facts, russian
from ank_i18n.checks.beginnings import begins_a_sentence, first_word
from ank_i18n.checks.names import alike, perhaps_one, stem
from ank_i18n.checks.numbers import calendar
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.remembered import REMEMBERED, Pieces, joined
from ank_i18n.terms import present

_WORD = re.compile(r"[^\W\d_]{3,}")
_SAID = re.compile(r"[^\W\d_][\w.]*")
# The capital stands first and what is before it is looked at then: so re skips to capitals.
_CAPITALISED = re.compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ](?<!\w.)[^\W\d_]{3,}")
# AutoCorrect is no name, MacDonald is one.
_INNER_CAPITAL = re.compile(r"(?<!^Mc)(?<!^Mac)(?<=.)[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]")
_CYRILLIC = re.compile("[а-яё]")
_WITH_A_CAPITAL: Pieces[tuple[str, ...]] = Pieces(
    lambda piece: tuple(word for word in _WORD.findall(piece) if word[0].isupper())
)
_EVERY: Pieces[tuple[str, ...]] = Pieces(lambda piece: tuple(_WORD.findall(piece)))
_NAMED = ("person", "place")
# Endings of surnames and given names of the country, and the Kazakh case endings behind them.
_NAME_ENDING = re.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|енко|[уюи]к|ич|ян|дзе|швили|ұлы|қызы|бай|бек|хан|жан|гүл|мұрат)$"
)
_KAZAKH_CASE = re.compile(
    r"(?:[ндт][ыі]ң|[ндт][ыі]|[ғқ]а|[гк]е|[дт][ае]ғы|[дт][ае]гі|[дт][ае]н?|н[ае]н|[мбп]ен)$"
)
_OF_A_PLACE = re.compile(r"(.{3,})ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)")
_PATRONYMIC = re.compile(r"(?:вич|[вч]н|кызы|улы)[а-я]*$")
# A name of the source is there when a capitalised word is so alike; a word of the translation is
# foreign to the source when no name of it is so alike, nor any other word.
_THERE = 70
_FOREIGN = 70
_FOREIGN_WORD = 80
_SAME = 100
_STEM = 6
_RUSSIAN_LETTERS = str.maketrans("әғқңөұүһі", "агкноуухи")
_LONGEST_ENDING = 6
_INFLECTED = re.compile(r"(?:s|es|d|ed|ing|ly|ness)$")


def partnerless(pair: Pair) -> tuple[list[str], list[str]]:
    """The names of the source that the translation lacks, and those that only it has.

    What may be one name in two spellings is in neither list.
    """
    lost = list(_lost(pair))
    if not lost:
        return [], []
    strangers = []
    for stranger in _strangers(pair):
        spelt_otherwise = next((one for one in lost if perhaps_one(one, stranger)), None)
        if spelt_otherwise is None:
            strangers.append(stranger)
        else:
            lost.remove(spelt_otherwise)
    if pair.locale == "kk" and not any(map(russian.may_be_a_name, lost)):
        strangers = [stranger for stranger in strangers if _is_surely_a_name(stranger)]
    return lost, strangers


def unheard(pair: Pair) -> Iterator[str]:
    """The names of people and places of the source that no word of the translation sounds like.

    A name is also said by what the locale calls it (Пекин, Beijing) and by a term that it is part
    of. «Павлодарский» is the name of Павлодар.
    """
    names = tuple(_with_the_first(pair.source_prose, russian.is_a_name))
    words = joined(_EVERY, pair.target_prose)
    told: list[str] = []
    for word, start in names:
        if not _CYRILLIC.search(word) or not _names_a_person_or_place(word):
            continue
        heard = any(_is_partner(word, one, names) for one in words)
        if heard or _is_called_otherwise(word, start, pair):
            continue
        spelt_otherwise = any(perhaps_one(word, one) for one in words if one[0].isupper())
        if not spelt_otherwise and all(alike(one, word) != _SAME for one in told):
            told.append(word)
            yield word


def is_capitalised(piece: str, _: str) -> bool:
    """Whether a piece of text has a capitalised word that is no acronym."""
    return any(not word.isupper() for word in _CAPITALISED.findall(piece))


def may_be_lost(piece: str, locale: str) -> bool:
    """Whether a piece of a source has a name that could be looked for in a translation."""
    return is_capitalised(piece, locale) and bool(_CYRILLIC.search(piece))


def may_be_a_stranger(piece: str, locale: str) -> bool:
    """Whether a piece of a translation has a name that could be foreign to the source."""
    language = locale.partition("_")[0]
    return any(
        not word.isupper() and not _is_ordinary(word, language)
        for word in _CAPITALISED.findall(piece)
    )


@lru_cache(maxsize=REMEMBERED)
def inside(text: str) -> tuple[tuple[str, int], ...]:
    """The capitalised words of a text that do not begin a sentence, acronyms left out."""
    return tuple(
        (found[0], found.start())
        for found in _CAPITALISED.finditer(text)
        if not found[0].isupper() and not begins_a_sentence(text, found.start())
    )


def _with_the_first(text: str, is_name: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
    """The capitalised words inside the sentences of a text, and its first word if it is a name."""
    first = _CAPITALISED.match(text, first_word(text))
    if first and not first[0].isupper() and is_name(first[0]):
        yield first[0], first.start()
    yield from inside(text)


def _names_a_person_or_place(word: str) -> bool:
    of_a_place = _OF_A_PLACE.fullmatch(word)
    return russian.may_be_a_name(word) or bool(of_a_place and russian.is_a_name(of_a_place[1]))


def _lost(pair: Pair) -> Iterator[str]:
    """The names of the source that are not in the translation, or not as often."""
    names = tuple(_with_the_first(pair.source_prose, russian.is_a_name))
    there = joined(_WITH_A_CAPITAL, pair.target_prose)
    partners: dict[str, list[str]] = {}
    for word, start in names:
        if not _CYRILLIC.search(word):
            continue
        if found := [one for one in there if _is_partner(word, one, names)]:
            partners.setdefault(stem(word), []).append(word)
            if len(partners[stem(word)]) > len(found):
                yield word
        elif not _is_called_otherwise(word, start, pair):
            yield word


def _is_partner(name: str, word: str, names: Sequence[tuple[str, int]]) -> bool:
    """Whether a word sounds like a name, and not more like another name of the source."""
    likeness = alike(name, word)
    if likeness in (0, _SAME):
        return likeness == _SAME
    return likeness >= _THERE and not any(
        alike(other, word) == _SAME for other, _ in names if stem(other) != stem(name)
    )


def _is_called_otherwise(name: str, start: int, pair: Pair) -> bool:
    """Whether the translation has what the locale calls a name that sounds otherwise (Пекин)."""
    if forms := other_names(name, pair.locale.partition("_")[0]):
        said = _SAID.findall(pair.target_prose.lower())
        return any(word.startswith(forms) for word in said)
    for found in pair.resources.terms_in(pair.source):
        if found.start <= start < found.stop:
            named = found.term.kind in _NAMED
            return not named or present(found.term, pair.target, pair.locale)
    return bool(_PATRONYMIC.search(name))


@lru_cache(maxsize=50_000)
def other_names(name: str, language: str) -> tuple[str, ...]:
    """How a language may call a name otherwise than it sounds: beginnings of words."""
    table, lower = facts.forms("other_name", language), name.lower()
    for length in range(len(lower), max(2, len(lower) - _LONGEST_ENDING - 1), -1):
        if lower[:length] in table:
            return tuple(table[lower[:length]][0].split())
    return ()


def _strangers(pair: Pair) -> Iterator[str]:
    """The names of the translation that the source has not."""
    words = _WORD.findall(pair.source_prose)
    language = pair.locale.partition("_")[0]
    terms = [
        form
        for found in pair.resources.terms_in(pair.source)
        for form in found.term.forms.get(pair.locale, ())
    ]
    others = tuple(
        form for word in words if word[0].isupper() for form in other_names(word, language)
    )
    # An English word that begins the text is a name unless it is common, which is asked below.
    is_name = _is_surely_a_name if language == "kk" else str.isalpha
    for word, _ in _with_the_first(pair.target_prose, is_name):
        if _is_ordinary(word, language) or any(word in form for form in terms):
            continue
        if word.lower().startswith(others):
            continue
        limits = ((one, _FOREIGN if one[0].isupper() else _FOREIGN_WORD) for one in words)
        if all(alike(one, word) < limit for one, limit in limits):
            yield word


def _is_surely_a_name(word: str) -> bool:
    """Whether a Kazakh word is a name by its ending, or one that the Russian dictionary has."""
    for form in (word.lower(), _KAZAKH_CASE.sub("", word.lower())):
        if _NAME_ENDING.search(form) or russian.is_a_name(form.translate(_RUSSIAN_LETTERS)):
            return True
    return False


@lru_cache(maxsize=50_000)
def _is_ordinary(word: str, language: str) -> bool:
    """Whether a capitalised word of a translation is no name, or is brought from elsewhere."""
    if (language == "kk" and not _CYRILLIC.search(word)) or _INNER_CAPITAL.search(word):
        return True
    return _is_common(word, language)


def _is_common(word: str, language: str) -> bool:
    lower = word.lower()
    if language == "kk":
        return lower[:_STEM] in facts.words("common.kk")
    return (
        is_common_english(lower)
        or bool(calendar.named(word, language, "months").all)
        or bool(calendar.named(word, language, "weekdays").all)
    )


def is_common_english(word: str) -> bool:
    """Whether an English word in lower case is a common one, or a regular inflection of one."""
    common, base = facts.words("common.en"), _INFLECTED.sub("", word)
    if word in common or base == word:
        return word in common
    forms = (base, f"{base}e", base[:-1], f"{base[:-1]}y", word.removesuffix("d"), word[:-1])
    return not common.isdisjoint(forms)
