"""How to get back the last good state of a catalog that was damaged where it lies."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from ank_i18n.errors import CatalogError


def last_good(path: Path) -> str:
    """What to do about a damaged catalog, as the end of an error line.

    Args:
        path: The catalog; what it says depends on whether it lies in a git repository.
    """
    if path.suffix == ".pot":
        return "delete it: ank-i18n extract makes it again"
    if any((folder / ".git").exists() for folder in path.absolute().parents):
        here = Path.cwd()
        shown = path.relative_to(here) if path.is_relative_to(here) else path
        back = f"run: git restore {quote(str(shown))}"
    else:
        back = "put its last good copy in its place"
    return f"for the last good state set the file aside and {back}; ank-i18n import po takes it in"


def with_last_good(error: CatalogError, path: Path) -> CatalogError:
    """The error of a catalog that cannot be read, with the way back to its last good state."""
    mend = "; ".join(filter(None, [error.mend, last_good(path)]))
    return CatalogError(error.problem, path=error.path, line=error.line, mend=mend)
