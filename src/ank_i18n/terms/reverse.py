"""Terms found in a text of a target locale by their forms, inflected as that language does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ank_i18n.terms.model import Occurrence, Term, valid
from ank_i18n.terms.presence import accepted, counted, ending, wanted_words
from ank_i18n.terms.words import folded

# The beginning of a word that no inflection changes: «ауыз» is «аузы», «халық» is «халқы».
_KEY = 2


class _Form(NamedTuple):
    """A form of the term with a number; a ``name`` begins with a capital wherever it stands."""

    text: str
    number: int
    name: bool


class Forms:
    """The forms of a termbase in one locale, by the first letters of their first words.

    Args:
        terms: The terms, those that win first.
        locale: The locale.
    """

    def __init__(self, terms: Iterable[Term], locale: str) -> None:
        self._language = locale.replace("_", "-").partition("-")[0]
        self._terms = tuple(terms)
        self._by_key: dict[str, list[_Form]] = {}
        for number, term in enumerate(self._terms):
            for form in dict.fromkeys(accepted(term, locale)):
                if words := counted(form, self._language):
                    key = folded(words[0].text)[:_KEY]
                    name = term.kind == "place" and form[0].isupper()
                    self._by_key.setdefault(key, []).append(_Form(form, number, name))

    def find(self, text: str, date: str = "") -> Iterator[Occurrence]:
        """Every term in a text, overlapping ones too; of terms with one form the first.

        Args:
            text: A text in the locale.
            date: An ISO date; terms that were not the right ones on it are left out.
        """
        words = counted(text, self._language)
        said = [word.text for word in words]
        for first, word in enumerate(words):
            ends: dict[int, int] = {}
            for number, last in self._beginning(said, first):
                if valid(self._terms[number], date):
                    ends[last] = min(number, ends.get(last, number))
            for last, number in ends.items():
                start, stop = word.start, words[last].stop
                yield Occurrence(start, stop, text[start:stop], self._terms[number])

    def _beginning(self, said: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
        """The terms that begin at a word, each with the place of its last word."""
        capital = said[first][0].isupper()
        for form, number, name in self._by_key.get(folded(said[first])[:_KEY], ()):
            if name and not capital:
                continue  # ақтау is to acquit, Ақтау a town
            for wanted in wanted_words(form, self._language):
                if (last := ending(said, first, wanted)) is not None:
                    yield number, last
