"""``ank-i18n terms``: the termbase listed, checked, taken in and given out."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import named
from ank_i18n.errors import InputError, UsageError

app = typer.Typer(
    help="The termbase: official terms and names.", no_args_is_help=True, rich_markup_mode=None
)


class Format(StrEnum):
    """How ``list`` prints."""

    TABLE = "table"
    JSON = "json"


class Kind(StrEnum):
    """What a term is the name of."""

    TERM = "term"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PHRASE = "phrase"
    WORD = "word"
    STOP = "stop"


class Status(StrEnum):
    """How sure a form is."""

    VERIFIED = "verified"
    VARIANT = "variant"
    DRAFT = "draft"


class Exchange(StrEnum):
    """What ``export`` writes."""

    TSV = "tsv"
    CSV = "csv"
    TBX = "tbx"
    TBX_2008 = "tbx-2008"


def _day(date: str) -> str:
    from ank_i18n.terms.model import is_day

    if date and not is_day(date):
        raise typer.BadParameter("write a day as 2019-03-23")
    return date


@app.command("list")
def list_terms(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help="Only terms with a word that begins so.")] = "",
    form: Annotated[Format, typer.Option("--format", help="table or json.")] = Format.TABLE,
    date: Annotated[
        str, typer.Option(help="Only terms right on this day (ISO).", callback=_day)
    ] = "",
    kind: Annotated[
        Kind | None, typer.Option(help="Only terms of this kind.", show_choices=True)
    ] = None,
) -> None:
    """List the terms of the package and of the project."""
    from ank_i18n import project
    from ank_i18n.terms import report
    from ank_i18n.terms.termbase import Termbase

    termbase = Termbase.load(project.load(context.obj).termbases)
    terms = report.selected(termbase.terms, query, date, kind.value if kind else "")
    typer.echo(report.as_json(terms) if form is Format.JSON else report.as_table(terms))


@app.command("find")
def find_terms(
    context: typer.Context,
    file: Annotated[Path | None, named("A text; default: standard input.")] = None,
    locale: Annotated[str, typer.Option(help="The text's locale.")] = "ru",
    form: Annotated[Format, typer.Option("--format", help="table or json.")] = Format.TABLE,
    date: Annotated[str, typer.Option(help="The text's day (ISO).", callback=_day)] = "",
) -> None:
    """Find the terms and known names in a text, line by line."""
    from ank_i18n import project
    from ank_i18n.release.encoding import BYTE_ORDER_MARK, decode
    from ank_i18n.terms import report
    from ank_i18n.terms.locales import locale_of
    from ank_i18n.terms.termbase import Termbase

    termbase = Termbase.load(project.load(context.obj).termbases)
    there = {"ru", *(name for term in termbase.terms for name in term.forms)}
    if (locale := locale_of(locale)) not in there:
        raise UsageError(
            f"the termbase has no term in {locale}", mend=f"it has {', '.join(sorted(there))}"
        )
    try:
        data = file.read_bytes() if file else sys.stdin.buffer.read()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=file) from error
    text, _ = decode(data, file or Path("standard input"))
    lines = [
        (number, termbase.find(line, locale, date))
        for number, line in enumerate(text.removeprefix(BYTE_ORDER_MARK).splitlines(), 1)
    ]
    show = report.found_as_json if form is Format.JSON else report.found_as_text
    typer.echo(show(lines))


@app.command("check")
def check_terms(
    context: typer.Context,
    files: Annotated[list[Path] | None, named("Default: the project's own.")] = None,
) -> None:
    """Say what is unsound in a termbase; exit status 1 if anything is."""
    from ank_i18n import project
    from ank_i18n.terms import soundness

    paths = files or list(project.load(context.obj).termbases)
    faults = [fault for path in paths for fault in soundness.faults(path)]
    for fault in faults:
        typer.echo(str(fault))
    typer.echo(f"{len(paths)} files, {len(faults)} faults", err=True)
    raise typer.Exit(1 if faults else 0)


@app.command("import")
def import_terms(
    context: typer.Context,
    source: Annotated[Path, named("TBX, MultiTerm XML, CSV, TSV, OmegaT's .txt.")],
    into: Annotated[Path | None, typer.Option(help="Default: glossary.tsv of the project.")] = None,
    locale: Annotated[
        str, typer.Option(help="The target of a table whose columns do not name it.")
    ] = "",
    status: Annotated[
        Status | None, typer.Option(help="How sure the forms are; default: as the file says.")
    ] = None,
) -> None:
    """Add the terms of a file to the project's glossary; what is there already stays."""
    from ank_i18n import project
    from ank_i18n.terms import exchange

    target = into or project.load(context.obj).root / "glossary.tsv"
    taken = exchange.take_in(source, target, locale=locale, status=status.value if status else "")
    for source_form in taken.different:
        typer.echo(f"{source.name}: “{source_form}” has other forms, ours are kept", err=True)
    for what in taken.left_out:
        typer.echo(f"{source.name}: left out {what}", err=True)
    typer.echo(f"{target.name}: {taken.added} added, {taken.known} there already")


@app.command("export")
def export_terms(
    context: typer.Context,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: standard output.")
    ] = None,
    form: Annotated[
        Exchange,
        typer.Option(
            "--format", help="tsv, csv, tbx; tbx-2008 for Weblate, OmegaT and older tools."
        ),
    ] = Exchange.TSV,
    own: Annotated[bool, typer.Option("--own", help="Without the package's terms.")] = False,
) -> None:
    """Write the termbase for another tool."""
    from ank_i18n import atomic, project
    from ank_i18n.terms import exchange

    data = exchange.give_out(project.load(context.obj).termbases, form.value, own=own)
    if out is None:
        typer.echo(data, nl=False)
    else:
        atomic.write(out, data)
