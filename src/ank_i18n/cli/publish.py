"""``ank-i18n publish``: the publications under ``dist/``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ank_i18n.cli.arguments import Locales, Releases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ank_i18n.cli.progress import Progress
    from ank_i18n.project import Project
    from ank_i18n.publishing import Published
    from ank_i18n.release import Release

UNIT_LENGTH = 100
"""Characters of a unit that are shown: enough to find it by."""


def publish(
    context: typer.Context,
    files: Releases = None,
    formats: Annotated[
        str, typer.Option("--format", "-f", help="Some of html, md, txt, docx, pdf, zip.")
    ] = "html,md,txt",
    locale: Locales = None,
    allow_drafts: Annotated[
        bool,
        typer.Option("--allow-drafts", help="Make marked previews of locales that miss a gate."),
    ] = False,
) -> None:
    """Publish every locale that meets its gate; exit status 1 when one misses it."""
    from ank_i18n import project as projects
    from ank_i18n.cli.progress import progress
    from ank_i18n.publishing import publish as publish_releases

    project = projects.load(context.obj)
    with progress() as report:
        results = publish_releases(
            project,
            _releases(project, files or project.releases(), report),
            formats=[name for name in formats.split(",") if name],
            allow_drafts=allow_drafts,
            locales=locale,
            complete=not files,
        )
    _report(results, project)
    if any(result.reason for result in results):
        raise typer.Exit(1)


def _releases(project: Project, paths: Sequence[Path], report: Progress) -> Iterator[Release]:
    from ank_i18n.release import read_for

    for done, path in enumerate(paths, 1):
        yield read_for(project, path)
        report("publish", done, len(paths))


def _report(results: Sequence[Published], project: Project) -> None:
    """The files on stdout; on stderr why a locale missed its gate, and by which units."""
    from ank_i18n.publishing.localise import shorten

    for result in results:
        if result.path is not None:
            note = " (draft)" if result.status == "draft" else ""
            typer.echo(f"{project.relative(result.path)}{note}")
    missed = {(one.release, one.locale): one for one in results if one.reason}
    for one in missed.values():
        typer.echo(f"{one.release} [{one.locale}] {one.status}: {one.reason}", err=True)
        for state, unit in one.units:
            typer.echo(f"  {state}: {shorten(unit, UNIT_LENGTH)}", err=True)
    counts = Counter(result.status for result in results)
    written = sum(result.changed for result in results)
    summary = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()))
    typer.echo(f"{summary or 'nothing to publish'}; {written} files changed", err=True)
