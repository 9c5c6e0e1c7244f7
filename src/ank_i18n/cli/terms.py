"""``ank-i18n terms``: the termbase listed, checked, taken in and given out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="The termbase: official terms and names.", no_args_is_help=True, rich_markup_mode=None
)


class Format(StrEnum):
    """How ``list`` prints."""

    TABLE = "table"
    JSON = "json"


class Exchange(StrEnum):
    """What ``export`` writes."""

    TSV = "tsv"
    CSV = "csv"
    TBX = "tbx"


@app.command("list")
def list_terms(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help="Only terms with these letters.")] = "",
    form: Annotated[Format, typer.Option("--format", help="table or json.")] = Format.TABLE,
    date: Annotated[str, typer.Option(help="Only terms right on this day (ISO).")] = "",
) -> None:
    """List the terms of the package and of the project."""
    from ank_i18n import project
    from ank_i18n.terms import report
    from ank_i18n.terms.termbase import Termbase

    termbase = Termbase.load(project.load(context.obj).termbases)
    terms = report.selected(termbase.terms, query, date)
    typer.echo(report.as_json(terms) if form is Format.JSON else report.as_table(terms))


@app.command("check")
def check_terms(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(help="Default: the project's own.")] = None,
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
    source: Annotated[Path, typer.Argument(help="A .tbx, .csv or .tsv file.")],
    into: Annotated[Path | None, typer.Option(help="Default: glossary.tsv of the project.")] = None,
) -> None:
    """Add the terms of a file to the project's glossary."""
    from ank_i18n import project
    from ank_i18n.terms import exchange

    target = into or project.load(context.obj).root / "glossary.tsv"
    added, known = exchange.take_in(source, target)
    typer.echo(f"{target.name}: {added} added, {known} there already")


@app.command("export")
def export_terms(
    context: typer.Context,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: standard output.")
    ] = None,
    form: Annotated[Exchange, typer.Option("--format", help="tsv, csv or tbx.")] = Exchange.TSV,
    own: Annotated[bool, typer.Option("--own", help="Without the package's terms.")] = False,
) -> None:
    """Write the termbase for another tool."""
    from ank_i18n import project
    from ank_i18n.terms import exchange

    data = exchange.give_out(project.load(context.obj).termbases, form.value, own=own)
    if out is None:
        typer.echo(data, nl=False)
    else:
        out.write_bytes(data)
