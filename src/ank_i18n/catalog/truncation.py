"""A catalog that was cut short between two entries: every line is sound, the end is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import polib


def of_one_template(catalog: polib.POFile, other: polib.POFile) -> bool:
    """Whether two catalogs were made from one template, as far as their dates tell.

    One made before the release grew at its end has all but the last sentences, and is whole.
    """
    dates = [file.metadata.get("POT-Creation-Date", "") for file in (catalog, other)]
    return not all(dates) or dates[0] == dates[1]


def refuse_cut(
    found: Sequence[str], expected: Sequence[str], path: Path, *, line: int, mend: str
) -> None:
    """Stop at a catalog that has the first sentences in their order and not the last.

    Args:
        found: The sentences that it has.
        expected: Those that it must have.
        path: The catalog.
        line: Its last line.
        mend: What to do about it.

    Raises:
        CatalogError: It was cut short.
    """
    missing = len(expected) - len(found)
    if missing > 0 and list(found) == list(expected[: len(found)]):
        raise CatalogError(
            f"is cut short: the last {missing} of {len(expected)} sentences are missing",
            path=path,
            line=line,
            mend=mend,
        )
