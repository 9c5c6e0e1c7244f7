"""``ank-i18n check``: say what is wrong with the catalogs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ank_i18n.checks.model import Finding


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Catalogs or releases (default: all).")
    ] = None,
    *,
    locale: Annotated[
        list[str] | None, typer.Option("--locale", "-l", help="Only this locale; repeatable.")
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="How findings are printed.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail as errors do.")] = False,
) -> None:
    """Check the catalogs: exit 0 clean, 1 findings, 3 a catalog cannot be read."""
    from ank_i18n import checks, project
    from ank_i18n.checks import formats

    findings = checks.check(project.load(context.obj), paths or None, locale or None)
    typer.echo(formats.render(form, findings), nl=False)
    raise typer.Exit(exit_status(findings, strict=strict))


def exit_status(findings: Sequence[Finding], *, strict: bool) -> int:
    """3 when a file cannot be read, 1 when something fails, else 0."""
    from ank_i18n.checks.model import Severity

    if any(finding.rule in ("parse", "encoding", "source") for finding in findings):
        return 3
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in failing for finding in findings))
