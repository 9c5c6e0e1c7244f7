"""Names that no table knows, proposed by rule and marked as guesses.

The nominative is found by declension, the given name and the surname agreeing in case and
gender; how it is spelt is told by ``name_spelling``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ank_i18n.terms.declension import Form, undeclined
from ank_i18n.terms.model import Occurrence, Term
from ank_i18n.terms.morphology import (
    asks_oblique,
    given_names,
    is_common,
    readings,
    stands_oblique,
)
from ank_i18n.terms.name_spelling import (
    in_kazakh,
    is_kazakh_given,
    patronymic_in_kazakh,
    romanised,
    seems_kazakh,
)
from ank_i18n.terms.names import initial, initials_around
from ank_i18n.terms.words import Token, folded, is_abbreviation

NOTE = "guess by rule"
_SURNAME = re.compile(r".{2,}(?:[оеё]в|[иы]н|ск(?:ий|ая)|[оеё]ва|[иы]на|ұлы|улы|кызы|қызы)")
# What alone makes a surname of a word beside a name that no dictionary has.
_SURE_SURNAME = re.compile(r".{2,}[оеё]ва?")
# After these a name stands in the genitive: what is named after somebody.
_BEARS_A_NAME = frozenset(("имени", "им", "ул", "улица", "улице", "пр", "просп", "проспект", "пл"))
# How many words the title of an office may have, and what ends it.
OFFICE = 14
_ENDS = frozenset(";:!?")
_DAUGHTER = ("вна", "чна", "қызы", "кызы")
_PATRONYMIC = re.compile(r".+(?:вич|вна|ич|чна|ұлы|улы|қызы|кызы)$")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it would stand in a dictionary, capitalised."""

    given: str
    patronymic: str
    surname: str


def guesses(text: str, words: Sequence[Token]) -> Iterator[Occurrence]:
    """The people in a Russian text whom no table knows, as far as their shape gives them away.

    A surname with initials on either side, or a given name before or after a surname in -ов,
    -ев, -ин, -ский.

    Args:
        text: A Russian text.
        words: Its tokens.
    """
    for place, word in enumerate(words):
        if not _is_capitalised(word) or is_common(word.text):
            continue
        if around := initials_around(text, word):
            start, stop, first, second = around
            before = [w for w in words[max(place - OFFICE, 0) : place] if w.stop <= start]
            surname = _surname(word.text, before)
            yield _occurrence(text, start, stop, _initialled(first, second, surname))
        elif name := _full_name(words[place : place + 3], _naming(words[:place])):
            size = 3 if name.patronymic else 2
            stop = words[place + size - 1].stop
            yield _occurrence(text, word.start, stop, _written_out(name))


def _naming(before: Sequence[Token]) -> Token | None:
    """The word before a name; after «ул.» the name is one that a street bears."""
    if len(before) > 1 and before[-1].text == "." and before[-2].text in _BEARS_A_NAME:
        return before[-2]
    return before[-1] if before else None


def _is_capitalised(word: Token) -> bool:
    return word.text[0].isupper() and len(word.text) > 2 and not is_abbreviation(word.text)


def _surname(form: str, before: Sequence[Token]) -> str:
    """The nominative of a surname that only initials stand beside.

    «Ахметова А.» is a woman, or a man in another case: what stands before it tells. For other
    surnames that is the next word, for those in -ов, -ин a title that may be far.
    """
    every = undeclined(form)
    russian = [f for f in every if _SURNAME.fullmatch(f.text)]
    oblique = _is_oblique(before, far=bool(russian))
    ranked = sorted(
        russian or every,
        key=lambda f: (not is_kazakh_given(f.text), (f.case != "nomn") != oblique, len(f.text)),
    )
    return _like(form, ranked[0].text if ranked else form)


def _is_oblique(before: Sequence[Token], *, far: bool) -> bool:
    """Whether what stands before initials asks for another case than the nominative.

    That is a street («ул.»), a word in such a case or, of a chain of genitives, the office at its
    head: «заместителя акима города Астаны Ахметова А.» is a man.
    """
    naming = _naming(before)
    if naming is None or naming.text in _BEARS_A_NAME:
        return naming is not None
    for word in reversed(before[-OFFICE:] if far else ()):
        if word.text in _ENDS:
            break
        if (oblique := stands_oblique(word.text)) is not None:
            return oblique
    cases = {r.case for r in readings(folded(naming.text)) if r.pos in ("NOUN", "ADJF", "PRTF")}
    return bool(cases) and "nomn" not in cases


