"""Aligned texts into the memory: what is sure goes in, what is not is for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ank_i18n.errors import ReleaseError
from ank_i18n.memory.align.files import align_files
from ank_i18n.memory.align.known import known_pairs
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.model import CONFIDENT
from ank_i18n.memory.align.rest import AlignedPair

if TYPE_CHECKING:
    from ank_i18n.memory import Memory


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of two texts: how many pairs were sure, which were not, or why none was read."""

    source: Path
    target: Path
    sure: int = 0
    unsure: list[AlignedPair] = field(default_factory=list)
    problem: ReleaseError | None = None


def take_in(
    memory: Memory,
    texts: Iterable[tuple[Path, Path]],
    locales: tuple[str, str],
    *,
    least: float = CONFIDENT,
    state: str = "reviewed",
) -> Iterator[Taken]:
    """Align texts with their translations, and put the sure pairs into the memory.

    A text that cannot be read does not stop the others.

    Args:
        memory: Where the pairs go.
        texts: The texts, each with its translation.
        locales: The locales of the two sides.
        least: The confidence, from 0 to 1, from which a pair is sure.
        state: ``reviewed``, or ``draft`` for translations that nobody has looked at.

    Raises:
        MemoryStoreError: The memory cannot be written.
    """
    lexicon = Lexicon(known_pairs(*locales))
    for source, target in texts:
        try:
            pairs = list(align_files(source, target, locales, lexicon))
        except ReleaseError as error:
            yield Taken(source, target, problem=error)
            continue
        sure = [pair for pair in pairs if pair.certain(least)]
        memory.put_all(pair.unit(locales[1], state) for pair in sure)
        unsure = [pair for pair in pairs if not pair.certain(least)]
        yield Taken(source, target, len(sure), unsure)
