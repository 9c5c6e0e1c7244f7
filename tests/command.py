"""The command line in a process of its own, as a person in a folder calls it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(
    folder: Path, *words: str | Path, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``ank-i18n`` with these words, and ``text`` on standard input."""
    return subprocess.run(
        [sys.executable, "-m", "ank_i18n", *words],
        cwd=folder,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
