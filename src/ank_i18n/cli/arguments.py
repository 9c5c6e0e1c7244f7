"""Arguments and options that are alike in every command.

Whoever reads a file says in one line what is wrong with it, and ends with status 3; Typer would
ask first whether it may be read, and end with 2 before the readable ones are looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer


def named(told: str, metavar: str | None = None) -> Any:  # noqa: ANN401 - as Typer's own are
    """An argument for files or folders, to be put into an ``Annotated``."""
    return typer.Argument(help=told, metavar=metavar, show_default=False, readable=False)


Releases = Annotated[list[Path] | None, named("Releases (default: all).")]

Locales = Annotated[
    list[str] | None,
    typer.Option("--locale", "-l", help="Only this locale; may be given again."),
]