def _full_name(words: Sequence[Token], before: Token | None) -> _Name | None:
    """Given name, patronymic if it is there, surname; None where words are no such thing."""
    if len(words) < 2 or not all(_is_capitalised(word) for word in words[:2]):
        return None
    given, second = words[0].text, words[1].text
    if is_common(given) or words[0].stop + 1 != words[1].start:
        return None
    oblique = before is not None and (before.text in _BEARS_A_NAME or asks_oblique(before.text))
    if _is_surname(given):
        return _surname_first(words, oblique=oblique)
    third = words[2].text if len(words) > 2 and _is_capitalised(words[2]) else ""
    patronymic = _agreeing(second, given, _PATRONYMIC, oblique=oblique) if third else None
    surname = _agreeing(third, given, _SURNAME, oblique=oblique) if patronymic else None
    if patronymic and surname:
        family = _of_her(third, patronymic[0]) or surname[0]
        return _Name(_like(given, surname[1]), _like(second, patronymic[0]), family)
    if found := _agreeing(second, given, _SURNAME, oblique=oblique):
        return _Name(_like(given, found[1]), "", _like(second, found[0]))
    return None


def _surname_first(words: Sequence[Token], *, oblique: bool) -> _Name | None:
    """Surname, given name that a table or the dictionary has, patronymic if it is there."""
    surname, given = words[0].text, words[1].text
    found = _agreeing(surname, given, _SURNAME, oblique=oblique) if _givens(given)[1] else None
    if found is None:
        return None
    third = words[2].text if len(words) > 2 and _is_capitalised(words[2]) else ""
    patronymic = _agreeing(third, given, _PATRONYMIC, oblique=oblique) if third else None
    if patronymic is None:
        return _Name(_like(given, found[1]), "", _like(surname, found[0]))
    family = _of_her(surname, patronymic[0]) or found[0]
    return _Name(_like(given, found[1]), _like(third, patronymic[0]), _like(surname, family))


def _of_her(form: str, patronymic: str) -> str:
    """The surname of a woman, whom the patronymic tells where the given name does not."""
    if not patronymic.endswith(_DAUGHTER):
        return ""
    hers = (f for f in undeclined(form) if f.gender == "femn" and _SURNAME.fullmatch(f.text))
    return next((f.text for f in hers), "")


def _is_surname(word: str) -> bool:
    return any(_SURE_SURNAME.fullmatch(form.text) for form in undeclined(word))


def _givens(form: str) -> tuple[list[Form], bool]:
    """What a form may be the given name of, and whether a table or the dictionary has it."""
    ours = [f for f in undeclined(form) if is_kazakh_given(f.text)]
    known = ours or [Form(*found) for found in given_names(form)]
    return (known, True) if known else (list(undeclined(form)), False)


def _agreeing(
    form: str, given: str, pattern: re.Pattern[str], *, oblique: bool
) -> tuple[str, str] | None:
    """The nominatives of a surname and a given name that stand in one case and gender.

    Of an unknown given name only -ов and -ев make a person. «Гульнара Сабитова» is a woman,
    unless what stands before it asks for another case (``oblique``): then a man in the genitive.
    """
    givens, known = _givens(given)
    if (is_common(form) and not known) or not (
        known or pattern is _PATRONYMIC or _is_surname(form)
    ):
        return None
    pairs = [
        (surname, name)
        for surname in undeclined(form)
        if pattern.fullmatch(surname.text)
        for name in givens
        if name.case == surname.case and {name.gender, surname.gender} != {"masc", "femn"}
    ]
    ranked = sorted(
        pairs,
        key=lambda p: (
            (p[1].case == "nomn") == oblique,
            not known and (p[0].gender != "masc", p[1].text.endswith(("ая", "ея", "оя"))),
            len(p[1].text),
        ),
    )
    return (ranked[0][0].text, ranked[0][1].text) if ranked else None


def _like(form: str, nominative: str) -> str:
    """A nominative with the capitals of the form in the text, also within a double name."""
    parts = nominative.split("-")
    return "-".join(part.capitalize() for part in parts) if form[0].isupper() else nominative


def _initialled(first: str, second: str, surname: str) -> dict[str, str]:
    letters = f"{first}.{second}." if second else f"{first}."
    return {
        "ru": f"{letters} {surname}",
        "kk": f"{letters} {in_kazakh(surname)}",
        "en": f"{initial(romanised(first.replace('.', '')))} {romanised(surname)}",
    }


def _written_out(name: _Name) -> dict[str, str]:
    surname = "-".join(part.capitalize() for part in name.surname.split("-"))
    kazakh = seems_kazakh(name.given)
    middle = patronymic_in_kazakh(name.patronymic) if kazakh and name.patronymic else ""
    return {
        "ru": " ".join(filter(None, (name.given, name.patronymic, surname))),
        "kk": " ".join(
            filter(
                None,
                (in_kazakh(name.given, kazakh=kazakh), middle, in_kazakh(surname, kazakh=kazakh)),
            )
        ),
        "en": f"{romanised(name.given)} {romanised(surname)}",
    }


def _occurrence(text: str, start: int, stop: int, said: dict[str, str]) -> Occurrence:
    forms = {"kk": (said["kk"],), "en": (said["en"],)}
    status = dict.fromkeys(forms, "guess")
    term = Term(said["ru"], forms, kind="person", status=status, note=NOTE)
    return Occurrence(start, stop, text[start:stop], term)
