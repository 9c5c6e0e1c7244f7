"""What makes a termbase unsound, row by row: the test that every row of data must pass.

Faults are of form, not of meaning: a sentence instead of a term, white space, letters of the
wrong alphabet, a form that is accepted and forbidden, two rows for one term at the same time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ank_i18n.terms import sheet, table, tbx
from ank_i18n.terms.model import Term
from ank_i18n.terms.presence import form_present
from ank_i18n.terms.termbase import XML
from ank_i18n.terms.words import folded, tokens

_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_WORD = re.compile(r"\w+")
MAX_WORDS = 20
_NEVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a row."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def faults(path: Path) -> list[Fault]:
    """What is unsound in a file.

    Args:
        path: A TSV, CSV or TBX file; of TBX the line is the number of the entry.

    Raises:
        ExchangeError: The file cannot be read at all.
    """
    if path.suffix.lower() in XML:
        rows = [(number, [term]) for number, term in enumerate(tbx.read(path), 1)]
    else:
        rows = list(table.rows(sheet.text_of(path), path))
    found: list[Fault] = []
    seen: dict[str, list[tuple[int, Term]]] = {}
    for line, terms in rows:
        for term in terms:
            found += [Fault(path, line, message) for message in _wrong(term)]
            for form in (term.source, *term.variants):
                others = seen.setdefault(folded(form), [])
                twice = (n for n, other in others if n != line and _at_one_time(term, other))
                if other_line := next(twice, 0):
                    found.append(Fault(path, line, _twice(form, other_line, term)))
                others.append((line, term))
    return found


def _at_one_time(one: Term, other: Term) -> bool:
    """Whether there is a day on which both are right."""
    begins = max(one.since, other.since)
    ends = min(one.until or _NEVER, other.until or _NEVER)
    return begins <= ends


def _twice(form: str, line: int, term: Term) -> str:
    dated = " for the same time" if term.since or term.until else ""
    return f"“{form}” stands in line {line} already{dated}"


def _wrong(term: Term) -> Iterator[str]:
    if term.kind == "stop":
        return
    if not any(term.forms.values()):
        yield f"“{term.source}” has no form in any other locale"
    if term.since and term.until and term.since > term.until:
        yield f"“{term.source}” ends ({term.until}) before it begins ({term.since})"
    for form in (term.source, *term.variants):
        yield from _form(form, "ru")
    for locale, forms in term.forms.items():
        for form in forms:
            yield from _form(form, locale)
        if len(set(forms)) != len(forms):
            yield f"“{term.source}” names a form in {locale} twice"
        for form in term.forbidden.get(locale, ()):
            accepted = next((one for one in forms if _is_form(form, one, locale)), "")
            if accepted:
                said = "" if form == accepted else f" (a form of “{accepted}”)"
                yield f"“{form}” is accepted and forbidden{said}"
    for locale in set(term.forms) - set(term.status):
        yield f"“{term.source}” has no status in {locale}"


def _is_form(form: str, accepted: str, locale: str) -> bool:
    """Whether a form is an accepted one, inflected or with other capitals."""
    alike = len(form.split()) == len(accepted.split())
    return form == accepted or (alike and form_present(accepted, form, locale))


def _form(form: str, locale: str) -> Iterator[str]:
    if form != unicodedata.normalize("NFC", " ".join(form.split())):
        yield f"“{form}” has white space or letters that are not in their normal form"
    if locale in ("ru", "kk") and any(
        _LATIN.search(word) and _CYRILLIC.search(word) for word in _WORD.findall(form)
    ):
        yield f"“{form}” mixes Latin and Cyrillic letters in a word"
    if locale == "en" and _CYRILLIC.search(form):
        yield f"“{form}” has Cyrillic letters in English"
    if not any(token.is_word for token in tokens(form)):
        yield f"“{form}” has no word"
    elif len(form.split()) > MAX_WORDS:
        yield f"“{form}” is longer than {MAX_WORDS} words"
    elif locale in ("kk", "en") and not form_present(form, form, locale):
        yield f"“{form}” is not found in itself"
    if form.count("(") != form.count(")") or form.count("«") != form.count("»"):
        yield f"“{form}” has a bracket or quotation mark without its other half"
