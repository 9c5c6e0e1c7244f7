"""An engine whose drafts have passed the guards, at the first or at the second try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ank_i18n.drafting.guards import VERSION, guard
from ank_i18n.engines.around import Around
from ank_i18n.engines.protocol import Retrying, Translation

TOGETHER = 64
"""Refused sentences that are tried again together: enough for full batches, not for a wait."""


class Guarded(Around):
    """Round an engine: a draft that fails is retried once, then left empty with the reason."""

    mark = f":guards{VERSION}"

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; see :class:`~ank_i18n.engines.protocol.Engine`."""
        refused: list[tuple[int, str]] = []
        for index, draft in self._engine.translate(sentences):
            problem = self._problem(sentences[index], draft)
            if not problem:
                yield index, draft
                continue
            refused.append((index, problem))
            if len(refused) == TOGETHER:
                yield from self._again(sentences, refused)
                refused = []
        yield from self._again(sentences, refused)

    def _again(
        self, sentences: Sequence[str], refused: list[tuple[int, str]]
    ) -> Iterator[tuple[int, Translation]]:
        """Try one way after the other; a way costs much, so only what is left goes on to it."""
        left = dict(refused)
        for way in range(self._engine.ways if isinstance(self._engine, Retrying) else 0):
            for index, drafts in self._retry(sentences, list(left), way):
                sound = (d for d in drafts if not self._problem(sentences[index], d))
                if draft := next(sound, None):
                    del left[index]
                    yield index, draft
            if not left:
                return
        yield from ((i, Translation("", problem=problem)) for i, problem in left.items())

    def _retry(
        self, sentences: Sequence[str], asked: list[int], way: int
    ) -> Iterator[tuple[int, list[Translation]]]:
        if asked and isinstance(self._engine, Retrying):
            for position, drafts in self._engine.retry([sentences[i] for i in asked], way):
                yield asked[position], drafts

    def _problem(self, source: str, draft: Translation) -> str:
        return draft.problem or guard(source, draft.text, self.target, self.source) or ""
