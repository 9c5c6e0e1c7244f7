"""The formulaic sentences that every memory knows: what releases say again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n import facts
from ank_i18n.memory.model import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

ORIGIN = "formulas"
"""The origin of these units in a memory and in the provenance of a draft."""


def formulas(locale: str) -> Iterator[Unit]:
    """The package's own sentences with their translations into a locale, all of them drafts.

    They are written for this project (``data/formulas.tsv`` says so in its head); a locale that
    the table has no column for has none.
    """
    for row in facts.table("formulas"):
        if row.get(locale):
            yield Unit(row["ru"], row[locale], locale, "draft", ORIGIN, "", "")
