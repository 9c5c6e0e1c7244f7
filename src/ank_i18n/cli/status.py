"""``ank-i18n status``: the four states per release and locale."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ank_i18n.cli.arguments import Releases


class Format(StrEnum):
    """How the status is shown."""

    TABLE = "table"
    JSON = "json"
    SVG = "svg"


def status(
    context: typer.Context,
    files: Releases = None,
    format: Annotated[Format, typer.Option(help="A table, JSON, or an SVG badge.")] = Format.TABLE,
) -> None:
    """Units, words and the four states of every release in every locale."""
    from ank_i18n import project
    from ank_i18n.catalog import status as shown

    here = project.load(context.obj)
    rows = shown.status(here, [here.release_name(path) for path in files or ()])
    render = {
        Format.TABLE: shown.as_table,
        Format.JSON: shown.as_json,
        Format.SVG: shown.as_badge,
    }[format]
    typer.echo(render(rows).rstrip("\n"))
