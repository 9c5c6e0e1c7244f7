"""Findings that a translator answered in the catalog: ``# ank-i18n: ignore RULE — why``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import polib

from ank_i18n.catalog import comments

_KIND = "ignore"
_REASON = re.compile(r"(\S+)\s+(?:—|–|-{1,2})\s+(\S.*)")


def reasons(entry: polib.POEntry) -> dict[str, str]:
    """The rules that are answered in an entry's comment, each with the reason given."""
    found = map(_REASON.fullmatch, comments.get(entry, _KIND))
    return {match[1]: match[2] for match in found if match}


def unreasoned(entry: polib.POEntry) -> list[str]:
    """The answers of an entry that give no reason; they count for nothing."""
    return [value for value in comments.get(entry, _KIND) if not _REASON.fullmatch(value)]


def answered(entries: Iterable[polib.POEntry]) -> Iterator[tuple[str, str]]:
    """The rule and the msgid of every answer in a catalog."""
    for entry in entries:
        if f"{comments.PREFIX}{_KIND}" in entry.tcomment:
            for rule in reasons(entry):
                yield rule, entry.msgid
