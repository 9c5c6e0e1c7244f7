"""``ank-i18n memory``: what the office has translated before."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import named
from ank_i18n.errors import ReleaseError, UsageError
from ank_i18n.project import load

app = typer.Typer(
    help="The translation memory: import, export, search, align.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

# Suffixes of tables; any other file is TMX.
TABLES = (".tsv", ".csv")

To = Annotated[str | None, typer.Option("--to", help="The target locale (default: the first).")]
Draft = Annotated[bool, typer.Option("--draft", help="Nobody has reviewed these pairs.")]


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        named(
            "TMX files, or tables of an alignment whose rows to keep a person has marked; "
            "without any, the project's reviewed catalogs."
        ),
    ] = None,
    draft: Draft = False,
) -> None:
    """Bring TMX files, marked tables, or the project's reviewed catalogs into the memory."""
    from ank_i18n.memory import Memory
    from ank_i18n.memory.align.rest import read_rest
    from ank_i18n.memory.exchange import import_tmx
    from ank_i18n.memory.refresh import refresh

    project = load(context.obj)
    with Memory.open(project.memory) as memory:
        if not files:
            typer.echo(f"{refresh(memory, project)} units came or went, {len(memory)} in all")
            return
        state = "draft" if draft else "reviewed"
        for path in files:
            if path.suffix.lower() in TABLES:
                new = memory.put_all(read_rest(path, project.source))
                typer.echo(f"{path}: {new} new units")
                continue
            done = import_tmx(memory, path, project.source, project.targets, state)
            typer.echo(f"{path}: {done.new} new units, {done.left} without a usable pair")


@app.command("export")
def export(
    context: typer.Context,
    file: Annotated[Path, named("The TMX file to write.")],
    to: Annotated[str | None, typer.Option("--to", help="Only this target locale.")] = None,
) -> None:
    """Write the memory into a TMX 1.4b file."""
    from ank_i18n.memory import Memory
    from ank_i18n.memory.exchange import export_tmx

    project = load(context.obj)
    with Memory.open(project.memory) as memory:
        typer.echo(f"{file}: {export_tmx(memory, file, project.source, to)} units")


@app.command("search")
def search(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="A sentence in the project's source language.")],
    to: To = None,
    threshold: Annotated[
        int, typer.Option(min=0, max=100, help="The lowest score to show, in percent.")
    ] = 75,
    format_: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Show what the memory has for a sentence; status 1 if nothing."""
    import json
    from dataclasses import asdict

    from ank_i18n.memory import Memory
    from ank_i18n.terms import Termbase

    if format_ not in ("text", "json"):
        raise UsageError(f"--format is text or json, not {format_}")
    project = load(context.obj)
    with Memory.open(project.memory, Termbase.load(project.termbases)) as memory:
        matches = memory.lookup(text, to or project.targets[0], threshold=threshold)
    if format_ == "json":
        typer.echo(json.dumps([asdict(match) for match in matches], ensure_ascii=False, indent=2))
    else:
        for match in matches:
            how = ", adapted" if match.adapted else ""
            typer.echo(f"{match.score} %  {match.state}{how}  {match.origin}")
            typer.echo(f"  {match.source}\n  {match.target}")
    if not matches:
        raise typer.Exit(1)


@app.command("align")
def align(  # noqa: PLR0913, PLR0917 - options, all with a default
    context: typer.Context,
    source: Annotated[Path, named("A text or a folder in the source language.")],
    target: Annotated[Path, named("Its translation, or the folder of them.")],
    to: To = None,
    confidence: Annotated[
        float, typer.Option(min=0, max=1, help="What a pair must reach to enter the memory.")
    ] = 0.95,
    rest: Annotated[
        Path, typer.Option(help="The TSV for the pairs that a person has to look at.")
    ] = Path("alignment-rest.tsv"),
    draft: Draft = False,
) -> None:
    """Align translated texts; sure pairs enter the memory, the rest goes into a TSV."""
    from ank_i18n.memory import Memory
    from ank_i18n.memory.align.files import text_pairs
    from ank_i18n.memory.align.intake import take_in
    from ank_i18n.memory.align.rest import refuse_marked, write_rest

    refuse_marked(rest)
    project = load(context.obj)
    locales = (project.source, to or project.targets[0])
    texts = text_pairs(source, target, locales)
    state = "draft" if draft else "reviewed"
    taken = []
    with Memory.open(project.memory) as memory:
        for one in take_in(memory, texts, locales, least=confidence, state=state):
            taken.append(one)
            if not one.problem:
                typer.echo(f"{one.source} + {one.target}: {one.sure} pairs into the memory")
    unsure = [pair for one in taken for pair in one.unsure]
    write_rest(rest, unsure, locales)
    typer.echo(f"{rest}: {len(unsure)} to look at")
    unread = [one.problem for one in taken if one.problem]
    for problem in unread:
        typer.echo(f"ank-i18n: {problem}", err=True)
    if unread:
        raise typer.Exit(ReleaseError.exit_status)
