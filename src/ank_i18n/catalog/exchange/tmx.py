"""TMX 1.4b: the pairs of a catalog for any translation memory, and back."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from ank_i18n import __version__, tmx
from ank_i18n.catalog.exchange.row import Row
from ank_i18n.catalog.states import State
from ank_i18n.release.inline import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_STATE, _PREVIOUS = "x-ank-i18n-state", "x-ank-i18n-previous-source"

# Characters that XML 1.0 cannot hold. TMX has no code for them, so they become U+FFFD.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(rows: Iterable[Row], source: str, target: str) -> str:
    """The translated units as a TMX document; TMX has no place for those without translation.

    Args:
        rows: The units.
        source: The locale of the sources.
        target: The locale of the targets.
    """
    src, trg = (quoteattr(locale.replace("_", "-")) for locale in (source, target))
    return "".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n',
            f'<header creationtool="ank-i18n" creationtoolversion="{__version__}" '
            f'segtype="sentence" o-tmf="PO" adminlang="en" srclang={src} '
            'datatype="plaintext"/>\n<body>\n',
            *(_unit(row, src, trg) for row in rows if row.target),
            "</body>\n</tmx>\n",
        ]
    )


def _unit(row: Row, source: str, target: str) -> str:
    note = f"<note>{_escaped(row.comment)}</note>" if row.comment else ""
    previous = f'<prop type="{_PREVIOUS}">{_escaped(row.previous)}</prop>' if row.previous else ""
    return (
        f'<tu>{note}<prop type="{_STATE}">{row.state}</prop>{previous}\n'
        f"<tuv xml:lang={source}><seg>{_segment(row.source)}</seg></tuv>\n"
        f"<tuv xml:lang={target}><seg>{_segment(row.target)}</seg></tuv>\n</tu>\n"
    )


def _segment(text: str) -> str:
    """A unit's text; each placeholder is native code of its own."""
    parts, cursor = [], 0
    for number, match in enumerate(PLACEHOLDER.finditer(text), 1):
        parts.append(_escaped(text[cursor : match.start()]))
        parts.append(f'<ph x="{number}">{_escaped(match[0])}</ph>')
        cursor = match.end()
    return "".join([*parts, _escaped(text[cursor:])])


def _escaped(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text), {"\r": "&#13;"})


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
