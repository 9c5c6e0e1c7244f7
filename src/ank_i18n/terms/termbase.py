"""The termbase: the package's terms and a project's own, found in text and told apart by date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple, TypeVar

from ank_i18n.terms import dates, figures, table, tbx
from ank_i18n.terms.guess import guesses
from ank_i18n.terms.model import Hint, Occurrence, Term, valid
from ank_i18n.terms.morphology import is_genitive
from ank_i18n.terms.names import People
from ank_i18n.terms.number import inflected, number_of
from ank_i18n.terms.reverse import Forms
from ank_i18n.terms.trie import Found, LemmaTrie
from ank_i18n.terms.words import Token, folded, is_abbreviation, tokens

# What TBX and MultiTerm are saved as; any other file is a table.
XML = (".tbx", ".xml", ".mtf")
# At the end of a stop: it is one only where a genitive follows.
OPEN = " …"
_NAMES = frozenset(("organisation", "person", "place"))
_Placed = TypeVar("_Placed", Occurrence, Hint)


@cache
def packaged() -> tuple[Term, ...]:
    """The terms that the package carries, file by file in the order of the names."""
    folder = files("ank_i18n.data").joinpath("terms")
    tables = sorted((f for f in folder.iterdir() if f.name.endswith(".tsv")), key=lambda f: f.name)
    return tuple(
        term
        for file in tables
        for _, terms in table.rows(file.read_text(encoding="utf-8"), Path(file.name))
        for term in terms
    )


@cache
def _packaged_by_source() -> dict[str, Term]:
    return {term.source: term for term in packaged()}


def _widened(own: Term) -> Term:
    """A project's term that also accepts what the package knows of the same words."""
    known = _packaged_by_source().get(own.source)
    if known is None:
        return own
    forms = {
        t: tuple(
            dict.fromkeys(
                form
                for form in (*accepted, *known.forms.get(t, ()))
                if form not in own.forbidden.get(t, ())
            )
        )
        for t, accepted in own.forms.items()
    }
    return replace(own, forms=forms, kind=known.kind)


class Termbase:
    """Terms, earlier ones before later ones where two have the same words.

    Args:
        terms: The terms, those that win first.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)

    @classmethod
    def load(cls, extra: Iterable[Path] = ()) -> Termbase:
        """The package's termbase with a project's files on top.

        Args:
            extra: TSV, CSV or TBX files; their entries win over the package's, and an earlier
                file over a later one. The package's forms of the same term stay accepted
                after the project's own, unless the project forbids them.

        Raises:
            ExchangeError: A file cannot be read.
        """
        own = [term for path in extra for term in read(path)]
        return cls((*(_widened(term) for term in own), *packaged()))

    @cached_property
    def _trie(self) -> LemmaTrie:
        trie = LemmaTrie()
        for number, term in enumerate(self.terms):
            if term.kind != "person":
                for form in dict.fromkeys((term.source, *term.variants)):
                    trie.add(form.removesuffix(OPEN), number, proper=term.kind == "place")
        return trie

    @cached_property
    def _people(self) -> People:
        return People(term for term in self.terms if term.kind == "person")

    @cache  # noqa: B019 - a termbase lives as long as the run
    def _forms(self, locale: str) -> Forms:
        return Forms((term for term in self.terms if term.kind != "stop"), locale)

    def find(self, text: str, locale: str = "ru", date: str = "") -> list[Occurrence]:
        """The terms and people in a text: the longest, none overlapping, in order.

        Args:
            text: A text.
            locale: Its locale: Russian is searched by lemma, any other by the forms of the terms
                in it, inflected as ``present`` allows.
            date: The release's date (ISO); terms that were not the right ones on that day are
                not found. Unknown (empty) keeps every term.

        Returns:
            Phrases too: a translator may put them in other words, so nothing may demand them.
        """
        if locale != "ru":
            return _longest(self._forms(locale).find(text, date))
        words = tokens(text)
        found = [*self._terms_in(text, words, date), *self._people.find(text, words)]
        return [one for one in _longest(found) if one.term.kind != "stop"]

    def begun_by(self, text: str) -> frozenset[int]:
        """The terms that a word of a Russian text may begin, and the people it may name.

        Args:
            text: A text; a piece of it will do, for each word is looked at by itself.

        Returns:
            Their places in ``terms``.
        """
        words = [word.text for word in tokens(text)]
        people = (self._places[id(one)] for word in words for one in self._people.named(word))
        return frozenset(people).union(*map(self._trie.begun_by, words))

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where each term stands among the terms, by its identity: a term cannot be hashed."""
        return {id(term): place for place, term in enumerate(self.terms)}

    def _terms_in(self, text: str, words: Sequence[Token], date: str) -> Iterator[Occurrence]:
        right: dict[tuple[int, int], tuple[bool, bool, int]] = {}
        for found in self._trie.search(words):
            term = self.terms[found.value]
            if valid(term, date) and (term.kind != "stop" or _stops(term, words[found.last :])):
                place = (found.first, found.last)
                if term.kind == "place" and _is_shouted(words, found, term):
                    continue
                said = folded(text[words[found.first].start : words[found.last - 1].stop])
                # «приняли участие» is nearer to itself than to «принять участие».
                inexact = said not in map(folded, (term.source, *term.variants))
                rank = (_packaged_by_source().get(term.source) is term, inexact, found.value)
                right[place] = min(rank, right.get(place, rank))
        for (first, last), (*_, number) in right.items():
            start, stop = words[first].start, words[last - 1].stop
            yield Occurrence(start, stop, text[start:stop], self.terms[number])

    def hints(self, text: str, target: str, date: str = "") -> list[Hint]:
        """What a translator of a sentence need not look up, in the order of the sentence.

        Terms, people, set phrases, dates and numbers: the longest, none overlapping; people
        whom the termbase does not know are guessed at by rule, with the status ``guess``.

        Args:
            text: A Russian sentence.
            target: The locale it is translated into.
            date: The release's date (ISO), for names that changed.
        """
        words = tokens(text)
        found = self.find(text, "ru", date)
        taken = [(o.start, o.stop) for o in found]
        found += [
            guess
            for guess in guesses(text, words)
            if all(guess.stop <= start or stop <= guess.start for start, stop in taken)
        ]
        known = [
            Hint(o.start, o.stop, o.text, said, o.term.kind, o.term.status.get(target, "draft"))
            for o in found
            if (said := _said(o, words, target))
        ]
        return _longest([*known, *dates.dates(text, target), *figures.numbers(text, target)])


