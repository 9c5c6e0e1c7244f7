"""A sentence opens with a capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon

_DASHES = "—–-−―"
_AFTER_DASH = re.compile(rf"[{_DASHES}]+ ?([^\W\d_])")
_AFTER_BRACKET = re.compile(r"[(\[]+([^\W\d_]|[0-9]{4}\b)")


def lowercase_next(c: Candidate, _: Lexicon) -> Verdict | None:
    """«в 2019 г. состоялся»: the next word goes on."""
    return Verdict.JOIN if c.char.islower() else None


def lowercase_after_dash(c: Candidate, _: Lexicon) -> Verdict | None:
    """«— Где? — спросил он»: the author's words follow their quotation."""
    if c.char not in _DASHES:
        return None
    found = _AFTER_DASH.match(c.text, c.next)
    return Verdict.JOIN if found and found[1].islower() else None


def lowercase_in_brackets(c: Candidate, _: Lexicon) -> Verdict | None:
    """«"Как это делалось..." (1992)», «Не дело это. (стиль сохранён)»: a remark or a date."""
    found = _AFTER_BRACKET.match(c.text, c.next)
    return Verdict.JOIN if found and not found[1].isupper() else None
