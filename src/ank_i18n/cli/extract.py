"""``ank-i18n extract``: releases into templates, merged into every catalog."""

from __future__ import annotations

from pathlib import Path

import typer

from ank_i18n.cli.arguments import Releases
from ank_i18n.errors import InputError


def extract(
    context: typer.Context,
    files: Releases = None,
) -> None:
    """Write the template of every release and merge it into its catalogs."""
    from ank_i18n import project
    from ank_i18n.catalog import sync
    from ank_i18n.cli.progress import progress

    here = project.load(context.obj)
    paths = files or here.releases()
    failed: list[InputError] = []
    with progress() as report:
        for done, path in enumerate(paths, 1):
            try:
                synced = sync(here, path)
            except InputError as error:
                failed.append(error)
            else:
                for locale, merged in synced.merged.items():
                    typer.echo(f"{locale}  {synced.release}: {merged}")
                    if merged.erased:
                        typer.echo(
                            _erased(here.po(synced.release, locale), merged.erased), err=True
                        )
            report("extract", done, len(paths))
    for problem in failed:
        typer.echo(f"ank-i18n: {problem}", err=True)
    if failed:
        raise typer.Exit(InputError.exit_status)


def _erased(po: Path, units: int) -> str:
    from ank_i18n.catalog.last_good import last_good

    return f"{po}: lost the text of {units} drafts or stale units ({last_good(po)})"
