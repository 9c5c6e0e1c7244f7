"""``ank-i18n segment``: the units of a document, or why it was cut so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ank_i18n.cli.arguments import named

if TYPE_CHECKING:
    from ank_i18n.release import Release

_CONTEXT = 30


class Format(StrEnum):
    """How the units are shown."""

    TEXT = "text"
    JSONL = "jsonl"


def segment(
    context: typer.Context,
    file: Annotated[Path, named("A document.")],
    form: Annotated[
        Format, typer.Option("--format", help="A unit a line, or a JSON record a line.")
    ] = Format.TEXT,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the rule that decided at each candidate.")
    ] = False,
    locale: Annotated[
        str | None, typer.Option(help="Its language (default: the project's source).")
    ] = None,
) -> None:
    """Show the units of a document, what is known about it, and the slips in it."""
    from ank_i18n import project
    from ank_i18n.release import lint, read

    release = read(file, locale=locale or project.load(context.obj).source)
    known = _known(release)
    if form is Format.JSONL:
        head = {"release": release.name, "format": release.format, "locale": release.locale}
        slips = [asdict(slip) for slip in lint(release)]
        _print_record({**head, "encoding": release.encoding, "metadata": known, "lint": slips})
        for record in _decisions(release) if explain else _units(release):
            _print_record(record)
        return
    for name, value in known.items():
        typer.echo(f"# {name}: {value}", err=True)
    for slip in lint(release):
        place = ":".join(str(part) for part in (file, slip.line, slip.column) if part)
        typer.echo(f"{place}: {slip.rule}: {slip.message}", err=True)
    for line in _explained_lines(release) if explain else _unit_lines(release):
        typer.echo(line)


def _known(release: Release) -> dict[str, Any]:
    """What is known about the release beside its text."""
    metadata = release.metadata
    values = {field.name: getattr(metadata, field.name) for field in fields(metadata)}
    return {name: value for name, value in values.items() if value}


def _print_record(record: dict[str, Any]) -> None:
    typer.echo(json.dumps(record, ensure_ascii=False))


def _units(release: Release) -> Iterator[dict[str, Any]]:
    """One record a unit."""
    from ank_i18n.segment.units import segmented

    for number, part in enumerate(segmented(release).blocks):
        for unit in part.segmentation.units:
            yield {"block": number, "kind": part.block.kind, "unit": unit}


def _unit_lines(release: Release) -> Iterator[str]:
    """One line a unit, and an empty one between two blocks."""
    last = None
    for record in _units(release):
        if last not in (None, record["block"]):
            yield ""
        last = record["block"]
        yield record["unit"]


def _decisions(release: Release) -> Iterator[dict[str, Any]]:
    """One record a candidate: where in the block, which rule, what it said, and around what."""
    from ank_i18n.release.inline import plain
    from ank_i18n.segment import explain

    for number, block in enumerate(release.blocks):
        if not block.translatable:
            continue
        text = plain(block.text, block.marks)
        for offset, rule, verdict in explain(text, release.locale):
            left = text[max(0, offset - _CONTEXT) : offset]
            right = text[offset : offset + _CONTEXT]
            around = {"left": left, "right": right}
            yield {"block": number, "offset": offset, "verdict": verdict, "rule": rule, **around}


def _explained_lines(release: Release) -> Iterator[str]:
    for record in _decisions(release):
        left, right = (" ".join(record[side].split()) for side in ("left", "right"))
        yield f"{record['verdict']:<5}  {record['rule']:<22}  …{left} ⏐ {right}…"
