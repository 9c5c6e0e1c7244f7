"""``ank-i18n check``: say what is wrong with the catalogs."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ank_i18n.cli.arguments import Locales, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ank_i18n.checks.model import Finding
    from ank_i18n.project import Project


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"


def check(  # noqa: PLR0913 - one parameter for each option of the command
    context: typer.Context,
    paths: Annotated[list[Path] | None, named("Catalogs or releases (default: all).")] = None,
    *,
    locale: Locales = None,
    form: Annotated[
        Format, typer.Option("--format", help="How findings are printed.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail as errors do.")] = False,
    min_complete: Annotated[
        list[str] | None,
        typer.Option(metavar="[LOCALE=]PERCENT", help="Share of units to be translated."),
    ] = None,
    min_reviewed: Annotated[
        list[str] | None,
        typer.Option(metavar="[LOCALE=]PERCENT", help="Share of units to be reviewed."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Correct what is certain, and show it as a diff.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would do.")] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(help="Leave out the findings this file knows.", readable=False),
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(help="Write the findings down as known, and stop.")
    ] = None,
    expires: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The baseline's last day."),
    ] = None,
    jobs: Annotated[int, typer.Option(min=0, help="Processes (default: one a core).")] = 0,
    cache: Annotated[bool, typer.Option(help="Remember what did not change.")] = True,
    explain: Annotated[str | None, typer.Option(help="Explain a rule, and stop.")] = None,
    list_rules: Annotated[bool, typer.Option("--list-rules", help="Name the rules.")] = False,
    document: Annotated[
        bool, typer.Option("--document", help="Print docs/checks.md, and stop.")
    ] = False,
) -> None:
    """Check the catalogs: exit 0 clean, 1 findings, 3 something cannot be read."""
    from ank_i18n import checks, project
    from ank_i18n.checks import baseline as known
    from ank_i18n.checks import formats
    from ank_i18n.errors import UsageError

    if explain or list_rules or document:
        typer.echo(_words(explain, document=document), nl=False)
        return
    if expires and not write_baseline:
        raise UsageError("--expires is the last day of a new baseline", mend="add --write-baseline")
    here = project.load(context.obj)
    demands = checks.demands(min_complete or (), min_reviewed or ())
    options = checks.Options(demands[""], jobs, cache, demands)
    findings = checks.check(here, paths or None, locale or None, options)
    if fix or diff:
        _fix(here, findings, write=fix)
        if fix:
            findings = checks.check(here, paths or None, locale or None, options)
    if write_baseline:
        number = known.write(findings, write_baseline, expires.date() if expires else None)
        known_now = "1 finding is" if number == 1 else f"{number} findings are"
        typer.echo(f"{known_now} known in {write_baseline}")
        raise typer.Exit(3 if any(finding.is_unreadable for finding in findings) else 0)
    if baseline:
        if last := known.expired(baseline):
            typer.echo(f"{baseline} expired on {last}: everything is reported again", err=True)
        findings = known.unknown(findings, baseline)
    typer.echo(formats.render(form, findings), nl=False)
    raise typer.Exit(exit_status(findings, strict=strict))


def exit_status(findings: Sequence[Finding], *, strict: bool) -> int:
    """3 when a file cannot be read, 1 when something fails, else 0."""
    from ank_i18n.checks.model import Severity

    if any(finding.is_unreadable for finding in findings):
        return 3
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in failing for finding in findings))


def _words(rule: str | None, *, document: bool) -> str:
    """What the options that only tell of the rules print."""
    from ank_i18n import checks
    from ank_i18n.checks import documentation

    if rule:
        return documentation.explain(checks.named(rule))
    return documentation.document() if document else documentation.names()


def _fix(here: Project, findings: Sequence[Finding], *, write: bool) -> None:
    """Print the corrections as a diff on stderr, so that stdout stays a report."""
    from ank_i18n.checks.fix import fixes

    for fixed in fixes(here, findings):
        typer.echo(fixed.diff(here.relative(fixed.path)), nl=False, err=True)
        if write:
            fixed.write()
