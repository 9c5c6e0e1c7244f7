"""``ank-i18n run``: the main job over some releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ank_i18n.cli.arguments import named

if TYPE_CHECKING:
    from ank_i18n.pipeline import Outcome


def run(
    context: typer.Context,
    files: Annotated[list[Path], named("The releases.")],
    drafts: Annotated[
        bool, typer.Option(help="Publish a locale that misses its gate as a marked draft.")
    ] = True,
    cache: Annotated[bool, typer.Option(help="Reuse what an engine drafted before.")] = True,
) -> None:
    """Extract, draft, check and publish: the main job.

    Ends with exit status 0 when every locale passed its gate and nothing was found, 1 when not,
    3 when a release could not be read.
    """
    from ank_i18n import pipeline, project
    from ank_i18n.cli.progress import progress
    from ank_i18n.cli.summary import summary

    here = project.load(context.obj)
    with progress() as report:
        outcome = pipeline.run(
            here,
            files,
            pipeline.Options(allow_drafts=drafts, cached=cache, jobs=0),
            progress=report,
        )
    for line in summary(here, outcome):
        typer.echo(line)
    for error in outcome.unread:
        typer.echo(f"ank-i18n: {error}", err=True)
    raise typer.Exit(exit_status(outcome))


def exit_status(outcome: Outcome) -> int:
    """0 clean, 1 findings or a gate not met, 3 a release that could not be read."""
    from ank_i18n.checks.model import Severity
    from ank_i18n.publishing import Status

    if outcome.unread:
        return 3
    errors = any(f.severity is Severity.ERROR for f in outcome.findings)
    return int(errors or any(p.status is not Status.PUBLISHED for p in outcome.published))
