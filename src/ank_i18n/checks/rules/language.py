"""The right language: words of another one in the text, or none of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from ank_i18n.checks import facts, russian
from ank_i18n.checks.model import Severity
from ank_i18n.checks.naming import is_common_english
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule
from ank_i18n.checks.transliteration import latin

_ALSO_KAZAKH = facts.words("also_kazakh")
_RUSSIAN = facts.words("russian_only")
_ENGLISH = facts.words("english_function")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_LOWER_WORD = re.compile(r"(?<![\w-])[а-яёәғқңөұүһі]{2,}(?![\w-])")
_RUSSIAN_WORD = re.compile(r"(?<!\w)[а-яё]+(?!\w)")
_ENGLISH_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_LONG_ENOUGH = 4
_FEWEST_WORDS = 5
_MOST_ENGLISH = 0.5
_FEWEST_LOWER = 2
_ALIKE = 85


def _may_be_russian(word: str) -> bool:
    """Whether a word is Russian, or would be where the source has it too."""
    if word in _RUSSIAN:
        return True
    return len(word) >= _LONG_ENOUGH and word not in _ALSO_KAZAKH and russian.is_not_a_loan(word)


@pair_rule(
    "russian-in-kazakh",
    Severity.ERROR,
    locales=("kk",),
    good=Example("Депутат прибыл на завод.", "Депутат зауытқа келді."),
    bad=Example("Они осмотрели строительство.", "Олар строительство көрді."),
    measured="words of the list also_kazakh are left alone; see its head",
    sign=Sign(target=lambda word, _: any(map(_may_be_russian, _LOWER_WORD.findall(word)))),
)
def russian_in_kazakh(pair: Pair) -> Iterator[Problem]:
    """A Russian word was left in a Kazakh translation.

    It is a word that only Russian has (``который``, ``также``), or one of the source in a form
    that Kazakh would not borrow: Kazakh takes nouns in their dictionary form. What stands in
    quotation marks in both texts is a name and is left alone.
    """
    text = pair.target_prose
    for quoted in _QUOTED.findall(text):
        if quoted[1:-1] in pair.source:
            text = text.replace(quoted, " ")
    found = [word for word in _LOWER_WORD.findall(text) if _is_russian(word, pair)]
    if found:
        yield Problem(f"Russian words: {', '.join(dict.fromkeys(found))}")


def _is_russian(word: str, pair: Pair) -> bool:
    return word in _RUSSIAN or (word in pair.source_lower and _may_be_russian(word))


@pair_rule(
    "not-english",
    Severity.ERROR,
    locales=("en",),
    good=Example("Посол прибыл в столицу вчера.", "The ambassador arrived in the capital.", "en"),
    bad=Example("Посол прибыл в столицу страны.", "Elshi kecha eldin bas qalasyna keldi.", "en"),
    measured="five lower-case words, half of them unknown: none of 1,482 right English "
    "translations is found (dev set and 105 more)",
)
def not_english(pair: Pair) -> Iterator[Problem]:
    """No English function word stands in a whole sentence, and few other English words.

    Sentences of fewer than five words in lower case are left alone.
    """
    if not _ENGLISH.isdisjoint(pair.target_prose.split(" ")):
        return
    words = _ENGLISH_WORD.findall(re.sub(r"\b[A-Z]\w*", " ", pair.target_prose))
    if len(words) < _FEWEST_WORDS or not _ENGLISH.isdisjoint(words):
        return
    if sum(is_common_english(word) for word in words) < _MOST_ENGLISH * len(words):
        yield Problem("no English function word in the whole sentence")


@pair_rule(
    "transliterated",
    Severity.ERROR,
    locales=("en",),
    good=Example("Нурсултан Назарбаев", "Nursultan Nazarbayev", "en"),
    bad=Example("Посол прибыл в столицу страны.", "Posol pribyl v stolitsu strany.", "en"),
    measured="85 of 100: the nearest of 506 encyclopaedic translations has 59",
)
def transliterated(pair: Pair) -> Iterator[Problem]:
    """The translation is the source in Latin letters."""
    if len(_RUSSIAN_WORD.findall(pair.source_prose)) < _FEWEST_LOWER:
        return
    likeness = fuzz.ratio(latin(pair.source), pair.target.lower(), score_cutoff=_ALIKE)
    if likeness:
        yield Problem("the source in Latin letters, not a translation")
