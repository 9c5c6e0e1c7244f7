"""``ank-i18n draft``: fill empty units with drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ank_i18n.cli.arguments import Locales, Releases

if TYPE_CHECKING:
    from ank_i18n.drafting import Drafted


def draft(
    context: typer.Context,
    files: Releases = None,
    locale: Locales = None,
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
        typer.echo(f"{record.locale}  {record.release}: {_told(record)}")


def _told(record: Drafted) -> str:
    told = [f"memory {record.from_memory}"]
    if record.engine:
        told += [f"{record.engine} {record.from_engine}", f"refused by the guards {record.refused}"]
    told.append(f"still empty {record.still_empty}")
    if record.still_empty and not record.engine:
        told.append("no engine is installed, see `ank-i18n packages`")
    return ", ".join(told)
