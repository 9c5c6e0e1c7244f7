"""The formulaic sentences that every memory knows: what releases say again and again."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import TYPE_CHECKING

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
    text = files("ank_i18n.data").joinpath("formulas.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row.get(locale):
            yield Unit(row["ru"], row[locale], locale, "draft", ORIGIN, "", "")
