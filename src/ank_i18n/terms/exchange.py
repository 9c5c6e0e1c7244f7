"""Terms in from other tools and out to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ank_i18n.terms import table, tbx, tbx_writer
from ank_i18n.terms.model import Term
from ank_i18n.terms.termbase import XML, Termbase, read

_TBX = {"tbx": "2019", "tbx-2008": "2008"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of another file's terms.

    ``different`` are terms that were there already with other forms, and were kept as they are;
    ``left_out`` says what of the file found no place: columns, rows without a Russian term.
    """

    added: int
    known: int
    different: Sequence[str] = ()
    left_out: Sequence[str] = ()


def take_in(source: Path, target: Path, *, locale: str = "", status: str = "") -> Taken:
    """Add the terms of one file to another; a term with the same words is kept as it is.

    Args:
        source: A TSV, CSV, TBX or MultiTerm file.
        target: A TSV or CSV file, made where there is none.
        locale: What a table's column ``target``, or its second where none has a name, is in.
        status: How sure every form is; by default what the file says, and ``verified``.

    Raises:
        ExchangeError: Either file cannot be read.
    """
    there = read(target) if target.is_file() else []
    known = {_identity(term): term for term in there}
    left_out: list[str] = []
    if source.suffix.lower() in XML:
        coming = tbx.read(source, left_out)
    else:
        coming = table.read(source, table.Foreign(locale, left_out))
    if status:
        coming = [replace(term, status=dict.fromkeys(term.forms, status)) for term in coming]
    fresh: dict[tuple[str, str, str], Term] = {}
    different = []
    for term in coming:
        other = known.get(_identity(term)) or fresh.get(_identity(term))
        if other is None:
            fresh[_identity(term)] = term
        elif other.forms != term.forms:
            different.append(term.source)
    if fresh:
        table.write([*there, *fresh.values()], target)
    return Taken(len(fresh), len(coming) - len(fresh), different, left_out)


def _identity(term: Term) -> tuple[str, str, str]:
    return term.source, term.since, term.until


def give_out(own_files: Iterable[Path], form: str, *, own: bool = False) -> bytes:
    """The termbase as one file.

    Args:
        own_files: The project's termbases.
        form: ``tsv``, ``csv``, ``tbx`` (the edition of 2019) or ``tbx-2008``.
        own: Without the package's terms.

    Raises:
        ExchangeError: A file cannot be read.
    """
    terms = [t for path in own_files for t in read(path)] if own else Termbase.load(own_files).terms
    if form in _TBX:
        return tbx_writer.dump(terms, _TBX[form])
    text = table.dump(terms, comma=form == "csv")
    # Excel takes a CSV without the mark for Windows-1251.
    return text.encode("utf-8-sig" if form == "csv" else "utf-8")
