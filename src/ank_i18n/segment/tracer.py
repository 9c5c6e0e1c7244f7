"""Why a text was cut where it was cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ank_i18n.segment.lexicon import base_locale, lexicon
from ank_i18n.segment.plain import Plain
from ank_i18n.segment.splitter import decisions, lines
from ank_i18n.segment.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE_BREAK = "line_break"


class Decision(NamedTuple):
    """Why a text was cut, or not, at one place.

    Attributes:
        offset: Where the sentence would end.
        rule: The name of the rule that decided; ``sentence_end`` when none objected.
        verdict: ``split`` or ``join``.
    """

    offset: int
    rule: str
    verdict: Verdict


def explain(text: str, locale: str = "ru") -> Iterator[Decision]:
    """The rule that decided at each place where a sentence may end, in reading order.

    Args:
        text: Any text; a line break between two sentences is a decision of its own.
        locale: The language of the text, see ``spans``.
    """
    words = lexicon(base_locale(locale))
    last = -1
    for start, line in lines(text):
        if last >= 0:
            yield Decision(last, LINE_BREAK, Verdict.SPLIT)
        last = start + len(line.rstrip())
        plain = Plain(line)
        for candidate, rule, verdict in decisions(plain.text, words):
            end, _ = plain.cut(candidate.end, candidate.next)
            yield Decision(start + end, rule, verdict)
