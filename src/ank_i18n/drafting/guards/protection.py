"""Placeholders, tags, addresses of pages and of mail stand in the draft as in the source."""

from __future__ import annotations

from collections import Counter

from ank_i18n.engines.protected import spans


def protection(source: str, draft: str) -> str | None:
    """The first protected part that a draft lost or made up, in words, or None."""
    asked, said = Counter(spans(source)), Counter(spans(draft))
    if lost := asked - said:
        return f"{next(iter(lost))} is missing"
    if made_up := said - asked:
        return f"{next(iter(made_up))} is not in the source"
    return None
