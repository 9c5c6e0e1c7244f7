"""Terms in from other tools and out to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ank_i18n.terms import table, tbx
from ank_i18n.terms.termbase import Termbase, read


def take_in(source: Path, target: Path) -> tuple[int, int]:
    """Add the terms of one file to another; a term with the same words is kept as it is.

    Args:
        source: A TSV, CSV or TBX file.
        target: A TSV or CSV file, made where there is none.

    Returns:
        How many terms were added, and how many were there already.

    Raises:
        ExchangeError: Either file cannot be read.
    """
    there = read(target) if target.is_file() else []
    known = {(term.source, term.since, term.until) for term in there}
    coming = read(source)
    fresh = [term for term in coming if (term.source, term.since, term.until) not in known]
    if fresh:
        table.write([*there, *fresh], target)
    return len(fresh), len(coming) - len(fresh)


def give_out(own_files: Iterable[Path], form: str, *, own: bool = False) -> bytes:
    """The termbase as one file.

    Args:
        own_files: The project's termbases.
        form: ``tsv``, ``csv`` or ``tbx``.
        own: Without the package's terms.

    Raises:
        ExchangeError: A file cannot be read.
    """
    terms = [t for path in own_files for t in read(path)] if own else Termbase.load(own_files).terms
    if form == "tbx":
        return tbx.dump(terms)
    return table.dump(terms, comma=form == "csv").encode()
