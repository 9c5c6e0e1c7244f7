"""``ank-i18n accept-source-edit``: a slip mended in the source keeps its translations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import named


def accept_source_edit(
    context: typer.Context,
    file: Annotated[Path, named("The release whose text was mended.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Accept every edit, not only slips of a letter.")
    ] = False,
) -> None:
    """Extract a release, and keep translations reviewed where only a slip was mended."""
    from ank_i18n import project
    from ank_i18n.catalog.accept import accept
    from ank_i18n.catalog.states import State

    found = accept(project.load(context.obj), file, everything=everything)
    for entry in found:
        typer.echo(f"{entry.locale}  {entry.state}\n  - {entry.before}\n  + {entry.after}")
    left = sum(entry.state is State.STALE for entry in found)
    typer.echo(f"{len(found) - left} accepted, {left} left stale")
    if left:
        raise typer.Exit(1)
