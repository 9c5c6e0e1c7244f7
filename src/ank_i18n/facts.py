"""The tables of ``data/``: tab-separated, a head line, ``#`` lines that name the source."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, cells by the names of the head line.

    Args:
        name: The file below ``data/`` without its suffix: ``language/months``.
    """
    text = files("ank_i18n.data").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    head, *rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return tuple(dict(zip(head, row, strict=True)) for row in rows)
