"""The application: which commands there are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ank_i18n import __version__
from ank_i18n.cli import memory, packages, terms
from ank_i18n.cli.accept_source_edit import accept_source_edit
from ank_i18n.cli.check import check
from ank_i18n.cli.draft import draft
from ank_i18n.cli.exchange import export, take_back
from ank_i18n.cli.extract import extract
from ank_i18n.cli.merge_driver import merge_driver
from ank_i18n.cli.publish import publish
from ank_i18n.cli.review import review
from ank_i18n.cli.run import run
from ank_i18n.cli.segment import segment
from ank_i18n.cli.status import status
from ank_i18n.cli.translate import translate

app = typer.Typer(
    name="ank-i18n",
    help="From a Russian press release to Kazakh and English publications.",
    no_args_is_help=True,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def options(
    context: typer.Context,
    project: Annotated[
        Path | None,
        typer.Option("--project", "-p", help="The project's folder (default: this one)."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """From a Russian press release to Kazakh and English publications."""
    if version:
        typer.echo(f"ank-i18n {__version__}")
        raise typer.Exit
    context.obj = project


# In the order of the work.
app.command()(run)
app.command()(segment)
app.command()(extract)
app.command()(accept_source_edit)
app.command()(draft)
app.command()(status)
app.command()(check)
app.command()(publish)
app.command()(review)
app.command()(translate)
app.add_typer(packages.app, name="packages")
app.add_typer(memory.app, name="memory")
app.add_typer(terms.app, name="terms")
app.command()(export)
app.command(name="import")(take_back)
app.command(hidden=True)(merge_driver)
