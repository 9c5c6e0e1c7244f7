"""``ank-i18n export`` and ``import``: catalogs in other formats, out and back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import Locales, Releases, named


class Out(StrEnum):
    """What catalogs are exported as."""

    XLIFF = "xliff"
    TMX = "tmx"
    CSV = "csv"
    XLSX = "xlsx"
    MO = "mo"


class Back(StrEnum):
    """What translations are taken from."""

    PO = "po"
    XLIFF = "xliff"
    TMX = "tmx"
    CSV = "csv"
    XLSX = "xlsx"


def export(
    context: typer.Context,
    format: Annotated[Out, typer.Argument(help="The format.")],
    files: Releases = None,
    locale: Locales = None,
    out: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("exchange"),
) -> None:
    """Write catalogs as XLIFF 2.0, TMX 1.4b, CSV, XLSX or MO."""
    from ank_i18n import project
    from ank_i18n.catalog import exchange

    here = project.load(context.obj)
    for path in files or here.releases():
        for target in here.chosen(locale or ()):
            name = here.release_name(path)
            typer.echo(exchange.export(here, name, target, format.value, out))


def take_back(
    context: typer.Context,
    format: Annotated[Back, typer.Argument(help="The format.")],
    file: Annotated[Path, named("The file that came back.")],
    locale: Annotated[
        str, typer.Option(help="Its locale (default: the name of its folder).", show_default=False)
    ] = "",
    release: Annotated[
        str, typer.Option(help="Its release (default: the file's name).", show_default=False)
    ] = "",
) -> None:
    """Take translations that came back into their catalog; nothing in it is lost."""
    from ank_i18n import project
    from ank_i18n.catalog import exchange
    from ank_i18n.errors import UsageError

    here = project.load(context.obj)
    target = locale or file.absolute().parent.name
    if target not in here.targets:
        raise UsageError(
            f"{target} is not a target of the project",
            mend=f"give --locale, one of {', '.join(here.targets)}",
        )
    taken = exchange.take_back(here, release or file.stem, target, format.value, file)
    for mended in taken.mended:
        place = f"{file}:{mended.line}" if mended.line else f"{file}"
        typer.echo(f"{place}: {mended.what}", err=True)
    typer.echo(f"{target}  {release or file.stem}: {taken.changed} changed")
