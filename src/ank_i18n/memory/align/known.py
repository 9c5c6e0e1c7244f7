"""What the house knows of the words of two languages before it has read a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ank_i18n import facts

if TYPE_CHECKING:
    from ank_i18n.terms.model import Term


def known_pairs(
    source: str, target: str, terms: Iterable[Term] | None = None
) -> Iterator[tuple[str, str]]:
    """Terms and formulaic sentences in two locales, for a ``Lexicon`` to learn from.

    Args:
        source: The locale of the first of each pair.
        target: The locale of the second.
        terms: The terms; by default those that the package carries.
    """
    if terms is None:
        from ank_i18n.terms.termbase import packaged

        terms = packaged()
    for term in terms:
        ours, theirs = _forms(term, source), _forms(term, target)
        if ours and theirs:
            yield ours[0], theirs[0]
    for row in facts.table("formulas"):
        if row.get(source) and row.get(target):
            yield row[source], row[target]


def _forms(term: Term, locale: str) -> tuple[str, ...]:
    return (term.source,) if locale == "ru" else term.forms.get(locale, ())
