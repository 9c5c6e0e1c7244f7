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
from ank_i18n.checks.writing import letters, script

_ALSO_KAZAKH = facts.words("also_kazakh")
_RUSSIAN = facts.words("russian_only")
_ENGLISH = facts.words("english_function")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_LOWER_WORD = re.compile(r"(?<![\w-])[а-яёәғқңөұүһі]{2,}(?![\w-])")
_RUSSIAN_WORD = re.compile(r"(?<!\w)[а-яё]+(?!\w)")
_ENGLISH_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_LONG_ENOUGH = 4
_FEWEST_WORDS = 5
_FEWEST_ENGLISH = 0.45
_MOST_ENGLISH = 0.5
# One of these stands in nearly every English sentence, and in no other language.
_SURELY_ENGLISH = frozenset(("the", "of", "and", "to"))
_PLAIN_WORD = re.compile(r"[a-z]+")
_SHORT_ENGLISH = 4
_CYRILLIC_WORD = re.compile(r"[\u0400-\u052f]{3,}")
_LATIN = re.compile(r"[A-Za-z]")
_HAVE_THEIR_OWN = frozenset(("kk", "en", "ru"))
_LOANS_LIKE_KAZAKH = ("ky", "tt", "ba", "uz_Cyrl")
_SHORT_RUSSIAN = 3
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
    "russian-left",
    Severity.ERROR,
    locales=_LOANS_LIKE_KAZAKH,
    good=Example("Депутат прибыл на завод.", "Депутат заводго келди.", "ky"),
    bad=Example("Они осмотрели строительство.", "Алар строительство көрүштү.", "ky"),
    sign=Sign(target=lambda word, _: any(map(_may_be_russian, _LOWER_WORD.findall(word)))),
)
def russian_left(pair: Pair) -> Iterator[Problem]:
    """A Russian word of the source was left in a translation into Kyrgyz, Tatar or their like.

    They borrow nouns as Kazakh does, in the dictionary form: any other form is Russian.
    """
    found = [
        word
        for word in _LOWER_WORD.findall(pair.target_prose)
        if len(word) >= _SHORT_RUSSIAN and word in pair.source_lower and _may_be_russian(word)
    ]
    if found:
        yield Problem(f"Russian words: {', '.join(dict.fromkeys(found))}")


def _has_foreign_letters(piece: str, locale: str) -> bool:
    """Whether a piece of text may hold another script than the locale's; none in kk, en, ru."""
    if locale in _HAVE_THEIR_OWN:
        return False
    own = script(locale)
    cyrillic = own != "Cyrl" and _CYRILLIC_WORD.search(piece)
    return bool(cyrillic or (own != "Latn" and _LATIN.search(piece)))


@pair_rule(
    "foreign-script",
    Severity.ERROR,
    good=Example("Посол прибыл.", "Der Botschafter ist angekommen.", "de"),
    bad=Example("Посол прибыл.", "Der посол ist angekommen.", "de"),
    sign=Sign(target=_has_foreign_letters),
)
def foreign_script(pair: Pair) -> Iterator[Problem]:
    """The translation is not in the script of its locale, or a Cyrillic word was left in it.

    For locales beside Kazakh and English, which have rules of their own; the script is the likely
    one of the language (CLDR), unless the locale names it (``uz_Cyrl``). Latin names may stand in
    any script: they count where they are more than the rest, less what the source has too.
    """
    if pair.locale in _HAVE_THEIR_OWN:
        return
    own = script(pair.locale)
    letter = letters(own)
    if letter is None:
        return
    text = pair.target_prose
    if own != "Cyrl" and (found := _CYRILLIC_WORD.findall(text)):
        yield Problem(f"Cyrillic text: {' '.join(found[:5])}")
    elif own != "Latn":
        foreign = len(_LATIN.findall(text)) - len(_LATIN.findall(pair.source_prose))
        if foreign > len(letter.findall(text)):
            yield Problem("the translation is in Latin letters")


def _may_be_english(word: str, locale: str) -> bool:
    """Whether a word is one of those that nearly every English sentence has, out of its place."""
    return (
        word.lower() in _SURELY_ENGLISH
        and locale not in _HAVE_THEIR_OWN
        and script(locale) == "Latn"
    )


@pair_rule(
    "english-left",
    Severity.ERROR,
    good=Example("Посол прибыл.", "Der Botschafter ist angekommen.", "de"),
    bad=Example(
        "Посол прибыл в столицу страны.",
        "The ambassador arrived in the capital of the country.",
        "de",
    ),
    sign=Sign(target=_may_be_english),
)
def english_left(pair: Pair) -> Iterator[Problem]:
    """The translation into another language is English: most of its words are.

    For languages in Latin letters; in others ``foreign-script`` sees it. Words that the source has
    too do not count.
    """
    words = _PLAIN_WORD.findall(pair.target_prose.lower())
    if not any(_may_be_english(word, pair.locale) for word in words):
        return
    words = [word for word in words if word not in pair.source_lower]
    if len(words) < _SHORT_ENGLISH:
        return
    if sum(map(_is_english, words)) > _MOST_ENGLISH * len(words):
        yield Problem("the translation is English")


def _is_english(word: str) -> bool:
    return word in _ENGLISH or is_common_english(word)


@pair_rule(
    "not-english",
    Severity.ERROR,
    locales=("en",),
    good=Example("Посол прибыл в столицу вчера.", "The ambassador arrived in the capital.", "en"),
    bad=Example("Посол прибыл в столицу страны.", "Elshi kecha eldin bas qalasyna keldi.", "en"),
    measured="five lower-case words, of which less than 45 % are English: none of 1,377 right "
    "translations (dev set) and 1 of 8,066 English headlines",
)
def not_english(pair: Pair) -> Iterator[Problem]:
    """Few of the words are English: it is German, Turkish or another language.

    Sentences of fewer than five words in lower case are left alone.
    """
    if not _SURELY_ENGLISH.isdisjoint(pair.target_prose.split(" ")):
        return
    words = _ENGLISH_WORD.findall(re.sub(r"\b[A-Z]\w*", " ", pair.target_prose))
    if len(words) < _FEWEST_WORDS:
        return
    if sum(map(_is_english, words)) < _FEWEST_ENGLISH * len(words):
        yield Problem("few of the words are English")


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
