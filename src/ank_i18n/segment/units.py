"""A release cut into units: what a translator gets, and the way back into its blocks.

A unit numbers its placeholders from 1 and stands on its own: a pair that a cut falls into is
divided, a pair around a whole unit and a single at its edge stay outside in the gap. So the
same sentence is the same unit wherever it stands, and an edit to one leaves its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from ank_i18n.release.inline import PLACEHOLDER, renumbered
from ank_i18n.release.model import MarkKind
from ank_i18n.segment import segment
from ank_i18n.segment.model import Segmentation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ank_i18n.release.model import Block, Mark, Release

Stack: TypeAlias = tuple[int, ...]

# A literal is one character of the sentence to the segmenter, a line break ends it; other
# singles, such as the number of a footnote, are not part of it.
_OBJECT = "\ufffc"
_SEEN_AS = {MarkKind.LITERAL: _OBJECT, MarkKind.LINE_BREAK: "\n"}
_DIVIDED = re.compile(r"</([0-9]+)>(\s*)<\1>")


@dataclass(frozen=True, slots=True)
class SegmentedBlock:
    """A block and its units.

    ``segmentation.units`` are in units' numbering and ``segmentation.gaps`` in the block's;
    ``numbers`` has, for each unit, the block's number of each of its placeholders.
    """

    block: Block
    segmentation: Segmentation
    numbers: tuple[Mapping[int, int], ...]

    def join(self, texts: Sequence[str]) -> str:
        """The block's text with other texts in the places of its units.

        The result is in the block's numbering, so ``block.marks`` says what it means; with
        the units themselves it is ``block.text``.

        Args:
            texts: One for each unit, in the unit's numbering.
        """
        gaps = self.segmentation.gaps
        parts = [gaps[0]]
        for text, numbers, gap in zip(texts, self.numbers, gaps[1:], strict=True):
            parts += (renumbered(text, numbers), gap)
        return _undivided("".join(parts))

    def marks(self, index: int) -> dict[int, Mark]:
        """What the placeholders of a unit mean, in the unit's numbering."""
        return {
            number: self.block.marks[original] for number, original in self.numbers[index].items()
        }


@dataclass(frozen=True, slots=True)
class SegmentedRelease:
    """A release with every translatable block cut into units."""

    release: Release
    blocks: tuple[SegmentedBlock, ...]

    def units(self) -> list[str]:
        """The units in reading order, repeated ones once."""
        return list(dict.fromkeys(u for block in self.blocks for u in block.segmentation.units))


def segmented(release: Release) -> SegmentedRelease:
    """Cut every block of a release into units; one without text to translate has none."""
    return SegmentedRelease(
        release, tuple(segmented_block(block, release.locale) for block in release.blocks)
    )


def segmented_block(block: Block, locale: str = "ru") -> SegmentedBlock:
    """Cut one block into units.

    Args:
        block: Any block; ``CODE``, ``RULE`` and ``RAW`` come back as one gap.
        locale: The language it is written in.
    """
    if not block.translatable:
        return SegmentedBlock(block, Segmentation((), (block.text,)), ())
    if not block.marks:
        cut = segment(block.text, locale)
        return SegmentedBlock(block, cut, ({},) * len(cut.units))
    tokens = _tokens(block)
    regions = _regions(tokens, segment("".join(token.seen for token in tokens), locale))
    bases = [_common([token.stack for token in region]) for region in regions[1::2]]
    around: list[Stack] = [(), *bases, ()]
    gaps = tuple(
        _rendered(_spaced(region, _common([before, after])), before, after)
        for region, (before, after) in zip(regions[::2], pairwise(around), strict=True)
    )
    units, numbers = [], []
    for region, base in zip(regions[1::2], bases, strict=True):
        text = _rendered(region, base, base)
        own = dict.fromkeys(int(match["number"]) for match in PLACEHOLDER.finditer(text))
        local = {original: number for number, original in enumerate(own, start=1)}
        units.append(renumbered(text, local))
        numbers.append({number: original for original, number in local.items()})
    return SegmentedBlock(block, Segmentation(tuple(units), gaps), tuple(numbers))


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a block's text: as written, as the segmenter sees it, and the pairs around."""

    written: str
    seen: str
    stack: Stack


def _tokens(block: Block) -> list[_Token]:
    tokens: list[_Token] = []
    stack: list[int] = []
    cursor = 0
    for match in PLACEHOLDER.finditer(block.text):
        if match.start() > cursor:
            text = block.text[cursor : match.start()]
            tokens.append(_Token(text, text, tuple(stack)))
        cursor = match.end()
        if match["single"]:
            kind = block.marks[int(match["number"])].kind
            tokens.append(_Token(match[0], _SEEN_AS.get(kind, ""), tuple(stack)))
        elif match["close"]:
            stack.pop()
        else:
            stack.append(int(match["number"]))
    if cursor < len(block.text):
        text = block.text[cursor:]
        tokens.append(_Token(text, text, ()))
    return tokens


def _regions(tokens: Sequence[_Token], cut: Segmentation) -> list[list[_Token]]:
    """The tokens of each gap and unit in turn; a token across a border is divided.

    What the segmenter does not see belongs to a unit only strictly within it.
    """
    ends = [len(cut.gaps[0])]
    for unit, gap in zip(cut.units, cut.gaps[1:], strict=True):
        ends += (ends[-1] + len(unit), ends[-1] + len(unit) + len(gap))
    regions: list[list[_Token]] = [[] for _ in ends]
    index = position = 0
    for token in tokens:
        end = position + len(token.seen)
        if not token.seen:
            while ends[index] < position or (ends[index] == position and index % 2):
                index += 1
            at_start = index % 2 and position == ends[index - 1]
            regions[index - 1 if at_start else index].append(token)
            continue
        while position < end:
            while ends[index] <= position:
                index += 1
            upto = min(end, ends[index])
            part = token.seen[len(token.seen) - (end - position) : upto - end or None]
            written = part if token.written == token.seen else token.written
            regions[index].append(_Token(written, part, token.stack))
            position = upto
    return regions


def _common(stacks: Sequence[Stack]) -> Stack:
    """The outermost pairs that all stacks share."""
    first, *rest = stacks
    shared = len(first)
    for stack in rest:
        while first[:shared] != stack[:shared]:
            shared -= 1
    return first[:shared]


def _spaced(tokens: Sequence[_Token], shared: Stack) -> list[_Token]:
    """The tokens of a gap, its white space under no pair that does not go on after it."""
    return [
        _Token(token.written, token.seen, shared if token.written == token.seen else token.stack)
        for token in tokens
    ]


def _rendered(tokens: Sequence[_Token], enter: Stack, leave: Stack) -> str:
    parts: list[str] = []
    stack = enter
    for token in tokens:
        parts += (_turn(stack, token.stack), token.written)
        stack = token.stack
    parts.append(_turn(stack, leave))
    return "".join(parts)


def _turn(before: Stack, after: Stack) -> str:
    """What closes and opens between two stacks of pairs."""
    shared = len(_common([before, after]))
    closing = (f"</{number}>" for number in reversed(before[shared:]))
    return "".join([*closing, *(f"<{number}>" for number in after[shared:])])


def _undivided(text: str) -> str:
    """A text in which a pair that was divided, and whose parts still touch, is one again."""
    while True:
        joined = _DIVIDED.sub(r"\2", text)
        if joined == text:
            return text
        text = joined
