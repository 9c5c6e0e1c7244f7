"""Fragments of a text in a script that its language is not written in.

What is certain is told: the script, and the language where letters or words leave no other. A
screen reader then does not read «The Astana Times» by the rules of Kazakh (WCAG 2.2, 3.1.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel.core import get_global

from ank_i18n.publishing.protected import pieces

_LETTERS = {"Latn": "A-Za-zÀ-ÖØ-öø-ɏ", "Cyrl": "\u0400-\u052f"}
# Words of English that no other language in Latin letters has.
_ENGLISH = re.compile(r"\b(?:the|of|and|with|from|this|which)\b", re.IGNORECASE)
# Kazakh alone has ұ; other languages with і have none of the other letters, nor they і.
_KAZAKH = re.compile(r"ұ|і(?=.*[әғқңөү])|[әғқңөү](?=.*і)", re.IGNORECASE | re.DOTALL)


def fragments(text: str, tag: str) -> Iterator[tuple[str, str]]:
    """The text cut into (piece, language), in order; joined the pieces are the text.

    Addresses, Roman numerals, single letters and acronyms belong to any language.

    Args:
        text: Text of a page.
        tag: The language it is in. Nothing is foreign where its script is unknown.

    Yields:
        Pieces, with the BCP 47 tag of a foreign one: ``en``, ``kk``, or the script of a
        language that is not known (``und-Latn``); empty for the page's own.
    """
    foreign = _foreign(_script(tag))
    if foreign is None:
        yield text, ""
        return
    for protected, piece in pieces(text):
        position = 0
        for found in () if protected else foreign.finditer(piece):
            if language := _language(found.group(), str(found.lastgroup)):
                if found.start() > position:
                    yield piece[position : found.start()], ""
                yield found.group(), language
                position = found.end()
        if position < len(piece):
            yield piece[position:], ""


@cache
def _script(tag: str) -> str:
    """The script of a tag: the one it names, else the likely one (CLDR)."""
    language, *rest = tag.split("-")
    named = [part for part in rest if len(part) == len("Latn") and part.isalpha()]
    likely: str = get_global("likely_subtags").get(language, "")
    return named[0] if named else next(iter(likely.split("_")[1:2]), "")


@cache
def _foreign(script: str) -> re.Pattern[str] | None:
    """Words in other scripts, with the spaces, hyphens and apostrophes between them."""
    if not script:
        return None
    runs = (
        rf"(?P<{name}>(?<!\w)[{letters}]+(?:[ \u00a0'’.&-]{{1,2}}[{letters}]+)*(?!\w))"
        for name, letters in _LETTERS.items()
        if name != script
    )
    return re.compile("|".join(runs))


def _language(run: str, script: str) -> str:
    if len(run) == 1 or all(word.isupper() for word in re.findall(r"\w+", run)):
        return ""
    if script == "Latn":
        return "en" if _ENGLISH.search(run) else "und-Latn"
    return "kk" if _KAZAKH.search(run) else "und-Cyrl"
