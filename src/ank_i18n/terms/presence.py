"""Whether a term is in a translation, in whatever form the sentence asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from ank_i18n.terms import english, kazakh_paradigm
from ank_i18n.terms.model import Term
from ank_i18n.terms.trie import LemmaTrie
from ank_i18n.terms.words import DASHES, QUOTES, folded, is_abbreviation, tokens


def _as_it_is(word: str) -> frozenset[str]:
    return frozenset((word,))


_ARTICLES = frozenset(("a", "an", "the"))
_GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
GENITIVE_REACH = 10
# Which body of a kind is meant: «ҚХА қалалық Хатшылығы» is the «ҚХА Хатшылығы» of a city.
_LEVELS = frozenset(("республикалық", "облыстық", "қалалық", "аудандық", "ауылдық"))
_INNER_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{4})")
_POINTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_PARADIGMS: dict[str, Callable[[str], frozenset[str]]] = {
    "kk": kazakh_paradigm.paradigm,
    "en": english.paradigm,
}


def present(term: Term, text: str, locale: str) -> bool:
    """Whether a text holds one of the accepted forms of a term, inflected as it may be.

    A person is present with the surname alone: releases name people in full only once.

    Args:
        term: The term.
        text: A translation.
        locale: Its locale; the forms of that locale are looked for. Kazakh words may carry any
            chain of plural, possessive and case, English ones plural and possessive, Russian
            ones are compared by lemma; in other locales a form stands as it is.

    Returns:
        False also where the term has no form in that locale.
    """
    return any(True for form in _accepted(term, locale) if form_present(form, text, locale))


def _accepted(term: Term, locale: str) -> Iterator[str]:
    forms = (term.source, *term.variants) if locale == "ru" else term.forms.get(locale, ())
    yield from forms
    if term.kind == "person":
        yield from (form.split()[-1] for form in forms if form.split())


def form_present(form: str, text: str, locale: str) -> bool:
    """Whether a text holds one form of a term, inflected as it may be.

    Args:
        form: A dictionary form in the text's language.
        text: A text.
        locale: Its locale.
    """
    language = locale.replace("_", "-").partition("-")[0]
    if language == "ru":
        return any(True for _ in _russian(form).search(tokens(text)))
    said = _said(text, language)
    return any(
        _begins(said, at, wanted)
        for spelt in _spellings(form)
        if (wanted := _wanted(spelt, language))
        for at in range(len(said))
    )


def _spellings(form: str) -> tuple[str, ...]:
    """A form with its hyphens, and with spaces for them: «Премьер-Министр», «Премьер Министр»."""
    apart = _INNER_HYPHEN.sub(" ", form)
    return (form,) if apart == form else (form, apart)


def _begins(said: Sequence[str], at: int, wanted: Sequence[frozenset[str]]) -> bool:
    """Whether the wanted words begin here, one after the other.

    After a Kazakh genitive others may come between: «Президентінің 2019 жылғы 6 ақпандағы
    Жарлығы» is the decree of the President; so may the level of an office («қалалық»).
    """
    if not _is(said[at], wanted[0]):
        return False
    if len(wanted) == 1:
        return True
    last = at + 1 + _reach(said, at)
    return any(_begins(said, after, wanted[1:]) for after in range(at + 1, min(last, len(said))))


def _reach(said: Sequence[str], at: int) -> int:
    """How far after a word the next word of its term may stand."""
    if said[at].endswith(_GENITIVES):
        return GENITIVE_REACH
    following = "".join(said[at + 1 : at + 2])
    return 2 if folded(following) in _LEVELS else 1


@lru_cache(maxsize=1_000)
def _russian(form: str) -> LemmaTrie:
    trie = LemmaTrie()
    trie.add(form, 0)
    return trie


def _is(word: str, wanted: frozenset[str]) -> bool:
    return word in wanted or folded(word) in wanted


@lru_cache(maxsize=20_000)
def _wanted(form: str, language: str) -> tuple[frozenset[str], ...]:
    """Per word of a form what may stand for it: capitals-only words as they are, others folded."""
    paradigm = _PARADIGMS.get(language, _as_it_is)
    return tuple(
        frozenset(f if is_abbreviation(word) else folded(f) for f in paradigm(word))
        for word in _said(form, language)
    )


@lru_cache(maxsize=4_000)
def _said(text: str, language: str) -> Sequence[str]:
    """The words of a text, ``U.N.`` as ``UN``; quotes, dashes and English articles do not count."""
    plain = _POINTED.sub(lambda pointed: pointed[0].replace(".", ""), text)
    words = [token.text for token in tokens(plain)]
    skipped = QUOTES | DASHES
    return tuple(
        word
        for word in words
        if word not in skipped and not (language == "en" and word.lower() in _ARTICLES)
    )
