"""An engine whose drafts have passed the guards, at the first try or at another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ank_i18n.drafting.guards import VERSION, guard
from ank_i18n.drafting.guards.doubts import doubts
from ank_i18n.engines.around import Around
from ank_i18n.engines.protocol import Retrying, Translation

TOGETHER = 64
"""Sentences that are tried again together: enough for full batches, not for a wait."""
DOUBTED = 8
"""One in so many drafts may be tried again for a doubt alone. Of professional translations one in
ten is doubted; a package that has its doubts throughout would take twice the time to keep them."""


class Guarded(Around):
    """Round an engine: a draft that fails is tried again, then left empty with the reason.

    A doubted one is tried again one way, as long as they are few. If nothing comes of it that is
    free of doubt, it stays, with its doubts and a lower score.
    """

    mark = f":guards{VERSION}"

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; see :class:`~ank_i18n.engines.protocol.Engine`."""
        waiting: dict[int, Translation] = {}
        doubted = 0
        for seen, (index, draft) in enumerate(self._engine.translate(sentences)):
            judged = self._judged(sentences[index], draft)
            if not (judged.problem or (judged.doubts and doubted * DOUBTED <= seen)):
                yield index, judged
                continue
            waiting[index] = judged
            doubted += not judged.problem
            if len(waiting) == TOGETHER:
                yield from self._again(sentences, waiting)
                waiting = {}
        yield from self._again(sentences, waiting)

    def _again(
        self, sentences: Sequence[str], left: dict[int, Translation]
    ) -> Iterator[tuple[int, Translation]]:
        """Try one way after the other; a way costs much, so only what is refused goes on to it."""
        for way in range(self._engine.ways if isinstance(self._engine, Retrying) else 0):
            for index, drafts in self._retry(sentences, list(left), way):
                left[index] = self._best(sentences[index], left[index], drafts)
            passed = [index for index, draft in left.items() if not draft.problem]
            yield from ((index, left.pop(index)) for index in passed)
            if not left:
                return
        for index, draft in left.items():
            yield index, Translation("", problem=draft.problem) if draft.problem else draft

    def _retry(
        self, sentences: Sequence[str], asked: list[int], way: int
    ) -> Iterator[tuple[int, list[Translation]]]:
        if asked and isinstance(self._engine, Retrying):
            for position, drafts in self._engine.retry([sentences[i] for i in asked], way):
                yield asked[position], drafts

    def _best(self, source: str, before: Translation, drafts: list[Translation]) -> Translation:
        """The first proposal that is clear; else what was there, or the first that passes."""
        passed = [one for one in (self._judged(source, d) for d in drafts) if not one.problem]
        first = passed[0] if passed and before.problem else before
        return next(filter(_is_clear, passed), first)

    def _judged(self, source: str, draft: Translation) -> Translation:
        """A draft with its problem, or with all doubts and a score lowered for each of them."""
        if problem := draft.problem or guard(source, draft.text, self.target, self.source):
            return replace(draft, problem=problem)
        found = (*draft.doubts, *doubts(source, draft.text, self.target, self.source))
        return replace(draft, doubts=found, score=draft.score / (1 + len(found)))


def _is_clear(draft: Translation) -> bool:
    return not (draft.problem or draft.doubts)
