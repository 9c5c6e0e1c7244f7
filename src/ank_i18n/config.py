"""The words of ank-i18n.toml: one that it does not know is said with its line and the nearest.

What is misspelt would otherwise be passed over in silence, and a gate with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path

from ank_i18n.errors import ProjectError

CONFIG = "ank-i18n.toml"


def known(root: Path, what: str, told: Iterable[object], words: Collection[str]) -> None:
    """Let pass what is known.

    Args:
        root: The project's folder.
        what: What the words are in the error: ``the table``, ``[checks]``.
        told: What the file says.
        words: What it may say.

    Raises:
        ProjectError: It says something else.
    """
    unknown = sorted(str(one) for one in told if one not in words)
    if not unknown:
        return
    near = get_close_matches(unknown[0], words, 1)
    raise ProjectError(
        f"does not know {what} {', '.join(unknown)}",
        path=root / CONFIG,
        line=line_of(root, unknown[0]),
        mend=f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(words))}",
    )


def line_of(root: Path, word: str) -> int | None:
    """The line of ank-i18n.toml on which a table, a key or a value stands; None if none does.

    Args:
        root: The project's folder.
        word: The last part of the name.
    """
    try:
        lines = (root / CONFIG).read_text(encoding="utf-8-sig").splitlines()
    except OSError:
        return None
    sought = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    said = (line if '"' in line else line.partition("#")[0] for line in lines)
    return next((number for number, line in enumerate(said, 1) if sought.search(line)), None)
