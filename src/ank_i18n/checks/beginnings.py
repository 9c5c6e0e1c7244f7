"""Where a sentence begins: there a capital letter tells nothing of a word."""

from __future__ import annotations

_OPENING = ' \t\n\u00a0«"“(—–-'
# An arrow or a sign of a menu's way (Файл ▸ Открыть) begins anew as a full stop does.
_ENDING = (".", "!", "?", "…", ":", "▸", ">", "→")


def first_word(text: str) -> int:
    """Where the first word of a text stands, behind quotation marks, brackets and dashes."""
    return len(text) - len(text.lstrip(_OPENING))


def begins_a_sentence(text: str, start: int) -> bool:
    """Whether the word at ``start`` begins a sentence, perhaps behind a quotation mark or dash.

    A word that a full stop touches does not: г.Майск, С.Майская.
    """
    before = text[:start].rstrip(_OPENING)
    return not before or (before.endswith(_ENDING) and text[len(before)].isspace())
