"""A termbase as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from ank_i18n.terms.model import Term, valid
from ank_i18n.terms.words import folded


def selected(terms: Iterable[Term], query: str = "", date: str = "") -> list[Term]:
    """The terms with some letters in any of their forms, right on a day.

    Args:
        terms: The terms.
        query: The letters; capitals and ё do not matter.
        date: An ISO date; empty is any day.
    """
    wanted = folded(query)
    return [term for term in terms if valid(term, date) and wanted in folded(_every_form(term))]


def _every_form(term: Term) -> str:
    targets = (form for forms in term.forms.values() for form in forms)
    return "\n".join((term.source, *term.variants, *targets))


def as_json(terms: Iterable[Term]) -> str:
    """The terms as a JSON list of objects with the fields of ``Term``.

    Args:
        terms: The terms.
    """
    return json.dumps([asdict(term) for term in terms], ensure_ascii=False, indent=2)


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
        best = [
            (term.forms[t][0] + _MARKS[term.status.get(t, "draft")]) if t in term.forms else ""
            for t in locales
        ]
        rows.append([term.source, *best])
    widths = [min(max(map(len, column)), 48) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", f"{len(records)} terms; ~ variant, ? draft"])
