"""Runs of marked-up text into a text with placeholders: what every reader ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.release.inline import PLACEHOLDER
from ank_i18n.release.model import Block, BlockKind, Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EDGES = re.compile(r"(\s*)(.*?)(\s*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same pairs, outermost first; or a single, without text."""

    text: str
    pairs: tuple[Mark, ...] = ()
    single: Mark | None = None


def marked(runs: Iterable[Run]) -> tuple[str, dict[int, Mark]]:
    """Runs as a text with placeholders, and what its numbers mean.

    White space at the edge of a pair moves out of it, pairs around nothing vanish, a pair
    within one of its own kind is dropped, adjacent equal pairs become one. Text that looks
    like a placeholder becomes a ``LITERAL`` mark. White space at the text's ends is cut.

    Args:
        runs: The runs in reading order.
    """
    runs = list(runs)
    if len(runs) == 1 and _is_bare(runs[0]):
        return runs[0].text.strip(), {}
    return _numbered(_trimmed(_spaced(_atoms(_joined(runs)))))


def _is_bare(run: Run) -> bool:
    """Whether a run has no mark and nothing that looks like a placeholder, as most have."""
    return not run.pairs and run.single is None and not PLACEHOLDER.search(run.text)


def picture(alt: str, mark: Mark, pairs: tuple[Mark, ...]) -> Run:
    """The run of an image: around its alternative text, or single where it has none."""
    alt = " ".join(alt.split())
    return Run(alt, (*pairs, mark)) if alt else Run("", pairs, mark)


def meta(label: str, text: str) -> Block:
    """A ``META`` block: text about the document that a reader of the publication sees."""
    text, marks = marked([Run(" ".join(text.split()))])
    return Block(BlockKind.META, text, label=label, marks=marks)


def safe(target: str) -> str:
    """An address as it may stand in a publication; one that would run a script is dropped."""
    target = target.strip()
    scheme = "".join(target.partition(":")[0].split()).lower()
    return "" if scheme in ("javascript", "vbscript") else target


def close(pairs: list[Mark], kind: MarkKind) -> None:
    """Take the innermost pair of a kind out of those that are open; there may be none."""
    for index in range(len(pairs) - 1, -1, -1):
        if pairs[index].kind is kind:
            del pairs[index]
            return


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with pairs distinct in kind, neighbours under the same pairs joined."""
    texts: list[str] = []
    pairs: tuple[Mark, ...] = ()
    for run in runs:
        if run.single is None and not run.text:
            continue
        own = _distinct(run.pairs)
        if run.single is not None or not len(own) == len(pairs) == _shared(own, pairs):
            yield Run("".join(texts), pairs)
            texts, pairs = [], own
        if run.single is not None:
            yield Run("", own, run.single)
        texts.append(run.text)
    yield Run("".join(texts), pairs)


def _atoms(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs whose text holds no placeholder."""
    for run in runs:
        cursor = 0
        for match in PLACEHOLDER.finditer(run.text):
            yield Run(run.text[cursor : match.start()], run.pairs)
            yield Run("", run.pairs, Mark(MarkKind.LITERAL, match[0]))
            cursor = match.end()
        yield Run(run.text[cursor:], run.pairs, run.single)


def _distinct(pairs: Sequence[Mark]) -> tuple[Mark, ...]:
    kinds: dict[MarkKind, Mark] = {}
    for mark in pairs:
        kinds.setdefault(mark.kind, mark)
    return tuple(kinds.values())


def _spaced(runs: Iterable[Run]) -> list[Run]:
    """Runs with white space at their edges in runs of its own, under the pairs of both sides."""
    pieces: list[Run] = []
    for run in runs:
        edges = _EDGES.match(run.text)
        parts = (run.text,) if edges is None or run.single else edges.groups()
        pieces += (Run(part, run.pairs, run.single) for part in parts if part or run.single)
    spaced: list[Run] = []
    following = _following(pieces)
    before: tuple[Mark, ...] = ()
    for piece, after in zip(pieces, following, strict=True):
        pairs = piece.pairs
        if _is_space(piece):
            pairs = pairs[: min(_shared(before, pairs), _shared(after, pairs))]
        spaced.append(Run(piece.text, pairs, piece.single))
        before = pairs
    return spaced


def _is_space(run: Run) -> bool:
    if run.single is not None:
        return run.single.kind is MarkKind.LINE_BREAK
    return run.text.isspace()


def _following(pieces: Sequence[Run]) -> list[tuple[Mark, ...]]:
    """For each piece, the pairs that go on from it to the next one that is not white space."""
    following: list[tuple[Mark, ...]] = []
    after: tuple[Mark, ...] = ()
    for piece in reversed(pieces):
        following.append(after)
        after = after[: _shared(after, piece.pairs)] if _is_space(piece) else piece.pairs
    return following[::-1]


def _trimmed(runs: list[Run]) -> list[Run]:
    start, end = 0, len(runs)
    while start < end and _is_space(runs[start]):
        start += 1
    while end > start and _is_space(runs[end - 1]):
        end -= 1
    return runs[start:end]


def _shared(left: Sequence[Mark], right: Sequence[Mark]) -> int:
    """How many pairs two stacks share from the outside; links are one only if they are one."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one is not other and (one != other or one.kind is MarkKind.LINK):
            break
        count += 1
    return count


def _numbered(runs: Iterable[Run]) -> tuple[str, dict[int, Mark]]:
    marks: dict[int, Mark] = {}
    parts: list[str] = []
    stack: list[tuple[int, Mark]] = []
    for run in runs:
        shared = _shared([mark for _, mark in stack], run.pairs)
        parts += (f"</{number}>" for number, _ in reversed(stack[shared:]))
        del stack[shared:]
        for mark in run.pairs[shared:]:
            number = len(marks) + 1
            marks[number] = mark
            stack.append((number, mark))
            parts.append(f"<{number}>")
        if run.single is not None:
            number = len(marks) + 1
            marks[number] = run.single
            parts.append(f"<{number}/>")
        parts.append(run.text)
    parts += (f"</{number}>" for number, _ in reversed(stack))
    return "".join(parts), marks
