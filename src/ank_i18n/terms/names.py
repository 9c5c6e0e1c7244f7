"""People in a Russian text: full names and initials on either side, in any case.

The table of people gives each name once, with the patronymic as a variant; this module knows in
which shapes a release writes it: «Жансеит Туймебаев», «Туймебаев Ж.К.», «Ж. Туймебаева»,
«Туймебаеву».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ank_i18n.terms.declension import forms, undeclined
from ank_i18n.terms.model import Occurrence, Term
from ank_i18n.terms.morphology import given_names
from ank_i18n.terms.name_spelling import is_kazakh_given
from ank_i18n.terms.words import Token, folded

_LETTER = r"[А-ЯЁӘІҢҒҮҰҚӨҺ]"
# «Ж.», and of a double name «К.-Ж.» or «К-Ж.».
_INITIAL = rf"({_LETTER}(?:\.?-{_LETTER})?)\."
_BEFORE = re.compile(rf"(?<![\w-]){_INITIAL}[ \u00a0]?(?:({_LETTER})\.[ \u00a0]?)?$")
# Initials right before a word («Агентства Г.Шойкин») belong to that one.
_AFTER = re.compile(rf"[ \u00a0]{_INITIAL}(?:[ \u00a0]?({_LETTER})\.)?(?!\w)")
INITIALS = len("К.-Ж. К. ")
_DIGRAPHS = ("Shch", "Zh", "Kh", "Ts", "Ch", "Sh", "Yu", "Ya", "Ye", "Yo")


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the table: the parts of the Russian name, and the entry."""

    given: str
    patronymic: str
    surname: str
    term: Term

    @classmethod
    def of(cls, term: Term) -> Person:
        """The parts of a person's name: given name, surname, the patronymic from a variant.

        Args:
            term: An entry of kind ``person``; a name of one word is a surname.
        """
        words = term.source.split()
        longer = [v.split() for v in term.variants if len(v.split()) == 3]
        given = " ".join(words[:-1])
        return cls(given, longer[0][1] if longer else "", words[-1] if words else "", term)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a name stands in the text: its place, and what is said beside the surname."""

    start: int
    stop: int
    given: str = ""
    patronymic: str = ""

    @property
    def initials(self) -> bool:
        return len(self.given.replace(".", "")) in (len("Ж"), len("К-Ж")) and self.given.isupper()


class People:
    """The people of a termbase, by every form of their surnames."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        for person in map(Person.of, terms):
            for form in forms(person.surname):
                self._by_surname.setdefault(form, []).append(person)

    def named(self, word: str) -> list[Term]:
        """The people whose surname a word may be a form of.

        Args:
            word: A word as it stands in a text.
        """
        people = self._by_surname.get(folded(word), []) if word[0].isupper() else []
        return [person.term for person in people]

    def find(self, text: str, words: Sequence[Token]) -> Iterator[Occurrence]:
        """The people of the table in a text.

        A surname that two people of the table share is found only with the given name or the
        initials that tell them apart.

        Args:
            text: A Russian text.
            words: Its tokens.
        """
        for place, word in enumerate(words):
            if not word.text[0].isupper():
                continue
            people = self._by_surname.get(folded(word.text), [])
            if not people:
                continue
            shape = _shape(text, words, place, people)
            if not shape.given and _has_a_name(words, place):
                continue
            fitting = [p for p in people if _fits(p, shape)]
            if len({p.term.source for p in fitting}) == 1:
                said = text[shape.start : shape.stop]
                yield Occurrence(shape.start, shape.stop, said, _term(fitting[0], shape))


def _shape(text: str, words: Sequence[Token], place: int, people: Iterable[Person]) -> _Shape:
    surname = words[place]
    if around := initials_around(text, surname):
        return _Shape(*around)
    for person in people:
        named = person.given.split()
        size = len(named)
        for extra in (1, 0):
            before = words[max(place - size - extra, 0) : place]
            after = words[place + 1 : place + 1 + size + extra]
            if size and _is_name(before, person, extra):
                return _Shape(before[0].start, surname.stop, person.given, "+" * extra)
            if size and _is_name(after, person, extra):
                return _Shape(surname.start, after[-1].stop, person.given, "+" * extra)
    return _Shape(surname.start, surname.stop)


def _has_a_name(words: Sequence[Token], place: int) -> bool:
    """Whether a given name stands beside a surname: it is somebody else's."""
    surname = words[place]
    beside = [w for w in words[max(place - 1, 0) : place + 2] if w is not surname]
    return any(
        w.is_word
        and w.text[0].isupper()
        and min(abs(w.stop - surname.start), abs(surname.stop - w.start)) == 1
        and (given_names(w.text) or any(is_kazakh_given(form.text) for form in undeclined(w.text)))
        for w in beside
    )


def initials_around(text: str, surname: Token) -> tuple[int, int, str, str] | None:
    """A surname with its initials on either side: the place of the whole, the two letters.

    Args:
        text: A text.
        surname: The surname's token in it.

    Returns:
        Start, stop, first letter, second letter or nothing; None where there are no initials.
    """
    if found := _BEFORE.search(text, max(surname.start - INITIALS, 0), surname.start):
        return found.start(), surname.stop, found[1], found[2] or ""
    if found := _AFTER.match(text, surname.stop):
        return surname.start, found.end(), found[1], found[2] or ""
    return None


def _is_name(words: Sequence[Token], person: Person, extra: int) -> bool:
    """Whether words are the given name of a person, with the patronymic if one is asked for."""
    asked = person.given.split() + ([person.patronymic] if extra else [])
    return (
        len(words) == len(asked)
        and all(asked)
        and all(folded(w.text) in forms(a) for w, a in zip(words, asked, strict=True))
    )


def _fits(person: Person, shape: _Shape) -> bool:
    if not shape.given:
        return True
    if not shape.initials:
        return person.given == shape.given
    second = shape.patronymic
    return shape.given.replace(".", "") in (person.given[:1], _doubled(person.given)) and (
        not second or not person.patronymic or person.patronymic[0] == second
    )


def _term(person: Person, shape: _Shape) -> Term:
    """The entry with the forms that fit the shape first: initials for initials, and so on."""
    shaped = {t: _shaped(forms_, t, shape) for t, forms_ in person.term.forms.items()}
    return replace(
        person.term,
        forms={
            t: tuple(dict.fromkeys((form, *person.term.forms[t]))) for t, form in shaped.items()
        },
    )


def _shaped(names: Sequence[str], locale: str, shape: _Shape) -> str:
    short = names[0].split()
    long = next((n.split() for n in names if len(n.split()) == 3), short)
    if shape.initials:
        second = locale != "en" and shape.patronymic
        middle = long[1] if second and len(long) == 3 else shape.patronymic if second else ""
        first = short[0] if "-" in shape.given else short[0].partition("-")[0]
        return f"{initial(first)}{initial(middle)} {short[-1]}"
    if shape.given:
        return " ".join(long if shape.patronymic else short)
    return short[-1]


def _doubled(given: str) -> str:
    """The letters of a double name: ``К-Ж`` of ``Касым-Жомарт``."""
    return "-".join(part[:1] for part in given.split("-"))


def initial(name: str) -> str:
    """The initial of a name with its point: ``Zh.``, a digraph whole; ``Қ.-Ж.`` of a double name.

    Args:
        name: A given name or patronymic; of nothing the initial is nothing.
    """
    if not name:
        return ""
    parts = name.replace(".", "").split("-")
    return "-".join(next((d for d in _DIGRAPHS if p.startswith(d)), p[:1]) + "." for p in parts)
