"""What a reader must be told of an edition before reading it, in the edition's language."""

from __future__ import annotations

from ank_i18n.publishing.model import Edition
from ank_i18n.publishing.words import words


def notices(edition: Edition) -> list[str]:
    """The notices of an edition, gravest first; none for a reviewed one in its own script."""
    told = words(edition.language)
    found = []
    if edition.pending:
        count = told.ngettext(
            "Unreviewed machine draft. Nobody has checked %(number)d of %(total)d sentence.",
            "Unreviewed machine draft. Nobody has checked %(number)d of %(total)d sentences.",
            edition.total,
        )
        found.append(count % {"number": len(edition.pending), "total": edition.total})
    if edition.missing:
        count = told.ngettext(
            "%(number)d sentence is not translated yet and stands in the source language.",
            "%(number)d sentences are not translated yet and stand in the source language.",
            edition.missing,
        )
        found.append(count % {"number": edition.missing})
    if edition.language.text_script:
        found.append(told.gettext("Automatic transliteration from the Cyrillic alphabet."))
    return found
