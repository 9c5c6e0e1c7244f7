"""Whether a term is in a translation, in whatever form the sentence asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from ank_i18n.terms import english, kazakh_paradigm, kazakh_verbs
from ank_i18n.terms.model import Term
from ank_i18n.terms.trie import LemmaTrie
from ank_i18n.terms.words import DASHES, QUOTES, Token, all_folded, folded, is_abbreviation, tokens


def _as_it_is(word: str) -> frozenset[str]:
    return frozenset((word,))


_ARTICLES = frozenset(("a", "an", "the"))
_GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің")
# Far: the title of a decree may stand between.
GENITIVE_REACH = 30
# From this length on a single word in -у is taken for a verb; «қару», «шеру» are things.
SURE_VERB = 6
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
    return any(True for form in accepted(term, locale) if form_present(form, text, locale))


def accepted(term: Term, locale: str) -> Iterator[str]:
    """The forms that satisfy a check; of a person the surname too.

    Args:
        term: A term.
        locale: The locale of the forms; ``ru`` gives the source and its variants.
    """
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
        ending(said, at, wanted) is not None
        for wanted in wanted_words(form, language)
        for at in range(len(said))
    )


def ending(said: Sequence[str], at: int, wanted: Sequence[frozenset[str]]) -> int | None:
    """Where the last of some wanted words stands that begin at a word, None if they do not.

    After a Kazakh genitive others may come between: «Президентінің 2019 жылғы 6 ақпандағы
    Жарлығы» is the decree of the President; so may the level of an office («қалалық»).

    Args:
        said: The words of a text.
        at: The place of the first.
        wanted: Per word of a form all that may stand for it.
    """
    if not _is(said[at], wanted[0]):
        return None
    if len(wanted) == 1:
        return at
    reach = min(at + 1 + _reach(said, at), len(said))
    ends = (ending(said, after, wanted[1:]) for after in range(at + 1, reach))
    return next((end for end in ends if end is not None), None)


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
def wanted_words(form: str, language: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Per spelling of a form, per word of it, what may stand for it.

    Words in capitals only are wanted as they are, others folded. A form with hyphens is spelt
    with spaces too: «Премьер-Министр», «Премьер Министр».

    Args:
        form: A dictionary form.
        language: Its language.
    """
    spellings = dict.fromkeys((form, _INNER_HYPHEN.sub(" ", form)))
    return tuple(wanted for spelt in spellings if (wanted := _wanted(spelt, language)))


def _wanted(form: str, language: str) -> tuple[frozenset[str], ...]:
    paradigm = _PARADIGMS.get(language, _as_it_is)
    words = _said(form, language)
    wanted = [
        forms if is_abbreviation(word) else all_folded(forms)
        for word, forms in ((word, paradigm(word)) for word in words)
    ]
    if language == "kk" and words and (len(words) > 1 or len(words[0]) >= SURE_VERB):
        wanted[-1] |= kazakh_verbs.conjugated(words[-1])
    return tuple(wanted)


@lru_cache(maxsize=4_000)
def _said(text: str, language: str) -> Sequence[str]:
    """The words of a text, ``U.N.`` as ``UN``."""
    plain = _POINTED.sub(lambda pointed: pointed[0].replace(".", ""), text)
    return tuple(word.text for word in counted(plain, language))


def counted(text: str, language: str) -> list[Token]:
    """The words of a text that count; quotes, dashes and English articles do not.

    Args:
        text: A text or a form.
        language: Its language.
    """
    skipped = QUOTES | DASHES
    return [
        word
        for word in tokens(text)
        if word.text not in skipped and not (language == "en" and word.text.lower() in _ARTICLES)
    ]
