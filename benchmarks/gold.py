"""Where the benchmarks find the gold data: ``--gold DIR``, by default beside the checkout."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

DEFAULT = Path(__file__).parents[2] / "shared"
Pair = tuple[str, str]


def parser(description: str) -> argparse.ArgumentParser:
    """A command-line parser with the one option that every benchmark has."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("--gold", type=Path, default=DEFAULT, help="folder of eval/ and text/")
    return arguments


def dev_pairs(folder: Path, source: str, target: str) -> Iterator[tuple[str, list[Pair]]]:
    """The dev sets of translation that have both locales: name, and pairs of sentences."""
    for name in ("flores-dev", "ntrex-dev"):
        path = require(folder / "eval" / "mt" / f"{name}.tsv")
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if {source, target} <= set(rows.fieldnames or ()):
                yield name, [(row[source], row[target]) for row in rows]


def require(path: Path) -> Path:
    """The path, if it is there; ends the benchmark with one line if not."""
    if not path.exists():
        sys.exit(f"{path}: the gold data is not here (name its folder with --gold)")
    return path
