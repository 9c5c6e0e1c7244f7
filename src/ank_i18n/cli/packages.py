"""``ank-i18n packages``: the installed Argos packages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="The installed Argos packages: list, install.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("list")
def list_installed() -> None:
    """List what is installed: languages, version, folder."""
    from ank_i18n.engines.packages.store import folders

    for package, problem in folders():
        if package:
            pair = f"{package.source} → {package.target}"
            typer.echo(f"{pair}  {package.version}  {package.path}")
        else:
            typer.echo(problem, err=True)


@app.command()
def install(
    source: Annotated[Path, typer.Argument(help="An .argosmodel file, or an unpacked package.")],
) -> None:
    """Check a package, load it once in a process of its own, and put it in place."""
    from ank_i18n.engines import packages

    package = packages.install(source)
    typer.echo(f"{package.source} → {package.target}  {package.version}  {package.path}")
