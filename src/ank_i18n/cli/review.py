"""``ank-i18n review``: the release and its translations side by side, as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import Releases


def review(
    context: typer.Context,
    files: Releases = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to (default: .ank-i18n/review)."),
    ] = None,
) -> None:
    """Write a page per release: source and translations side by side, states, findings."""
    from ank_i18n import checks
    from ank_i18n import project as projects
    from ank_i18n.release import read_for
    from ank_i18n.review import review as write

    project = projects.load(context.obj)
    releases = [read_for(project, path) for path in files or project.releases()]
    folder = output or project.root / ".ank-i18n" / "review"
    findings = checks.check(project, files or None, options=checks.Options(jobs=0))
    for path in write(project, releases, folder, findings):
        typer.echo(str(path))
