"""Two engines in a row, where no package goes the whole way: Russian → English → Kazakh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ank_i18n.engines.protocol import Engine, Retrying, Translation

BLOCK = 512
"""Sentences that go through the first engine before the second starts on them."""
OTHERS = 3
"""Of the first engine's other proposals, how many go on."""


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
                if first.problem or not first.text:
                    yield start + index, first
                else:
                    between.append((start + index, first))
            yield from self._go_on(between)

    @property
    def ways(self) -> int:
        """As many as the first engine knows."""
        return self._first.ways if isinstance(self._first, Retrying) else 0

    def retry(self, sentences: Sequence[str], way: int) -> Iterator[tuple[int, list[Translation]]]:
        """Other proposals: what the second engine makes of the first one's others."""
        if not isinstance(self._first, Retrying):
            return
        between = [
            (index, first)
            for index, others in self._first.retry(sentences, way)
            for first in others[:OTHERS]
            if first.text and not first.problem
        ]
        drafts: dict[int, list[Translation]] = {}
        for index, draft in self._go_on(between):
            drafts.setdefault(index, []).append(draft)
        yield from drafts.items()

    def _go_on(self, between: list[tuple[int, Translation]]) -> Iterator[tuple[int, Translation]]:
        for position, second in self._second.translate([first.text for _, first in between]):
            index, first = between[position]
            yield index, Translation(second.text, first.score * second.score, second.problem)
