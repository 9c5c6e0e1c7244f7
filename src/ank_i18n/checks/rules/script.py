"""Letters: right script, right alphabet, right encoding of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ank_i18n.checks import facts
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule

_LETTERS = facts.table("letters")
_TO_CYRILLIC: dict[str, str] = _LETTERS["latin_as_cyrillic"]
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items()}
_LOOK_ALIKE: dict[str, str] = _LETTERS["kazakh_look_alike"]
_LOOK_ALIKE |= {bad.upper(): good.upper() for bad, good in _LOOK_ALIKE.items()}
_KAZAKH = _LETTERS["alphabet"]["kk"]
_OWN = frozenset(_LETTERS["own"]["kk"] + _LETTERS["own"]["kk"].upper())
_UNSHARED = frozenset("қғұіҚҒҰІ")

_LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u0275"
_CYRILLIC = r"\u0400-\u052f"
_HAS_LATIN = re.compile(f"[{_LATIN}]")
_HAS_CYRILLIC = re.compile(f"[{_CYRILLIC}]")
_SEAM = re.compile(f"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
_INNER = re.compile(f"[{_CYRILLIC}]+[{_LATIN}]{{1,2}}[{_CYRILLIC}]+")
_WORD_OF_LETTERS = re.compile(f"[{_LATIN}{_CYRILLIC}]+")
_ROMAN = re.compile(r"[IVXLCMІХСМ]+")
_LOOK_ALIKES = re.compile(f"[{''.join(_LOOK_ALIKE)}]")
_FOREIGN_CYRILLIC = re.compile(f"(?![{_KAZAKH}{_KAZAKH.upper()}])[{_CYRILLIC}]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LATIN_WORD = re.compile(f"(?<![^\\W_])(?![A-Z])[{_LATIN}]{{3,}}(?![^\\W_])")
_LETTER = 2
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NOT_A_CHARACTER = re.compile("[\ufffd\ufffe\uffff\ue000-\uf8ff]")
# UTF-8 read as Latin-1 or CP1252 (Ð, Ñ, â€…) and as CP1251 (Р°, С‚, Т›): the first byte of a
# Cyrillic letter, then a character that the second byte becomes and that no text has there.
_MOJIBAKE = re.compile(
    r"[ÐÑÒÓØÙ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|â€|[ÂÃ][\u0080-\u00bf]"
    r"|[ÄÅÊ][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|[äåæçèé][\u0080-\u00bf]{2}"
    r"|[РСТУ][\u00a0-\u00aa\u00ac-\u00b1\u00b5-\u00b7ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄЇґєјЅѕї‚„†‡€‰‹‘’“”•›™]"
)


@pair_rule(
    "homoglyph",
    Severity.ERROR,
    good=Example("Казахстан", "Қазақстан"),
    bad=Example("Казахстан", "Қaзақстан"),
    sign=Sign(target=_SEAM),
)
def homoglyph(pair: Pair) -> Iterator[Problem]:
    """A word mixes Latin with Cyrillic letters that look the same.

    Search, sorting and spelling all miss such a word. A Latin name with a Kazakh ending
    (``Facebook-те``, ``Twitterге``) is no such word: not all its Latin letters have a Cyrillic
    twin, or a hyphen parts them. A Latin letter between Cyrillic ones is wrong in any case.
    """
    text = pair.target
    if text.isascii() or not _SEAM.search(text):
        return
    fixed = _WORD_OF_LETTERS.sub(lambda word: _unmixed(word[0]), text)
    if fixed != text:
        words = [word for word in _WORD_OF_LETTERS.findall(text) if _unmixed(word) != word]
        yield Problem(f"Latin and Cyrillic letters in one word: {', '.join(words)}", fixed)
    elif found := _INNER.search(text):
        yield Problem(f"a Latin letter in a word: {found[0]}")


def _unmixed(word: str) -> str:
    """The word in the script of most of its letters, if all others have a twin in it."""
    latin, cyrillic = len(_HAS_LATIN.findall(word)), len(_HAS_CYRILLIC.findall(word))
    if not latin or not cyrillic:
        return word
    to_latin = "".join(_TO_LATIN.get(letter, letter) for letter in word)
    if _ROMAN.fullmatch(to_latin):
        return to_latin
    to_cyrillic = "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)
    best, other = (to_cyrillic, to_latin) if cyrillic >= latin else (to_latin, to_cyrillic)
    for candidate in (best, other):
        if not (_HAS_LATIN.search(candidate) and _HAS_CYRILLIC.search(candidate)):
            return candidate
    return word


@pair_rule(
    "kazakh-look-alike",
    Severity.ERROR,
    locales=("kk",),
    good=Example("Наш язык", "Біздің тіліміз"),
    bad=Example("Наш язык", "Біздіӊ тіліміз"),
    sign=Sign(target=_LOOK_ALIKES),
)
def kazakh_look_alike(pair: Pair) -> Iterator[Problem]:
    """A letter of another Cyrillic alphabet stands where a Kazakh letter looks like it."""
    if found := _LOOK_ALIKES.findall(pair.target):
        fixed = _LOOK_ALIKES.sub(lambda letter: _LOOK_ALIKE[letter[0]], pair.target)
        yield Problem(f"not Kazakh letters: {' '.join(found)}", fixed)


@pair_rule(
    "foreign-letter",
    Severity.WARNING,
    locales=("kk",),
    good=Example("Слово", "Сөз"),
    bad=Example("Слово", "Сҙз"),
    sign=Sign(target=_FOREIGN_CYRILLIC),
)
def foreign_letter(pair: Pair) -> Iterator[Problem]:
    """A Cyrillic letter that the Kazakh alphabet has not, and the source has not either."""
    found = [
        letter
        for letter in _FOREIGN_CYRILLIC.findall(pair.target)
        if letter not in _LOOK_ALIKE and letter not in pair.source
    ]
    if found:
        yield Problem(f"not in the Kazakh alphabet: {' '.join(found)}")


@pair_rule(
    "cyrillic-in-english",
    Severity.ERROR,
    locales=("en",),
    good=Example("Посол прибыл.", "The ambassador arrived.", "en"),
    bad=Example("Посол прибыл.", "The посол arrived.", "en"),
    sign=Sign(target=_HAS_CYRILLIC),
)
def cyrillic_in_english(pair: Pair) -> Iterator[Problem]:
    """Cyrillic text stands in an English translation.

    Single letters of the source (а, б, аа) may be what the sentence is about.
    """
    found = _HAS_CYRILLIC.search(pair.target)
    if found and not _SEAM.search(pair.target):
        words = [word for word in pair.target_words if _HAS_CYRILLIC.search(word)]
        if all(len(word) <= _LETTER and word in pair.source for word in words):
            return
        yield Problem(f"Cyrillic text: {' '.join(words[:5])}")


@pair_rule(
    "not-kazakh-script",
    Severity.ERROR,
    locales=("kk",),
    good=Example("Facebook и Twitter закрыты.", "Facebook пен Twitter жабық."),
    bad=Example("Посол прибыл в Астану.", "Elshi Astanağa keldi."),
    measured="none of 22,355 sentences of Kazakh news has more Latin letters than Cyrillic",
    sign=Sign(target=_HAS_LATIN),
)
def not_kazakh_script(pair: Pair) -> Iterator[Problem]:
    """Most letters are Latin although those of the source are Cyrillic.

    Latin letters that the source has too (brands, addresses) do not count, nor do names of
    functions and the like: a word in lower case is needed.
    """
    text = pair.target_prose
    if _LATIN_WORD.search(text):
        latin = len(_HAS_LATIN.findall(text)) - len(_HAS_LATIN.findall(pair.source_prose))
        cyrillic = len(_HAS_CYRILLIC.findall(text))
        if latin > cyrillic and len(_HAS_CYRILLIC.findall(pair.source)) > latin / 2:
            yield Problem("the translation is in Latin letters, not in Cyrillic")


@pair_rule(
    "kazakh-letters",
    Severity.ERROR,
    locales=("kk",),
    good=Example("Народ Казахстана един и силён.", "Қазақстан халқы біртұтас әрі мықты."),
    bad=Example(
        "Председатель открыл заседание совета в столице.",
        "Торага елордада кенестин отырысын ашып, соз сойледи.",
    ),
    measured="of sentences of 40 letters, 6 of 17,177 in Kazakh news and none of 4,181 in "
    "government text have none; of those of 50, 6 of 13,977 and 2 of 3,887 have no қ, ғ, ұ or і",
)
def kazakh_letters(pair: Pair) -> Iterator[Problem]:
    """A sentence without any of the letters that only Kazakh has (ә ғ қ ң ө ұ ү һ і).

    It was typed on a Russian keyboard, or is not Kazakh. A longer one that has none of қ ғ ұ і is
    Kyrgyz or Tatar, which share the others.
    """
    text = pair.target
    if not _UNSHARED.isdisjoint(text):
        return
    length = len(_HAS_CYRILLIC.findall(text))
    if length >= 40 and _OWN.isdisjoint(text):
        yield Problem("no Kazakh letter in the whole sentence")
    elif length >= 50:
        yield Problem("no қ, ғ, ұ or і in the whole sentence: it is not Kazakh")


@pair_rule(
    "not-composed",
    Severity.ERROR,
    good=Example("йод", "йод"),
    bad=Example("йод", "и\u0306од"),
    sign=Sign(target=lambda word, _: not unicodedata.is_normalized("NFC", word)),
)
def not_composed(pair: Pair) -> Iterator[Problem]:
    """The text is not in Unicode NFC: a letter and its mark are two code points."""
    fixed = unicodedata.normalize("NFC", pair.target)
    if fixed != pair.target:
        yield Problem("letters and their marks are separate code points (not NFC)", fixed)


@pair_rule(
    "invisible-character",
    Severity.ERROR,
    good=Example("Слово", "Сөз"),
    bad=Example("Слово", "Сө\u200bз"),
    sign=Sign(target=_INVISIBLE),
)
def invisible_character(pair: Pair) -> Iterator[Problem]:
    """A character that nobody sees: zero width, soft hyphen, direction mark.

    It breaks search and line ends. One that the source has too is left alone.
    """
    found = [mark for mark in _INVISIBLE.findall(pair.target) if mark not in pair.source]
    if found:
        names = sorted({f"U+{ord(mark):04X}" for mark in found})
        keep = frozenset(pair.source)
        fixed = _INVISIBLE.sub(lambda mark: mark[0] if mark[0] in keep else "", pair.target)
        yield Problem(f"invisible character {', '.join(names)}", fixed)


@pair_rule(
    "control-character",
    Severity.ERROR,
    good=Example("Слово", "Сөз"),
    bad=Example("Слово", "Сө\x07з"),
    sign=Sign(target=_CONTROL),
)
def control_character(pair: Pair) -> Iterator[Problem]:
    """A control character stands in the text."""
    if found := _CONTROL.findall(pair.target):
        names = ", ".join(sorted({f"U+{ord(mark):04X}" for mark in found}))
        yield Problem(f"control character {names}")


@pair_rule(
    "replacement-character",
    Severity.ERROR,
    good=Example("Слово", "Сөз"),
    bad=Example("Слово", "С\ufffdз"),
    sign=Sign(target=_NOT_A_CHARACTER),
)
def replacement_character(pair: Pair) -> Iterator[Problem]:
    """A letter was lost in a wrong conversion: U+FFFD, or a code point for private use."""
    if _NOT_A_CHARACTER.search(pair.target) and not _NOT_A_CHARACTER.search(pair.source):
        yield Problem("a letter was lost in a conversion between encodings")


@pair_rule(
    "mojibake",
    Severity.ERROR,
    good=Example("Слово", "Сөз"),
    bad=Example("Слово", "УЁР·РґСЊ"),
    sign=Sign(target=_MOJIBAKE),
)
def mojibake(pair: Pair) -> Iterator[Problem]:
    """UTF-8 text was read in another encoding and saved."""
    found = _MOJIBAKE.findall(pair.target)
    if found and len(found) > len(_MOJIBAKE.findall(pair.source)):
        yield Problem(f"text read in the wrong encoding: {' '.join(found[:5])}")
