"""CTranslate2 at the machine's speed: batches of like length, several in flight at once.

A batch is padded to its longest member and every step waits for the slowest, so members of one
length waste nothing; a worker that multiplies small matrices gains little from a second thread,
so the cores go to workers. Both leave the text of a translation as it is.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ank_i18n.cores import cores
from ank_i18n.engines.argos_settings import argos_settings
from ank_i18n.engines.native import ctranslate2
from ank_i18n.errors import EngineError

MOST_TOGETHER = 16
"""Sentences of one batch. With four beams each, that is rows enough for any matrix product."""
LEAST_TOGETHER = 2
"""Two share the reading of the weights, whatever they hold."""
MOST_CELLS = 430
"""What a batch may hold, in cells of :data:`HEAD` and tokens. A worker's memory grows with them:
some 65 MiB for 430 with a Transformer base and beam 4 (benchmarks/draft.py)."""
HEAD = 12
"""What a sentence costs besides its tokens, in tokens: the scores of every word of the vocabulary
weigh as much as the attention's memory of twelve steps."""
FIRST = 3
"""Sentences of the first batch: soon on the screen, and it shows how much the model says."""
MAX_TOKENS = 256
"""Where CTranslate2 cuts an output by default, and with it argostranslate."""
SLACK = 16
"""Tokens that an output may have beyond any proportion to its source: for the shortest ones."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a sentence is decoded; the defaults are argostranslate's.

    ``most_for_one`` is how many tokens of output one of the source may become before the output
    is cut; 0 leaves only :data:`MAX_TOKENS`.
    """

    beam_size: int = 4
    length_penalty: float = 0.2
    no_repeat_ngram_size: int = 0
    num_hypotheses: int = 1
    most_for_one: int = 0

    def longest(self, length: int) -> int:
        """Where the output of a source of ``length`` tokens is cut, in tokens."""
        if not self.most_for_one:
            return MAX_TOKENS
        return min(MAX_TOKENS, self.most_for_one * length + SLACK)


@dataclass(frozen=True, slots=True)
class Device:
    """Where a model runs."""

    kind: str = "cpu"
    compute_type: str = "auto"
    workers: int = 1
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One output: its tokens, and the mean log-probability of a token (0 is certain).

    ``cut`` says whether it ended only because it reached the limit.
    """

    tokens: list[str]
    confidence: float
    cut: bool


def device() -> Device:
    """A GPU when CTranslate2 sees one, else every core a worker of its own.

    argostranslate's settings (``ARGOS_DEVICE_TYPE``, ``ARGOS_COMPUTE_TYPE``,
    ``ARGOS_INTER_THREADS``, ``ARGOS_INTRA_THREADS``) win where a user has made them.
    """
    settings = argos_settings()
    gpu = "cuda" if ctranslate2().get_cuda_device_count() else "cpu"
    kind = str(settings.get_setting("ARGOS_DEVICE_TYPE") or gpu)
    workers = settings.get_setting("ARGOS_INTER_THREADS") or (1 if kind == "cuda" else cores())
    threads = settings.get_setting("ARGOS_INTRA_THREADS") or 1
    return Device(kind, str(settings.compute_type), int(workers), int(threads))


class Decoder:
    """A loaded model."""

    def __init__(self, folder: Path, device: Device) -> None:
        """Load the CTranslate2 model in ``folder``.

        Raises:
            EngineError: CTranslate2 cannot load it.
        """
        self.device = device
        self._said = _Said()
        try:
            self._translator = ctranslate2().Translator(
                str(folder),
                device=device.kind,
                compute_type=device.compute_type,
                inter_threads=device.workers,
                intra_threads=device.threads,
            )
        except (RuntimeError, ValueError, MemoryError) as error:
            raise EngineError(
                f"cannot be loaded: {error}",
                path=folder,
                mend="run `ank-i18n packages verify`, or install the package again",
            ) from error

    def decode(
        self, sources: Sequence[Sequence[str]], decoding: Decoding, prefix: str = ""
    ) -> Iterator[tuple[int, list[Hypothesis]]]:
        """Translate tokenized sentences; yields (index, hypotheses, best first) as they are ready.

        Raises:
            EngineError: CTranslate2 failed.
        """
        running: deque[_Batch] = deque()
        lengths = [len(tokens) for tokens in sources]
        workers = self.device.workers
        for members in batches(lengths, lambda: self._said.growth, workers=workers):
            running.append(self._submit(members, sources, decoding, prefix))
            # Until the model has said something, nobody knows how large a batch may be.
            while running and (len(running) > 2 * workers or not self._said.anything):
                yield from self._collect(running.popleft())
        while running:
            yield from self._collect(running.popleft())

    def _submit(
        self,
        members: list[int],
        sources: Sequence[Sequence[str]],
        decoding: Decoding,
        prefix: str,
    ) -> _Batch:
        lengths = [len(sources[i]) for i in members]
        limit = decoding.longest(max(lengths))
        promises: list[Any] = self._translator.translate_batch(
            [sources[i] for i in members],
            target_prefix=[[prefix]] * len(members) if prefix else None,
            asynchronous=True,
            beam_size=max(decoding.beam_size, decoding.num_hypotheses),
            num_hypotheses=decoding.num_hypotheses,
            length_penalty=decoding.length_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            max_decoding_length=limit,
            replace_unknowns=True,
            return_scores=True,
        )
        return _Batch(members, lengths, promises, limit, prefix, decoding.length_penalty)

    def _collect(self, batch: _Batch) -> Iterator[tuple[int, list[Hypothesis]]]:
        done = list(batch.hypotheses())
        self._said.note(batch.lengths, [len(hypotheses[0].tokens) for hypotheses in done])
        yield from zip(batch.members, done, strict=True)


@dataclass(slots=True)
class _Said:
    """How much a model has said for what it was asked, in tokens; the sentences' ends count."""

    asked: int = 0
    said: int = 0

    def note(self, asked: Sequence[int], said: Sequence[int]) -> None:
        self.asked += sum(asked) + len(asked)
        self.said += sum(said) + len(said)

    @property
    def anything(self) -> bool:
        return self.said > 0

    @property
    def growth(self) -> float:
        """Tokens of output for one of the source; at least 1, as the source is held too."""
        return max(1.0, self.said / self.asked) if self.asked else 1.0


