"""What rules need beside the two texts: loaded once for a run, and only when a rule asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache, reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING

from ank_i18n.checks.remembered import REMEMBERED, Pieces

if TYPE_CHECKING:
    from ank_i18n.checks.spelling import Speller
    from ank_i18n.terms import Occurrence, Term, Termbase

    Matters = Callable[[Term, str], bool]


_SHORTEST = 4
_FIGURES = re.compile(r"\d+")
_LONGER_WORD = re.compile(r"[^\W\d_]{5,}")
# Sources whose terms are kept: however many are drafted or checked, memory is bounded.
_KEPT = 10_000
# Whose form a translation is held to: the project's own terms count as verified.
_ENFORCED_STATUSES = ("verified", "variant")
_ENFORCED_KINDS = ("term", "organisation")


def is_enforced(term: Term, locale: str) -> bool:
    """Whether a translation into a locale is held to a term's forms."""
    return term.kind in _ENFORCED_KINDS and term.status.get(locale) in _ENFORCED_STATUSES


def is_official(term: Term, locale: str) -> bool:
    """Whether a person or a place has a form in a locale that is surely the official one."""
    return term.kind in ("person", "place") and term.status.get(locale) == "verified"


def forbids(term: Term, locale: str) -> bool:
    """Whether there are forms that must not stand for a term in a translation into a locale."""
    return bool(term.forbidden.get(locale))


def _beginnings(text: str) -> frozenset[str]:
    """How the longer words of a text begin, in lower case; no ending reaches so far."""
    return frozenset(word[:_SHORTEST].lower() for word in _LONGER_WORD.findall(text))


@cache
def _packaged() -> Termbase:
    """The package's termbase, which projects without terms of their own share."""
    return _without_phrases(())


def _without_phrases(files: Sequence[Path]) -> Termbase:
    from ank_i18n.terms import Termbase

    whole = Termbase.load(files)
    return Termbase(term for term in whole.terms if term.kind != "phrase")


_MATTERS: Mapping[Matters, int] = {is_enforced: 1, is_official: 2, forbids: 4}


@dataclass(eq=False)
class Resources:
    """The project's own termbase files and what is built from them.

    ``spelling`` says whether words are looked up in a dictionary.
    """

    termbases: Sequence[Path] = ()
    spelling: bool = False
    _found: dict[str, list[Occurrence]] = field(default_factory=dict)

    @cached_property
    def termbase(self) -> Termbase:
        """The termbase: the project's files on top of the package's, without set phrases.

        Raises:
            ExchangeError: A file of the project cannot be read.
        """
        return _without_phrases(tuple(self.termbases)) if self.termbases else _packaged()

    @cached_property
    def figures(self) -> dict[str, list[frozenset[str]]]:
        """The figures that stand in terms, each with how the other words of a term begin.

        A text without one of these beginnings, or with other figures, has no such term.
        """
        found: dict[str, list[frozenset[str]]] = {}
        for term in self.termbase.terms:
            accepted = (form for forms in term.forms.values() for form in forms)
            forbidden = (form for forms in term.forbidden.values() for form in forms)
            for text in (term.source, *term.variants, *accepted, *forbidden):
                for one in set(_FIGURES.findall(text)):
                    found.setdefault(one, []).append(_beginnings(text))
        return found

    @cached_property
    def places(self) -> Termbase:
        """The places of the termbase."""
        from ank_i18n.terms import Termbase

        return Termbase(term for term in self.termbase.terms if term.kind == "place")

    @cached_property
    def agreed(self) -> frozenset[str]:
        """The sources of the terms of the project's own files."""
        from ank_i18n.terms.termbase import read

        return frozenset(term.source for path in self.termbases for term in read(path))

    @cached_property
    def own(self) -> frozenset[str]:
        """The sources of the terms that only the project's own files have."""
        from ank_i18n.terms.termbase import packaged

        known = {form.lower() for term in packaged() for form in (term.source, *term.variants)}
        return frozenset(source for source in self.agreed if source.lower() not in known)

    def terms_in(self, source: str) -> list[Occurrence]:
        """The terms in a source sentence, looked for once for all its locales."""
        if source not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[source] = self.termbase.find(source)
        return self._found[source]

    def misspelt(self, words: Iterable[str], locale: str) -> set[str]:
        """The words that the locale's dictionary does not know; none where none is asked."""
        return self._speller(locale).unknown(words) if self.spelling else set()

    @cache  # noqa: B019 - one object for a run
    def _speller(self, locale: str) -> Speller:
        from ank_i18n.checks.spelling import Speller

        return Speller(locale)

    def same(self, term: Term) -> list[Term]:
        """Every entry of the termbase for a term's source: all its forms are accepted."""
        return self._by_source[term.source]

    def forbidding_in(self, source: str, locale: str) -> list[Occurrence]:
        """The terms with forbidden forms in a source sentence, also those inside longer terms."""
        return self._forbidding(locale).find(source)

    @cache  # noqa: B019 - one object for a run
    def _forbidding(self, locale: str) -> Termbase:
        from ank_i18n.terms import Termbase

        return Termbase(term for term in self.termbase.terms if term.forbidden.get(locale))

    def may_hold(self, source: str, locale: str, matters: Matters) -> bool:
        """Whether a source sentence has a word that begins a term which matters to a rule.

        Most have none; what terms a sentence holds need then not be looked for.

        Args:
            source: A source sentence.
            locale: The locale of the translation.
            matters: Whether a term matters in a locale: one of the three functions above.
        """
        return bool(self._matters_in(locale)(source) & _MATTERS[matters])

    @cache  # noqa: B019 - one object for a run
    def _matters_in(self, locale: str) -> Callable[[str], int]:
        """To what the terms matter that words of a source sentence may begin, as bits."""
        bits = [
            sum(bit for matters, bit in _MATTERS.items() if matters(term, locale))
            for term in self.termbase.terms
        ]

        # Whole families of words begin the same terms.
        @lru_cache(maxsize=REMEMBERED)
        def together(places: frozenset[int]) -> int:
            return reduce(or_, map(bits.__getitem__, places), 0)

        pieces = Pieces(lambda piece: together(self.begun[piece]))
        # Several rules ask the same of a source, and those of the next locale of a release too.
        return lru_cache(maxsize=REMEMBERED)(lambda source: reduce(or_, pieces.of(source)))

    @cached_property
    def begun(self) -> Pieces[frozenset[int]]:
        """The places in the termbase of the terms that each piece of a source may begin."""
        return Pieces(self.termbase.begun_by)

    @cached_property
    def _by_source(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = {}
        for term in self.termbase.terms:
            found.setdefault(term.source, []).append(term)
        return found

    @cache  # noqa: B019 - one object for a run
    def rivals(self, locale: str) -> dict[str, set[str]]:
        """Words of the project's own files that may stand wrongly for one another.

        Returns:
            The form in the locale, and the sources that it is right for.
        """
        from ank_i18n.terms.termbase import read

        found: dict[str, set[str]] = {}
        for term in (term for path in self.termbases for term in read(path)):
            if term.kind in _ENFORCED_KINDS:
                for form in term.forms.get(locale, ()):
                    if form.isalpha() and len(form) >= _SHORTEST:
                        found.setdefault(form.lower(), set()).add(term.source)
        return found
