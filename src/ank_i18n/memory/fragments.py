"""Parts of a sentence that stand in a remembered one too, where the whole is no match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ank_i18n.memory.features import STEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Fewer words in a row are what every release says («в этом году»), and the termbase has those.
ENOUGH = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words in a row that a sentence shares with a remembered one.

    ``text`` is the part as it stands in the sentence, ``source`` the remembered sentence,
    ``target`` its translation.
    """

    text: str
    source: str
    target: str


def shared(sentence: str, source: str) -> tuple[str, int]:
    """The longest run of words that two sentences share whatever their endings, and its length.

    Args:
        sentence: The run is given as it stands here.
        source: Another sentence.
    """
    mine, theirs = list(_WORD.finditer(sentence)), list(_WORD.finditer(source))
    matcher = SequenceMatcher(None, _stems(mine), _stems(theirs), autojunk=False)
    run = matcher.find_longest_match()
    if not run.size:
        return "", 0
    return sentence[mine[run.a].start() : mine[run.a + run.size - 1].end()], run.size


def _stems(words: Iterable[re.Match[str]]) -> list[str]:
    return [word[0].lower()[:STEM] for word in words]


def sharing(sentence: str, sources: Mapping[int, str]) -> dict[int, str]:
    """Those of the sources that share enough words in a row with a sentence.

    Args:
        sentence: The sentence to translate.
        sources: Remembered sentences by their keys.
    """
    wanted = set(_runs(sentence))
    if not wanted:
        return {}
    return {n: text for n, text in sources.items() if not wanted.isdisjoint(_runs(text))}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of just enough words, each word without its ending."""
    stems = _stems(_WORD.finditer(text))
    return zip(*(stems[start:] for start in range(ENOUGH)), strict=False)


def longest(sentence: str, sources: Mapping[int, str]) -> tuple[int, str] | None:
    """The source that shares the longest part with a sentence: its key, and the part.

    Args:
        sentence: The sentence to translate.
        sources: Remembered sentences by their keys.

    Returns:
        None where none shares enough words in a row; of equals the shortest source.
    """
    found = [
        (size, -len(text), number, part)
        for number, text in sources.items()
        for part, size in (shared(sentence, text),)
        if size >= ENOUGH
    ]
    if not found:
        return None
    _, _, number, part = max(found)
    return number, part
