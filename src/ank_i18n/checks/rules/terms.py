"""Terms, acronyms: the words that are agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ank_i18n.checks import facts
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, pair_rule
from ank_i18n.checks.transliteration import latin
from ank_i18n.terms import Occurrence, Term, form_present, present

_ACRONYM = re.compile(r"(?<![\w-])[А-ЯЁ]{2,6}(?!\w)")
# U.S. is US.
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# БАҚ-ы is БАҚ with an ending.
_ACRONYM_ENDING = re.compile(r"(?<=[А-ЯӘҒҚҢӨҰҮІ]{2})-(?=[а-яәғқңөұүһі])")
_LETTERS = re.compile(r"[^\W\d_]+")
_KAZAKH_PLURAL = re.compile(r"(?:[лдт][ае]р)$")
_ENFORCED = ("verified", "variant")
_KINDS = ("term", "organisation")


@pair_rule(
    "acronym",
    Severity.ERROR,
    locales=("kk", "en"),
    good=Example("Делегация ОБСЕ прибыла.", "ЕҚЫҰ делегациясы келді."),
    bad=Example("Делегация ОБСЕ прибыла.", "ОБСЕ делегациясы келді."),
)
def acronym(pair: Pair) -> Iterator[Problem]:
    """A Russian acronym was left, or put into Latin letters, though the locale has its own.

    The acronyms are those of data/checks/acronyms.tsv (ОБСЕ: ЕҚЫҰ, OSCE).
    """
    known = facts.forms("acronyms", pair.locale.partition("_")[0])
    for russian in dict.fromkeys(_ACRONYM.findall(pair.source)):
        accepted = known.get(russian)
        if accepted is None:
            continue
        for left in (russian, latin(russian).upper()):
            if left not in accepted and _as_acronym(left, pair.target):
                yield Problem(f"{left} is Russian for {accepted[0]}")


def _as_acronym(acronym: str, text: str) -> bool:
    pattern = rf"(?<![\w-]){acronym}(?![^\W\d_])"
    return acronym.lower() in text.lower() and bool(re.search(pattern, text, re.IGNORECASE))


@pair_rule(
    "term",
    Severity.WARNING,
    good=Example("Форум Ассамблеи народа Казахстана.", "Қазақстан халқы Ассамблеясының форумы."),
    bad=Example("Форум Ассамблеи народа Казахстана.", "Қазақстан халқы Кеңесінің форумы."),
    measured="drafts of the termbase are not enforced; a single common word only against another",
)
def term(pair: Pair) -> Iterator[Problem]:
    """An agreed term of the source does not stand in the translation in any of its forms.

    Enforced are the project's own glossary and the verified terms of the package. A term of one
    common word (район) may be said otherwise; it is held to its form only where the translation
    has the form of another such term instead.
    """
    text: str | None = None
    for found in pair.resources.terms_in(pair.source):
        term = found.term
        if term.kind not in _KINDS or term.status.get(pair.locale) not in _ENFORCED:
            continue
        text = text or _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), pair.target)
        texts = (text, _ACRONYM_ENDING.sub(" ", text))
        same = pair.resources.same(term)
        if any(_stands(one, said, pair.locale) for said in texts for one in same):
            continue
        instead = _instead(found, pair, text)
        if instead or _is_fixed(found):
            said = f", not {instead}" if instead else ""
            forms = " / ".join(term.forms.get(pair.locale, ()))
            yield Problem(f"{found.text}: {forms}{said}")


def _stands(term: Term, text: str, locale: str) -> bool:
    """Whether a term stands in a text, a plural one also in the singular."""
    if present(term, text, locale):
        return True
    language = locale.partition("_")[0]
    forms = (*term.forms.get(locale, ()), *facts.forms("acronyms", language).get(term.source, ()))
    return any(
        form_present(_KAZAKH_PLURAL.sub("", form) if language == "kk" else form, text, locale)
        for form in forms
    )


def _is_fixed(found: Occurrence) -> bool:
    """Whether the words are a name or a set phrase: several words, or a capital."""
    return " " in found.term.source or (found.text[:1].isupper() and found.start > 0)


def _instead(found: Occurrence, pair: Pair, text: str) -> str:
    """The form of another term that stands in the translation without its source."""
    if _is_fixed(found):
        return ""
    here = {occurrence.term.source for occurrence in pair.resources.terms_in(pair.source)}
    own = found.term.forms.get(pair.locale, ())
    rivals = pair.resources.rivals(pair.locale)
    for form in _begun(text, rivals):
        if here.isdisjoint(rivals[form]) and not any(form in one or one in form for one in own):
            return form
    return ""


def _begun(text: str, forms: Mapping[str, object]) -> list[str]:
    """The forms that words of a text begin with, in the order of the forms."""
    words = {word.lower() for word in _LETTERS.findall(text)}
    said = {word[:length] for word in words for length in range(1, len(word) + 1)}
    return [form for form in forms if form in said]
