"""Placeholders, tags, addresses of pages and of mail stand in the draft as in the source.

What a program fills in by its place (``%s``, ``{}``) stands in the source's order, tags are
closed in the order they must be, and enclose something where the source's do.
"""

from __future__ import annotations

import re
from collections import Counter

from ank_i18n.engines.protected import protected, spans

BY_PLACE = (re.compile(r"%(?![(%]|\d+\$).+"), re.compile(r"\{(?:[!:].*)?\}"))
"""What the two ways of Python and C to write placeholders fill in one after the other."""
VOID = ("br", "hr", "img", "wbr")
EMPTY = re.compile(r"<([A-Za-z0-9]+)(?:\s[^<>]*)?(?<!/)>\s*</\1>")


def protection(source: str, draft: str) -> str | None:
    """The first protected part that a draft lost, made up or put wrong, in words, or None."""
    asked, said = Counter(spans(source)), Counter(spans(draft))
    if lost := asked - said:
        return f"{next(iter(lost))} is missing"
    if made_up := said - asked:
        return f"{next(iter(made_up))} is not in the source"
    for by_place in BY_PLACE:
        filled = [part for part in spans(source) if by_place.fullmatch(part)]
        if filled != [part for part in spans(draft) if by_place.fullmatch(part)]:
            return f"{' '.join(filled)} stand in another order: a program fills them by place"
    if (tag := _crossed(draft)) and not _crossed(source):
        return f"{tag} closes nothing that is open"
    if (nothing := EMPTY.search(draft)) and not EMPTY.search(source):
        return f"{nothing[0]} encloses nothing"
    return None


def _crossed(text: str) -> str:
    """The first closing tag that does not close the last one that is open, or nothing."""
    opened: list[str] = []
    for match in protected(text):
        name = re.split(r"[\s>]", match[0].strip("</"))[0]
        if not match["tag"] or match[0].endswith("/>") or name in VOID:
            continue
        if not match[0].startswith("</"):
            opened.append(name)
        elif not opened or opened.pop() != name:
            return match[0]
    return ""
