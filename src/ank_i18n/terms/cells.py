"""The cells of a glossary as people write them, and what they mean.

``A | B``          accepted forms of one concept, best first
``a / b``          two concepts in one row when every column has as many parts, else two forms
``Name (ABC)``     the full name and its abbreviation: two source terms, each accepts both
``Name (2019–2022)``  the years in which the name is right
``word (remark)``  the remark is no part of the term
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_YEARS = re.compile(r"^(\d{4})?\s*[–—-]\s*(\d{4})?$")
_SLASH = re.compile(r"\s+/\s+")
_BAR = re.compile(r"(?:[^\\|]|\\.)+|\\$", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PLAIN = {"t": "\t", "n": "\n", "r": "\r"}
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Concept:
    """Per locale the forms of one concept, best first; since and until as ISO dates."""

    forms: Mapping[str, tuple[str, ...]]
    since: str = ""
    until: str = ""


def split(cell: str) -> list[str]:
    r"""The forms in a cell, divided by ``|``; ``\|`` is the character itself.

    Args:
        cell: One cell of a glossary.
    """
    parts = (unescaped(part).strip() for part in _BAR.findall(cell))
    return [part for part in parts if part]


def joined(forms: Iterable[str]) -> str:
    """The cell that ``split`` divides into these forms.

    Args:
        forms: Forms without white space around them.
    """
    return " | ".join(escaped(form).replace("|", "\\|") for form in forms)


def escaped(text: str) -> str:
    r"""Text for a cell: ``\``, tab and line ends as ``\\``, ``\t``, ``\n``, ``\r``.

    Args:
        text: Any text.
    """
    return text.translate(_ESCAPES)


def unescaped(text: str) -> str:
    """The text that ``escaped`` made this of.

    Args:
        text: A cell, or a part of one.
    """
    return _ESCAPED.sub(lambda m: _PLAIN.get(m[1], m[1]), text)


def concepts(row: Mapping[str, str]) -> list[Concept]:
    """The concepts in one row of a glossary.

    Args:
        row: Cells by locale.
    """
    parts = {locale: _SLASH.split(cell.strip()) for locale, cell in row.items() if cell.strip()}
    counts = {len(cells) for cells in parts.values()}
    if len(counts) == 1 and counts != {1}:
        rows = zip(*parts.values(), strict=True)
        return [c for cells in rows for c in _concept(dict(zip(parts, cells, strict=True)))]
    return _concept({locale: " | ".join(cells) for locale, cells in parts.items()})


def _concept(row: Mapping[str, str]) -> list[Concept]:
    """One concept, or two where every column names a full form and an abbreviation."""
    full: dict[str, tuple[str, ...]] = {}
    short: dict[str, tuple[str, ...]] = {}
    since = until = ""
    for locale, cell in row.items():
        forms, abbreviations = [], []
        for form in split(cell):
            bare, bracket = _unbracketed(form)
            if years := _YEARS.match(bracket):
                since = f"{years[1]}-01-01" if years[1] else ""
                until = f"{years[2]}-12-31" if years[2] else ""
            elif bracket.isupper() and len(bracket) > 1:
                abbreviations.append(bracket)
            forms.append(bare)
        full[locale] = tuple(forms)
        short[locale] = tuple(abbreviations)
    source = next(iter(row))
    if not short[source]:
        every = {locale: (*full[locale], *short[locale]) for locale in full}
        return [Concept(every, since, until)]
    targets = [locale for locale in full if locale != source]
    long_form = {source: full[source]} | {t: (*full[t], *short[t]) for t in targets}
    abbreviated = {source: short[source]} | {t: (*short[t], *full[t]) for t in targets}
    return [Concept(long_form, since, until), Concept(abbreviated, since, until)]


def _unbracketed(form: str) -> tuple[str, str]:
    """A form without a bracket at its end, and what the bracket says."""
    if (bracket := _BRACKET.search(form)) and bracket.start() > 0:
        return form[: bracket.start()], bracket[1].strip()
    return form, ""