def _is_shouted(words: Sequence[Token], found: Found, term: Term) -> bool:
    """Whether a lone word in capitals is no place's name: the «АЛЖИР» museum is not the country.

    In a heading its neighbours are in capitals too.
    """
    beside = words[max(found.first - 2, 0) : found.last + 2]
    shouted = [word for word in beside if is_abbreviation(word.text)]
    written_so = any(map(is_abbreviation, (term.source, *term.variants)))
    return is_abbreviation(words[found.first].text) and len(shouted) == 1 and not written_so


@lru_cache(maxsize=20_000)
def _is_short(form: str) -> bool:
    """Whether an abbreviation stands in a form: «член АНК», not «член Ассамблеи»."""
    return any(is_abbreviation(word.text) for word in tokens(form))


def _said(found: Occurrence, words: Sequence[Token], target: str) -> str:
    """What a hint says of a find: one form, or a word's every sense, in its number.

    Of a term that has an abbreviation the form is as short, or as long, as the words are.
    """
    forms = found.term.forms.get(target, ())
    within = [n for n, w in enumerate(words) if found.start <= w.start < found.stop]
    number = number_of(found.term, words, within[0], within[-1] + 1)
    alike = [form for form in forms if _is_short(form) == _is_short(found.text)]
    shown = forms if found.term.kind == "word" else (alike or forms)[:1]
    return " / ".join(inflected(form, number, target) for form in shown)


def _stops(term: Term, after: Sequence[Token]) -> bool:
    """Whether the words of a stop are meant: «в области …» only before a genitive."""
    if not term.source.endswith(OPEN):
        return True
    return bool(after) and after[0].is_word and is_genitive(after[0].text)


def read(path: Path) -> list[Term]:
    """The terms of a file: TBX by the suffixes .tbx and .xml, else a table.

    Args:
        path: The file.

    Raises:
        ExchangeError: It cannot be read.
    """
    return tbx.read(path) if path.suffix.lower() in XML else table.read(path)


class _Cover(NamedTuple):
    """Pieces that do not overlap; the greater is the better one."""

    words: int = 0
    fewness: int = 0
    named: int = 0
    places: tuple[tuple[int, int], ...] = ()

    def and_then(self, piece: Occurrence | Hint, kind: str) -> _Cover:
        """The cover with one piece more."""
        words = len(piece.text.split())
        named = self.named + words * (kind in _NAMES)
        places = (*self.places, (-piece.start, piece.stop))
        return _Cover(self.words + words, self.fewness - 1, named, places)


def _longest(found: Iterable[_Placed]) -> list[_Placed]:
    """What covers most words without overlapping, in order; the longest of what is nested.

    Where two meet in a word a name goes before a common term («Комитета национальной
    безопасности» before «председатель комитета»), then what begins first («Указом Президента»
    before «Президента Республики»): in Russian what depends on a word stands after it.
    """
    placed = sorted(found, key=lambda o: (o.stop, o.start))
    by_place = {(-one.start, one.stop): one for one in reversed(placed)}
    stops = [one.stop for one in placed]
    best = [_Cover()]
    for number, one in enumerate(placed):
        before = best[bisect_right(stops, one.start, 0, number)]
        kind = one.kind if isinstance(one, Hint) else one.term.kind
        best.append(max(best[-1], before.and_then(one, kind)))
    return [by_place[place] for place in best[-1].places]
