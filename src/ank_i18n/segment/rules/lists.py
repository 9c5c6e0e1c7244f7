"""The number of a list item is no sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import JOIN

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[IVXLC]{1,6}|[^\W\d_])"
_MARKER = re.compile(rf"(?<!\w){_NUMBER}\Z")
_ITEM = re.compile(rf"\W{{0,3}}(?:{_NUMBER}\. )?{_NUMBER}\Z")
_IN_LINE = re.compile(rf"[;:] {_NUMBER}\Z")
_LONGEST = 24


def list_number(c: Candidate, _: Lexicon) -> Verdict | None:
    """«1. Об итогах года», «3.2. Порядок», «…отделов; 3. Управлений»: the text follows."""
    if c.mark != "." or c.close or not _MARKER.search(c.chunk):
        return None
    if c.stop - c.start <= _LONGEST and _ITEM.match(c.text[c.start : c.stop]):
        return JOIN
    low = max(c.start, c.stop - _LONGEST)
    return JOIN if _IN_LINE.search(c.text[low : c.stop]) else None
