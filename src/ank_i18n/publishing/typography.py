"""Typography of a language: quotation marks, dashes, no-break spaces.

The rules are data (``data/typography.toml``). They change quotation marks, dashes, dots of an
ellipsis and white space; a letter or a digit never, nor anything in a placeholder or address.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ank_i18n.publishing.protected import pieces
from ank_i18n.release.inline import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Collection

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_DASH = re.compile(r"(?<=[^\s-])[ \u00a0](?:-|--)(?= )|(?<=[^\s-])--(?=[^\s-])")
_QUOTE = re.compile(r"[\"«»„“”‟]")
_BEFORE_OPENING = " \u00a0\n([{«„“–—/-"
_ALWAYS_OPENS, _ALWAYS_CLOSES = "«„", "»"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language does: marks by depth, its dash, and patterns with replacements."""

    quotes: tuple[str, str, str, str] | None
    dash: str
    replace: tuple[tuple[re.Pattern[str], str], ...]


@cache
def rules(tag: str) -> Rules:
    """The rules of a language by its BCP 47 tag; one that has none gets the common ones."""
    text = (files("ank_i18n.data") / "typography.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    own = tables.get(tag) or tables.get(tag.split("-", maxsplit=1)[0], {})
    pairs = [*tables["common"]["replace"], *own.get("replace", [])]
    quotes = own.get("quotes")
    return Rules(
        quotes=tuple(quotes) if quotes else None,
        dash=own.get("dash", "–"),
        replace=tuple((re.compile(a), b.replace("~", NO_BREAK_SPACE)) for a, b in pairs),
    )


def typeset(text: str, tag: str, verbatim: Collection[int] = ()) -> str:
    """The text as a careful compositor of the language would set it.

    Args:
        text: A block's text, with placeholders.
        tag: The language's BCP 47 tag.
        verbatim: Numbers of placeholders whose content is left alone, such as code.
    """
    told = rules(tag)
    quoted = _quoted(list(pieces(text, verbatim)), told)
    return "".join(piece if protected else _spaced(piece, told) for protected, piece in quoted)


def _spaced(text: str, told: Rules) -> str:
    text = _DASH.sub(lambda found: _dash(found.group(), told.dash), text)
    for pattern, replacement in told.replace:
        text = pattern.sub(replacement, text)
    return text


def _dash(found: str, dash: str) -> str:
    return f"{NO_BREAK_SPACE}{dash}" if found[0] != "-" else dash


def _quoted(text: list[tuple[bool, str]], told: Rules) -> list[tuple[bool, str]]:
    """Quotation marks by their depth; a text whose marks do not pair keeps them all."""
    if told.quotes is None or not any(_QUOTE.search(piece) for _, piece in text):
        return text
    done, depth, last = [], 0, ""
    for protected, piece in text:
        if protected:
            done.append((True, piece))
            last = last if PLACEHOLDER.fullmatch(piece) else piece[-1]
            continue
        parts: list[str] = []
        position = 0
        for mark in _QUOTE.finditer(piece):
            before = piece[mark.start() - 1] if mark.start() else last
            opens = _opens(mark.group(), before)
            depth += opens
            if not depth:
                return text
            outer = 0 if depth % 2 else 2
            parts += (piece[position : mark.start()], told.quotes[outer + (not opens)])
            depth -= not opens
            position = mark.end()
        done.append((False, "".join((*parts, piece[position:]))))
        last = piece[-1]
    return text if depth else done


def _opens(mark: str, before: str) -> bool:
    if mark in _ALWAYS_OPENS:
        return True
    return mark not in _ALWAYS_CLOSES and (not before or before in _BEFORE_OPENING)
