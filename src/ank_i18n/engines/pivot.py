"""Two engines in a row, where no package goes the whole way: Russian → English → Kazakh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ank_i18n.engines.protocol import Engine, Translation

BLOCK = 512
"""Sentences that go through the first engine before the second starts on them."""


class Pivot:
    """An engine made of two; a draft's score is the product of both scores."""

    def __init__(self, first: Engine, second: Engine) -> None:
        """Join ``first`` (source → pivot language) and ``second`` (pivot language → target)."""
        self._first, self._second = first, second
        self.name = first.name
        self.package = f"{first.package}+{second.package}"
        self.version = f"{first.version}+{second.version}"
        self.source, self.target = first.source, second.target

    @property
    def fingerprint(self) -> str:
        """Both fingerprints."""
        return f"{self._first.fingerprint}+{self._second.fingerprint}"

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; see :class:`~ank_i18n.engines.protocol.Engine`."""
        for start in range(0, len(sentences), BLOCK):
            between: list[tuple[int, Translation]] = []
            for index, first in self._first.translate(sentences[start : start + BLOCK]):
                if first.text:
                    between.append((start + index, first))
                else:
                    yield start + index, first
            for position, second in self._second.translate([draft.text for _, draft in between]):
                index, first = between[position]
                score = first.score * second.score
                yield index, Translation(second.text, score, second.problem)
