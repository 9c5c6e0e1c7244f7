"""Front matter: the YAML at the head of a Markdown document."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import yaml

from ank_i18n.errors import ReleaseError

if TYPE_CHECKING:
    from pathlib import Path

# Front matter that a reader of the publication sees, and a translator therefore gets.
TRANSLATED = ("title", "subtitle", "description", "summary")
_LONGEST = 100_000


def pairs(text: str, path: Path) -> dict[str, str]:
    """The names and values of front matter; lists are joined by commas, mappings left out.

    Args:
        text: What stands between the fences.
        path: The file, for the error.

    Raises:
        ReleaseError: It is not YAML, or not a mapping.
    """
    if len(text) > _LONGEST:
        raise ReleaseError("has front matter of more than 100,000 characters", path=path)
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ReleaseError(
            f"has front matter that is not YAML: {getattr(error, 'problem', None) or error}",
            path=path,
            line=None if mark is None else mark.line + 2,
            mend="put the value into quotes",
        ) from None
    except (ValueError, RecursionError, TypeError, AttributeError, KeyError) as error:
        # What PyYAML's constructors raise on impossible dates, numbers and tags.
        raise ReleaseError(f"has front matter that is not YAML: {error}", path=path) from None
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise ReleaseError(
            "has front matter that is not a mapping", path=path, line=2, mend="write name: value"
        )
    found = {str(name): _worded(value) for name, value in loaded.items()}
    return {name: value for name, value in found.items() if value}


def _worded(value: object) -> str:
    """A scalar, or a list of scalars, as text; anything else is empty."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_scalar(item) for item in value)))
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float | date | datetime):
        return ""
    return str(value).strip()
