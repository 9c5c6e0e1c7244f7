"""``ank-i18n draft``: fill empty units with drafts."""

from __future__ import annotations

from typing import Annotated

import typer

from ank_i18n.cli.arguments import Releases


def draft(
    context: typer.Context,
    files: Releases = None,
    locale: Annotated[list[str] | None, typer.Option(help="Only into this locale.")] = None,
    cache: Annotated[bool, typer.Option(help="Reuse what an engine drafted before.")] = True,
) -> None:
    """Fill empty units: memory first, then an engine; terms go into the comments."""
    from ank_i18n import project
    from ank_i18n.cli.progress import progress
    from ank_i18n.drafting import draft as fill
    from ank_i18n.release import read_for

    here = project.load(context.obj)
    releases = [read_for(here, path) for path in files or here.releases()]
    with progress() as report:
        drafted = fill(
            here,
            releases,
            locales=locale or (),
            cached=cache,
            progress=report,
        )
    for record in drafted:
        engine = record.engine or "no engine installed"
        typer.echo(
            f"{record.locale}  {record.release}: memory {record.from_memory}, "
            f"{engine} {record.from_engine}, refused {record.refused}, "
            f"still empty {record.still_empty}"
        )
