"""What a translator need not look up, in the comment of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.catalog import comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polib

_KIND = "hint"


def get_hints(entry: polib.POEntry) -> list[str]:
    """The hints of a unit, each a line such as ``Ассамблея народа Казахстана → …``."""
    return comments.get(entry, _KIND)


def put_hints(entry: polib.POEntry, hints: Sequence[str]) -> None:
    """Replace the hints of a unit; an empty list takes them away."""
    comments.put(entry, _KIND, hints)
