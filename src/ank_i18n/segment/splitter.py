"""Sentences out of a text: lines, candidates, rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ank_i18n.segment.candidate import Candidate, matches
from ank_i18n.segment.lexicon import base_locale, lexicon
from ank_i18n.segment.model import Segmentation
from ank_i18n.segment.plain import Plain
from ank_i18n.segment.rules import RULES
from ank_i18n.segment.verdict import SPLIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ank_i18n.segment.lexicon import Lexicon
    from ank_i18n.segment.verdict import Verdict

# The mandatory line breaks of Unicode Standard Annex #14: LF, VT, FF, CR, NEL, LS, PS.
_LINE = re.compile("[^\n\v\f\r\x85\u2028\u2029]+")
SENTENCE_END = "sentence_end"


def iter_spans(text: str, locale: str = "ru") -> Iterator[tuple[int, int]]:
    """Like ``spans``, one after the other: a text of any length in bounded memory."""
    words = lexicon(base_locale(locale))
    for offset, line in lines(text):
        yield from _line_spans(line, offset, words)


def spans(text: str, locale: str = "ru") -> list[tuple[int, int]]:
    """Where each sentence of a text starts and stops.

    Args:
        text: Any text; a line break always ends a sentence.
        locale: The language of the text. ``ru``, ``kk`` and ``en`` have rules of their own;
            every other language falls back to one of them (``base_locale``).

    Returns:
        Offsets in reading order; what lies between two sentences is white space.
    """
    return list(iter_spans(text, locale))


def sentences(text: str, locale: str = "ru") -> list[str]:
    """The sentences of a text, without the white space around them.

    Args:
        text: Any text; a line break always ends a sentence.
        locale: The language of the text, see ``spans``.
    """
    return [text[start:stop] for start, stop in iter_spans(text, locale)]


def segment(text: str, locale: str = "ru") -> Segmentation:
    """The sentences of a text as units, with the exact characters between them.

    Args:
        text: Any text; ``reassemble`` gives it back character for character.
        locale: The language of the text, see ``spans``.
    """
    units: list[str] = []
    gaps: list[str] = []
    last = 0
    for start, stop in iter_spans(text, locale):
        gaps.append(text[last:start])
        units.append(text[start:stop])
        last = stop
    gaps.append(text[last:])
    return Segmentation(tuple(units), tuple(gaps))


def lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that have more than white space, and where each starts."""
    for found in _LINE.finditer(text):
        line = found.group()
        if not line.isspace():
            yield found.start(), line


def decisions(text: str, words: Lexicon) -> Iterator[tuple[Candidate, str, Verdict]]:
    """Every candidate of a plain line, the rule that decides it, and its verdict."""
    start = 0
    rules = RULES[words.locale]
    for found in matches(text):
        candidate = Candidate(text, start, found)
        rule, verdict = SENTENCE_END, SPLIT
        for ask in rules:
            answer = ask(candidate, words)
            if answer is not None:
                rule, verdict = ask.__name__, answer
                break
        if verdict is SPLIT:
            start = candidate.next
        yield candidate, rule, verdict


def _line_spans(line: str, offset: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    begin = len(line) - len(line.lstrip())
    close = len(line.rstrip())
    plain = Plain(line)
    for candidate, _, verdict in decisions(plain.text, words):
        if verdict is SPLIT:
            end, following = plain.cut(candidate.end, candidate.next)
            yield offset + begin, offset + end
            begin = following
    yield offset + begin, offset + close
