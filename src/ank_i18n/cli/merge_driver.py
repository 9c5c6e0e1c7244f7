"""``ank-i18n merge-driver``: git merges catalogs entry by entry."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ank_i18n.cli.arguments import named


def merge_driver(
    base: Annotated[Path, named("The version both come from (%O).")],
    ours: Annotated[Path, named("Our version; the result is written here (%A).")],
    theirs: Annotated[Path, named("The other version (%B).")],
) -> None:
    """Merge two versions of a catalog, for git: see docs/editors.md."""
    import polib

    from ank_i18n.catalog import load, save
    from ank_i18n.catalog.three_way import three_way

    # Git gives an empty file where both sides added the catalog.
    before = load(base) if base.stat().st_size else polib.POFile(wrapwidth=0)
    merged = three_way(before, load(ours), load(theirs))
    save(merged.catalog, ours)
    for msgid in merged.conflicts:
        typer.echo(f"both reviewed differently, look at its comment: {msgid}", err=True)
    if merged.conflicts:
        raise typer.Exit(1)
