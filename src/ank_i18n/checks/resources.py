"""What rules need beside the two texts: loaded once for a run, and only when a rule asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Resources:
    """The project's own termbase files and what is built from them."""

    termbases: Sequence[Path] = ()
