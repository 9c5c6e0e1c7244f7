"""Progress of long work: a bar on a terminal, one plain line per step elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

Progress = Callable[[str, int, int], None]


@contextmanager
def progress(*, shown: bool = True) -> Iterator[Progress]:
    """A callback ``(step, done, total)`` that shows how far the work is, on standard error."""
    if not shown:
        yield lambda _step, _done, _total: None
    elif sys.stderr.isatty():
        with _bars() as callback:
            yield callback
    else:
        yield _PlainLines()


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeRemainingColumn,
    )

    bars = Progress(
        TextColumn("{task.description:>10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    tasks: dict[str, TaskID] = {}

    def callback(step: str, done: int, total: int) -> None:
        if step not in tasks:
            tasks[step] = bars.add_task(step, total=total, rate="")
        speed = bars.tasks[tasks[step]].speed
        rate = f"{speed:.1f}/s" if speed else ""
        bars.update(tasks[step], completed=done, total=total, rate=rate)

    with bars:
        yield callback


class _PlainLines:
    """One line when a step is done, and one every ten seconds while it goes on."""

    interval = 10.0

    def __init__(self) -> None:
        self._started: dict[str, float] = {}
        self._shown: dict[str, float] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        started = self._started.setdefault(step, now)
        shown = self._shown.setdefault(step, now)
        if done < total and now - shown < self.interval:
            return
        self._shown[step] = now
        typer.echo(f"{step}: {done}/{total}{_pace(done, total, now - started)}", err=True)


def _pace(done: int, total: int, seconds: float) -> str:
    """How fast, and how long yet; nothing in the first second, which says little."""
    if seconds < 1.0 or not done:
        return ""
    left = f", {(total - done) * seconds / done:.0f} s left" if done < total else ""
    return f", {done / seconds:.1f}/s{left}"