@dataclass(frozen=True, slots=True)
class _Batch:
    """What CTranslate2 works on: the sentences' indices and lengths, and its promises."""

    members: list[int]
    lengths: list[int]
    promises: list[Any]
    limit: int
    prefix: str
    length_penalty: float

    def hypotheses(self) -> Iterator[list[Hypothesis]]:
        """The outputs of each member, best first; waits for them."""
        for promise in self.promises:
            try:
                result = promise.result()
            except (RuntimeError, ValueError) as error:
                raise EngineError(f"CTranslate2 failed: {error}") from error
            outputs = zip(result.hypotheses, result.scores, strict=True)
            yield [
                hypothesis(tokens, score, self.prefix, self.length_penalty, self.limit)
                for tokens, score in outputs
            ]


def hypothesis(
    tokens: list[str], score: float, prefix: str, length_penalty: float, limit: int = MAX_TOKENS
) -> Hypothesis:
    """What CTranslate2 gave as one output, without the prefix.

    Args:
        tokens: The output, the prefix in front.
        score: Its score, as CTranslate2 counts.
        prefix: The token that the output was made to begin with; none if empty.
        length_penalty: Which the score was made with.
        limit: Where an output is cut, in tokens.
    """
    # CTranslate2 gives the sum of log-probabilities over length ** penalty; </s> counts, and the
    # prefix counts in the length but was not chosen by the model.
    total = score * (len(tokens) + 1) ** length_penalty
    if prefix and tokens[:1] == [prefix]:
        tokens = tokens[1:]
    confidence = total / (len(tokens) + 1)
    return Hypothesis(tokens, min(confidence, 0.0), len(tokens) >= limit)


def batches(
    lengths: Sequence[int],
    growth: Callable[[], float] = lambda: 1.0,
    cells: int = MOST_CELLS,
    together: int = MOST_TOGETHER,
    workers: int = 1,
) -> Iterator[list[int]]:
    """Indices of like length, as many together as the processor gains from and memory allows.

    A few of the shortest are first, so that there is something to show at once; then the longest,
    so that no worker is left with a long one at the end; the last are shared out. Two go together
    however long they are.

    Args:
        lengths: Of the sources, in tokens.
        growth: How many tokens a model says for one of the source, as far as is known when a
            batch is made: one that never stops needs small batches.
        cells: What a batch may hold.
        together: Members of a batch at most.
        workers: How many batches are worked on at once.
    """
    left = deque(sorted(range(len(lengths)), key=lengths.__getitem__))

    def room(index: int) -> int:
        said = max(lengths[index], min(lengths[index] * growth(), MAX_TOKENS))
        return max(LEAST_TOGETHER, min(together, int(cells / (HEAD + said))))

    if left:
        first = min(FIRST, len(left))
        yield [left.popleft() for _ in range(min(first, room(left[first - 1])))]
    while left:
        size, share = room(left[-1]), math.ceil(len(left) / workers)
        for _ in range(1 if size < share else math.ceil(len(left) / share)):
            yield [left.pop() for _ in range(min(len(left), size, share))]
