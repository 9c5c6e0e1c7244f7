"""A termbase as people and programs read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from ank_i18n.terms.model import Occurrence, Term, valid
from ank_i18n.terms.words import folded


def selected(terms: Iterable[Term], query: str = "", date: str = "", kind: str = "") -> list[Term]:
    """The terms with a word in any of their forms that begins so, right on a day.

    Args:
        terms: The terms.
        query: The beginning; capitals and ё do not matter.
        date: An ISO date; empty is any day.
        kind: A kind of term; empty is every kind.
    """
    wanted = re.compile(rf"(?<!\w){re.escape(folded(query))}")
    return [
        term
        for term in terms
        if valid(term, date)
        and kind in ("", term.kind)
        and wanted.search(folded(_every_form(term)))
    ]


def _every_form(term: Term) -> str:
    targets = (form for forms in term.forms.values() for form in forms)
    return "\n".join((term.source, *term.variants, *targets))


def as_json(terms: Iterable[Term]) -> str:
    """The terms as a JSON list of objects with the fields of ``Term``.

    Args:
        terms: The terms.
    """
    return json.dumps([asdict(term) for term in terms], ensure_ascii=False, indent=2)


def found_as_json(lines: Iterable[tuple[int, Sequence[Occurrence]]]) -> str:
    """What was found in the lines of a text, as a JSON list.

    Args:
        lines: Per line its number and the terms in it.

    Returns:
        Objects with ``line``, ``start``, ``stop`` (characters of the line), ``text`` and ``term``.
    """
    found = [{"line": number, **asdict(one)} for number, every in lines for one in every]
    return json.dumps(found, ensure_ascii=False, indent=2)


def found_as_text(lines: Iterable[tuple[int, Sequence[Occurrence]]]) -> str:
    """What was found in the lines of a text, a find a line: place, words, term, its best forms.

    Args:
        lines: Per line its number and the terms in it.
    """
    return "\n".join(
        f"{number}:{one.start + 1}: {one.text} = {' = '.join((one.term.source, *_best(one.term)))}"
        for number, every in lines
        for one in every
    )


def _best(term: Term) -> list[str]:
    return [f"{forms[0]}{_mark(term, locale)}" for locale, forms in term.forms.items()]


def _mark(term: Term, locale: str) -> str:
    return _MARKS[term.status.get(locale, "draft")]


_MARKS = {"verified": "", "variant": " ~", "draft": " ?"}


def as_table(terms: Iterable[Term]) -> str:
    """The terms in columns: Russian, then per locale the best form; ``~`` variant, ``?`` draft.

    Args:
        terms: The terms.
    """
    records = list(terms)
    locales = list(dict.fromkeys(t for term in records for t in term.forms))
    rows = [["ru", *locales]]
    for term in records:
        best = [(term.forms[t][0] + _mark(term, t)) if t in term.forms else "" for t in locales]
        rows.append([term.source, *best])
    widths = [min(max(map(len, column)), 48) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", f"{len(records)} terms; ~ variant, ? draft"])
