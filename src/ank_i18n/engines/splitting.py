"""A sentence too long for a model, cut where a clause ends instead of wherever the limit falls."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

MARKS = (r"[;]\s+", r"[:]\s+", r"\s+[—–-]\s+", r",\s+", r"\s+")
"""Where a sentence may be cut, the best first: the last one cuts between any two words."""

KEPT = {",": ",", ";": ";", ":": ":", "—": " —", "–": " –", "-": " -", ".": "."}


def split(sentence: str, fits: Callable[[str], bool]) -> list[str]:
    """Cut a sentence into parts that fit, each at the best mark near its middle.

    Returns:
        The parts, whose join is the sentence; a part without a blank stays whole though it
        does not fit.
    """
    if fits(sentence):
        return [sentence]
    cut = _cut(sentence)
    if cut is None:
        return [sentence]
    return split(sentence[:cut], fits) + split(sentence[cut:], fits)


def join(parts: Sequence[str], drafts: Sequence[str]) -> str:
    """The drafts of parts as one sentence, with the marks the parts were cut at."""
    said: list[str] = []
    for part, draft in zip(parts[:-1], drafts[:-1], strict=True):
        said.append(draft.rstrip(" .,;:—–-") + KEPT.get(part.rstrip()[-1:], ""))
    return " ".join([*said, drafts[-1]])


def _cut(sentence: str) -> int | None:
    middle = len(sentence) / 2
    for mark in MARKS:
        ends = [found.end() for found in re.finditer(mark, sentence)]
        ends = [end for end in ends if sentence[:end].strip() and end < len(sentence)]
        if ends:
            best = min(ends, key=lambda end: abs(end - middle))
            # A mark near an end would leave a part as long as the whole.
            if mark == MARKS[-1] or abs(best - middle) < 0.3 * len(sentence):
                return best
    return None
