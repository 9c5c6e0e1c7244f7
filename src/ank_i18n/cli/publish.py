"""``ank-i18n publish``: the publications under ``dist/``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ank_i18n.publish import Published


def publish(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Releases to publish (default: all under seeds/)."),
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", "-f", help="Formats, with commas between them.")
    ] = "html,md,txt",
    locale: Annotated[
        list[str] | None,
        typer.Option("--locale", "-l", help="Only this locale; may be given again."),
    ] = None,
    allow_drafts: Annotated[
        bool,
        typer.Option("--allow-drafts", help="Make marked previews of locales that miss a gate."),
    ] = False,
) -> None:
    """Publish every locale that meets its gate; exit status 1 when one misses it."""
    from ank_i18n import project as projects
    from ank_i18n.publish import publish as publish_releases
    from ank_i18n.release import read

    project = projects.load(context.obj)
    releases = (
        read(path, name=project.release_name(path), locale=project.source)
        for path in files or project.releases()
    )
    results = publish_releases(
        project,
        releases,
        formats=[name for name in formats.split(",") if name],
        allow_drafts=allow_drafts,
        locales=locale,
    )
    _report(results, project.root)
    if any(result.reason for result in results):
        raise typer.Exit(1)


def _report(results: Sequence[Published], root: Path) -> None:
    """The files on stdout; on stderr why a locale missed its gate, and by which units."""
    told = set()
    for result in results:
        if result.path is not None:
            path = (
                result.path.relative_to(root) if result.path.is_relative_to(root) else result.path
            )
            note = " (draft)" if result.status == "draft" else ""
            typer.echo(f"{path}{note}")
        if result.reason and (result.release, result.locale) not in told:
            told.add((result.release, result.locale))
            typer.echo(
                f"{result.release} [{result.locale}] {result.status}: {result.reason}", err=True
            )
            for state, unit in result.units:
                typer.echo(f"  {state}: {unit}", err=True)
    counts = Counter(result.status for result in results)
    written = sum(result.changed for result in results)
    summary = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()))
    typer.echo(f"{summary or 'nothing to publish'}; {written} files changed", err=True)
