"""The number of a list item is no sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_NUMBER = re.compile(r"\W{0,3}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[IVXLC]{1,6}|[^\W\d_])\Z")
_LONGEST = 24


def list_number(c: Candidate, _: Lexicon) -> Verdict | None:
    """«1. Об итогах года», «3.2. Порядок», «II. Итоги», «а. Первый»: the text follows."""
    if c.mark != "." or c.stop - c.start > _LONGEST:
        return None
    return Verdict.JOIN if _NUMBER.match(c.text[c.start : c.stop]) else None
