"""TMX 1.4b: the pairs of a catalog for any translation memory, and back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from ank_i18n import tmx
from ank_i18n.catalog.exchange.row import Row
from ank_i18n.catalog.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_STATE, _PREVIOUS = "x-ank-i18n-state", "x-ank-i18n-previous-source"


def write(rows: Iterable[Row], source: str, target: str) -> str:
    """The translated units as a TMX document; TMX has no place for those without translation.

    Args:
        rows: The units.
        source: The locale of the sources.
        target: The locale of the targets.
    """
    return tmx.document((_unit(row, source, target) for row in rows if row.target), source)


def _unit(row: Row, source: str, target: str) -> tmx.TranslationUnit:
    remarks = (
        tmx.Remark("note", row.comment),
        tmx.Remark("prop", str(row.state), {"type": _STATE}),
        tmx.Remark("prop", row.previous, {"type": _PREVIOUS}),
    )
    sides = ((source, row.source), (target, row.target))
    return tmx.TranslationUnit(
        tuple(tmx.Variant(locale.replace("_", "-"), text) for locale, text in sides),
        remarks=tuple(remark for remark in remarks if remark.text),
    )


def read(data: bytes, path: Path, source: str, target: str) -> list[Row]:
    """The pairs of a TMX document in two locales; pairs in others are passed by.

    Pairs of another tool are drafts: a memory says that a sentence was translated, not that
    this one was reviewed.

    Raises:
        ExchangeError: It is not TMX.
    """
    found = []
    for unit in tmx.parse(BytesIO(data), path):
        if isinstance(unit, tmx.TranslationUnit):
            texts = {tmx.locale_of(v.locale, (source, target)): v.text for v in unit.variants}
            if texts.get(source) and texts.get(target):
                found.append(_row(unit, texts[source], texts[target]))
    return found


def _row(unit: tmx.TranslationUnit, source: str, target: str) -> Row:
    state = unit.prop(_STATE)
    known = State(state) if state in (State.REVIEWED, State.STALE) else State.DRAFT
    note = next((remark.text for remark in unit.remarks if remark.tag == "note"), "")
    return Row(source, target, known, unit.prop(_PREVIOUS), note, stated=bool(state))
