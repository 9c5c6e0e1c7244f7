"""Where the benchmarks find the gold data: ``--gold DIR``, by default beside the checkout."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

DEFAULT = Path(__file__).parents[2] / "shared"


def parser(description: str) -> argparse.ArgumentParser:
    """A command-line parser with the one option that every benchmark has."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("--gold", type=Path, default=DEFAULT, help="folder of eval/ and text/")
    return arguments


def require(path: Path) -> Path:
    """The path, if it is there; ends the benchmark with one line if not."""
    if not path.exists():
        sys.exit(f"{path}: the gold data is not here (name its folder with --gold)")
    return path
