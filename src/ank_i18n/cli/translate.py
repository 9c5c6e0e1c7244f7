"""``ank-i18n translate``: lines on stdin, their translations on stdout."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from ank_i18n.errors import InputError, UsageError

if TYPE_CHECKING:
    from ank_i18n.engines import Engine, Translation

BLOCK = 2048
"""Lines that are drafted together when stdin is a file; a terminal gets its answer line by line."""


def translate(
    context: typer.Context,
    source: Annotated[str, typer.Option("--from", help="The locale of the lines.")],
    target: Annotated[str, typer.Option("--to", help="The locale to translate into.")],
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Use drafts made before, and keep new ones.")
    ] = True,
) -> None:
    """Translate lines: one line out for each line in, an empty one where nothing holds.

    Why a line is empty, and what to look at in a doubtful one, is said on stderr.
    """
    from ank_i18n import project
    from ank_i18n.drafting.machine import machine

    settings = project.load(context.obj).section("engines")
    engine = machine(source, target, settings, cached=cache)
    if engine is None:
        raise UsageError(
            f"no package translates {source} → {target}",
            mend="see `ank-i18n packages list` and `ank-i18n packages install`",
        )
    for number, draft in translated(engine, _lines(sys.stdin.buffer)):
        sys.stdout.buffer.write(f"{draft.text}\n".encode())
        sys.stdout.flush()
        if draft.problem:
            typer.echo(f"line {number}: left empty: {draft.problem}", err=True)
        for doubt in draft.doubts:
            typer.echo(f"line {number}: look: {doubt}", err=True)


def translated(engine: Engine, lines: Iterable[str]) -> Iterator[tuple[int, Translation]]:
    """Each line's number and translation, in order; blank lines pass as they are."""
    from ank_i18n.engines import Translation

    before = 0
    for block in _blocks(lines, 1 if sys.stdin.isatty() else BLOCK):
        wanted = [i for i, line in enumerate(block) if line.strip()]
        ready = {i: Translation(line) for i, line in enumerate(block) if not line.strip()}
        shown = 0
        for position, draft in engine.translate([block[i].strip() for i in wanted]):
            ready[wanted[position]] = draft
            while shown in ready:
                yield before + shown + 1, ready.pop(shown)
                shown += 1
        for i in sorted(ready):
            yield before + i + 1, ready[i]
        before += len(block)


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Lines end where a line feed is: U+2028 or a form feed inside one is text."""
    for number, line in enumerate(stream, 1):
        try:
            yield line.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8", path="stdin", line=number) from error


def _blocks(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        block.append(line)
        if len(block) == size:
            yield block
            block = []
    if block:
        yield block
