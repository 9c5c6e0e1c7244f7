"""Terms, acronyms: the words that are agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ank_i18n.checks import facts, kinds
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule
from ank_i18n.checks.resources import forbids, is_enforced
from ank_i18n.checks.transliteration import latin
from ank_i18n.terms import Occurrence, Term, form_present, present

_ACRONYM = re.compile(r"(?<![\w-])[А-ЯЁ]{2,6}(?!\w)")
# U.S. is US.
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# БАҚ-ы is БАҚ with an ending.
_ACRONYM_ENDING = re.compile(r"(?<=[А-ЯӘҒҚҢӨҰҮІ]{2})-(?=[а-яәғқңөұүһі])")
_LETTERS = re.compile(r"[^\W\d_]+")
_KAZAKH_PLURAL = re.compile(r"(?:[лдт][ае]р)$")
_CONFUSABLE = "confusable"


@pair_rule(
    "acronym",
    Severity.ERROR,
    locales=("kk", "en"),
    good=Example("Делегация ОБСЕ прибыла.", "ЕҚЫҰ делегациясы келді."),
    bad=Example("Делегация ОБСЕ прибыла.", "ОБСЕ делегациясы келді."),
    sign=Sign(_ACRONYM),
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
    measured="drafts of the termbase are not enforced; common words only against another of the "
    "project's own; 13 of 1,735 right Kazakh and 13 of 1,377 right English translations of the "
    "dev set are found, which say it otherwise",
)
def term(pair: Pair) -> Iterator[Problem]:
    """An agreed term of the source does not stand in the translation in any of its forms.

    Enforced are the project's own glossary and the verified names of the package. Common words
    that the package has (район, государственный язык) may be said otherwise; they are held to
    their form only where the translation has the form of another such term instead.
    """
    if not pair.resources.may_hold(pair.source, pair.locale, is_enforced):
        return
    text: str | None = None
    for found in pair.resources.terms_in(pair.source):
        term = found.term
        if not is_enforced(term, pair.locale):
            continue
        text = text or _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), pair.target)
        texts = (text, _ACRONYM_ENDING.sub(" ", text))
        same = pair.resources.same(term)
        if any(_stands(one, said, pair.locale) for said in texts for one in same):
            continue
        instead = _instead(found, pair, text)
        if instead or _is_fixed(found, pair) or term.source in pair.resources.own:
            said = f", not {instead}" if instead else ""
            forms = " / ".join(term.forms.get(pair.locale, ()))
            yield Problem(f"{found.text}: {forms}{said}")


def _stands(term: Term, text: str, locale: str) -> bool:
    """Whether a term stands in a text, a plural one also in the singular.

    Words of a Kazakh term may be parted: мемлекеттік немесе өзге тілде.
    """
    if present(term, text, locale):
        return True
    language = locale.partition("_")[0]
    forms = (*term.forms.get(locale, ()), *facts.forms("acronyms", language).get(term.source, ()))
    if language != "kk":
        return any(form_present(form, text, locale) for form in forms)
    return any(
        form_present(_KAZAKH_PLURAL.sub("", form), text, locale)
        or all(form_present(word, text, locale) for word in form.split())
        for form in forms
    )


def _is_fixed(found: Occurrence, pair: Pair) -> bool:
    """Whether the words are a name, or a phrase that the project has agreed on."""
    source = found.term.source
    if found.text.islower() and not source.islower():
        return False  # администрация президента may be that of any country
    if " " in source:
        return not source.islower() or source in pair.resources.agreed
    return source[:1].isupper() and found.text[:1].isupper() and found.start > 0


def _instead(found: Occurrence, pair: Pair, text: str) -> str:
    """The form of another term that stands in the translation without its source."""
    if _is_fixed(found, pair):
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


@pair_rule(
    "confused-term",
    Severity.WARNING,
    locales=("kk", "en"),
    good=Example("Депутаты Мажилиса приняли закон.", "Мәжіліс депутаттары заң қабылдады."),
    bad=Example("Депутаты Мажилиса приняли закон.", "Сенат депутаттары заң қабылдады."),
    measured="none of 2,676 right Kazakh and 1,482 right English translations is found (dev set, "
    "on which the words were tried, and 1,046 news and government ones that are not in it)",
    sign=Sign(kinds.begins(_CONFUSABLE)),
)
def confused_term(pair: Pair) -> Iterator[Problem]:
    """An office, a body, an act, an area, a language or a country became another of its kind.

    Majilis for Senate, law for decree, district for region: the words stand in
    data/checks/confusable.toml. Only where the one is gone and another of the kind came.
    """
    source = kinds.named(pair.source_prose, pair.source_locale, _CONFUSABLE)
    if not source:
        return
    target = kinds.named(pair.target_prose, pair.locale, _CONFUSABLE)
    lost = source - target - kinds.named(pair.target_prose, pair.locale, _CONFUSABLE, "_also")
    added = target - source
    for group in sorted({group for group, _ in lost} & {group for group, _ in added}):
        gone, came = (
            ", ".join(sorted(thing.replace("_", " ") for kind, thing in things if kind == group))
            for things in (lost, added)
        )
        yield Problem(f"{group}: the source has {gone}, the translation {came}")


@pair_rule(
    "forbidden-term",
    Severity.WARNING,
    good=Example("Форум прошёл в Алматы.", "The forum was held in Almaty.", "en"),
    bad=Example("Форум прошёл в Алматы.", "The forum was held in Alma-Ata.", "en"),
)
def forbidden_term(pair: Pair) -> Iterator[Problem]:
    """A form that the termbase forbids for a term of the source stands in the translation.

    The forms are those of the columns ``kk_forbidden``, ``en_forbidden`` of a termbase. What stands
    inside the right form of another term of the source is that term (совет: кеңес).
    """
    if not pair.resources.may_hold(pair.source, pair.locale, forbids):
        return
    for found in pair.resources.forbidding_in(pair.source, pair.locale):
        for form in found.term.forbidden.get(pair.locale, ()):
            stands = form_present(form, pair.target, pair.locale)
            if stands and not _is_of_another(form, found, pair):
                wanted = " / ".join(found.term.forms.get(pair.locale, ()))
                yield Problem(f"{found.text}: not «{form}», but {wanted}")


def _is_of_another(form: str, found: Occurrence, pair: Pair) -> bool:
    """Whether a form belongs to another term of the source, whose right form stands there."""
    return any(
        form_present(form, right, pair.locale) and form_present(right, pair.target, pair.locale)
        for other in pair.resources.terms_in(pair.source)
        if other.term.source != found.term.source
        for right in other.term.forms.get(pair.locale, ())
    )
