"""``ank-i18n packages``: the installed Argos packages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ank_i18n.cli.arguments import named
from ank_i18n.errors import UsageError

if TYPE_CHECKING:
    from ank_i18n.engines.packages import Package

app = typer.Typer(
    help="The installed Argos packages: list, install, convert, verify, pack, remove.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
PAIR = re.compile(r"(?:([a-z]{2,3}(?:_\w+)?)-)?([a-z]{2,3}(?:_\w+)?)")
LONGEST = 160
"""Characters of a draft that are shown."""
Named = Annotated[str, typer.Argument(metavar="PACKAGE", help="ru-kk, or the folder's name.")]


@app.command("list")
def list_installed() -> None:
    """List what is installed, and the pairs that two packages serve in a row."""
    from ank_i18n.engines.packages import installed
    from ank_i18n.engines.packages.routes import pivoted
    from ank_i18n.engines.packages.store import folders

    found = list(folders())
    for package, problem in found:
        if package:
            _show(package)
        else:
            typer.echo(problem, err=True)
    if not found:
        typer.echo("no package is installed (see `ank-i18n packages install`)", err=True)
    for source, between, target in pivoted(installed()):
        typer.echo(f"{source} → {between} → {target}")


@app.command()
def install(
    ctx: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            metavar="FILE|FOLDER|LOCALE|PAIR",
            help="An .argosmodel file, a package or a folder of them (a USB stick); or a locale "
            "(kk) or pair (ru-kk) from the network.",
        ),
    ] = "",
    recipe: Annotated[
        str, typer.Option(help="A recipe's name or file instead of what would be chosen.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Fetch without asking.")] = False,
) -> None:
    """Check a package, load it once in a process of its own, and put it in place.

    What comes from the network is shown and asked for first: docs/recipes.md.
    """
    from ank_i18n.engines import packages

    if recipe or (PAIR.fullmatch(source) and not Path(source).exists()):
        _install_from_network(ctx.obj, source, recipe, yes=yes)
        return
    if not source:
        raise UsageError("nothing to install", mend="name a file, a folder, a locale or --recipe")
    for package in packages.install_all(Path(source)):
        _show(package)


def _install_from_network(root: Path | None, wanted: str, recipe: str, *, yes: bool) -> None:
    from ank_i18n import project
    from ank_i18n.engines.packages import plan
    from ank_i18n.engines.packages.recipes import chosen, recipes

    office = project.load(root)
    folders = [office.root / "recipes"]
    pair = PAIR.fullmatch(wanted)
    source, target = (pair[1] or office.source, pair[2]) if pair else ("", "")
    found = [chosen(recipe, folders)] if recipe else plan.plan(source, target, recipes(folders))
    if not found:
        typer.echo(f"{source} → {target}: installed already")
        return
    steps = [plan.look_up(one) for one in found]
    for line in plan.described(steps):
        typer.echo(line)
    if not yes:
        typer.confirm("Fetch and install?", abort=True)
    for step in steps:
        package = plan.run(step, _progress)
        _show(package)
        for sentence, draft in plan.tried(package):
            typer.echo(f"  {sentence} → {_short(draft)}")


@app.command()
def verify() -> None:
    """See that every package is as it was installed, loads and decodes; exit 1 if one does not."""
    from ank_i18n.engines import packages

    sound = True
    for folder, problem in packages.verify():
        sound = sound and not problem
        typer.echo(f"{folder}: {problem or 'sound'}")
    raise typer.Exit(0 if sound else 1)


@app.command()
def pack(
    folder: Annotated[Path, named("A package's folder; or ru-kk.", metavar="FOLDER|PACKAGE")],
    file: Annotated[Path, named("The .argosmodel file to write.")],
) -> None:
    """Check a package and write it as one file, for another machine."""
    from ank_i18n.engines import packages

    _show(packages.pack(folder if folder.exists() else packages.chosen(str(folder)).path, file))


@app.command()
def convert(
    checkpoint: Annotated[Path, named("The folder of a published model's files.")],
    recipe: Annotated[
        str, typer.Option(help="A recipe's name or file; else recipe.toml in the folder, or none.")
    ] = "",
    pair: Annotated[str, typer.Option(help="Without a recipe: from what into what, en-kk.")] = "",
    weights: Annotated[str, typer.Option(help="int8, float32, … instead of the recipe's.")] = "",
    to: Annotated[Path, typer.Option(help="The folder that the package goes into.")] = Path(),
) -> None:
    """Make a package of a checkpoint at hand; `install` or `pack` its folder then.

    Without a recipe the format is known by the files, and the languages by --pair.
    """
    from ank_i18n.engines.packages.convert import convert as converted
    from ank_i18n.engines.packages.convert.detect import detect
    from ank_i18n.engines.packages.recipes import WEIGHTS, chosen

    own = checkpoint / "recipe.toml"
    name = recipe or (str(own) if own.is_file() else "")
    described = chosen(name) if name else detect(checkpoint, pair)
    if weights and weights not in WEIGHTS:
        raise UsageError(f"weights is not one of {', '.join(WEIGHTS)}")
    if weights:
        described = replace(described, options={**described.options, "weights": weights})
    _show(converted(checkpoint, described, to))


@app.command()
def remove(name: Named) -> None:
    """Remove an installed package."""
    from ank_i18n.engines import packages

    package = packages.chosen(name)
    packages.remove(package)
    typer.echo(f"removed {package.path}")


def _show(package: Package) -> None:
    typer.echo(f"{package.source} → {package.target}  {package.version}  {package.path}")
    if package.remark:
        typer.echo(f"{package.path}: {package.remark}", err=True)


def _short(draft: str) -> str:
    """A model that was not trained enough may not find an end."""
    return draft if len(draft) <= LONGEST else f"{draft[: LONGEST - 1]}…"


def _progress(have: int, total: int) -> None:
    """One line that is written over; on a terminal only."""
    import sys

    if sys.stderr.isatty():
        share = f"{have / total:4.0%} of {total >> 20} MiB" if total else f"{have >> 20} MiB"
        end = "\n" if have == total else ""
        sys.stderr.write(f"\r{share}{end}")
