"""CTranslate2 at the machine's speed: batches of like length, several in flight at once.

A batch is padded to its longest member and every step waits for the slowest, so members of one
length waste nothing; a worker that multiplies small matrices gains little from a second thread,
so the cores go to workers. Both leave the text of a translation as it is.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ank_i18n.engines.argos_settings import argos_settings
from ank_i18n.errors import EngineError

MOST_TOGETHER = 12
"""Sentences of one batch. With four beams each, that is rows enough for any matrix product: a
processor gains nothing from more, at 12 tokens or at 50, with 8,000 words or with 32,000."""
MOST_CELLS = 340
"""What a batch may hold, in cells of :data:`HEAD` and tokens. A worker's memory grows with them:
some 65 MiB for 340 with a Transformer base and beam 4 (benchmarks/draft.py)."""
HEAD = 8
"""What a sentence costs besides its tokens, in tokens: the scores of every word of the vocabulary
weigh as much as the attention's memory of eight steps."""
MAX_TOKENS = 256
"""Where CTranslate2 cuts an output by default, and with it argostranslate."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a sentence is decoded; the defaults are argostranslate's."""

    beam_size: int = 4
    length_penalty: float = 0.2
    no_repeat_ngram_size: int = 0
    num_hypotheses: int = 1


@dataclass(frozen=True, slots=True)
class Device:
    """Where a model runs."""

    kind: str = "cpu"
    compute_type: str = "auto"
    workers: int = 1
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One output: its tokens, and the mean log-probability of a token (0 is certain)."""

    tokens: list[str]
    confidence: float

    @property
    def cut(self) -> bool:
        """Whether the output ended only because it reached the limit."""
        return len(self.tokens) >= MAX_TOKENS


def device() -> Device:
    """A GPU when CTranslate2 sees one, else every core a worker of its own.

    argostranslate's settings (``ARGOS_DEVICE_TYPE``, ``ARGOS_COMPUTE_TYPE``,
    ``ARGOS_INTER_THREADS``, ``ARGOS_INTRA_THREADS``) win where a user has made them.
    """
    import ctranslate2

    settings = argos_settings()
    gpu = "cuda" if ctranslate2.get_cuda_device_count() else "cpu"
    kind = str(settings.get_setting("ARGOS_DEVICE_TYPE") or gpu)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    workers = settings.get_setting("ARGOS_INTER_THREADS") or (1 if kind == "cuda" else cores or 1)
    threads = settings.get_setting("ARGOS_INTRA_THREADS") or 1
    return Device(kind, str(settings.compute_type), int(workers), int(threads))


class Decoder:
    """A loaded model."""

    def __init__(self, folder: Path, device: Device) -> None:
        """Load the CTranslate2 model in ``folder``.

        Raises:
            EngineError: CTranslate2 cannot load it.
        """
        import ctranslate2

        self.device = device
        try:
            self._translator = ctranslate2.Translator(
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
        running: deque[tuple[list[int], list[Any]]] = deque()
        for batch in batches([len(tokens) for tokens in sources]):
            running.append((batch, self._submit([sources[i] for i in batch], decoding, prefix)))
            if len(running) > 2 * self.device.workers:
                yield from _collect(*running.popleft(), prefix, decoding)
        while running:
            yield from _collect(*running.popleft(), prefix, decoding)

    def _submit(self, sources: list[Sequence[str]], decoding: Decoding, prefix: str) -> list[Any]:
        promises: list[Any] = self._translator.translate_batch(
            sources,
            target_prefix=[[prefix]] * len(sources) if prefix else None,
            asynchronous=True,
            beam_size=max(decoding.beam_size, decoding.num_hypotheses),
            num_hypotheses=decoding.num_hypotheses,
            length_penalty=decoding.length_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            max_decoding_length=MAX_TOKENS,
            replace_unknowns=True,
            return_scores=True,
        )
        return promises


def batches(
    lengths: Sequence[int], cells: int = MOST_CELLS, together: int = MOST_TOGETHER
) -> list[list[int]]:
    """Indices of like length, as many together as the processor gains from and memory allows.

    The batch of the shortest is first, so that there is something to show at once; then the
    longest, so that no worker is left with a long one at the end. A member larger than ``cells``
    is a batch of its own.
    """
    made: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        full = not made or len(made[-1]) == together
        if full or (len(made[-1]) + 1) * (lengths[index] + HEAD) > cells:
            made.append([])
        made[-1].append(index)
    return made[:1] + made[:0:-1]


def _collect(
    batch: list[int], promises: list[Any], prefix: str, decoding: Decoding
) -> Iterator[tuple[int, list[Hypothesis]]]:
    for index, promise in zip(batch, promises, strict=True):
        try:
            result = promise.result()
        except (RuntimeError, ValueError) as error:
            raise EngineError(f"CTranslate2 failed: {error}") from error
        yield (
            index,
            [
                hypothesis(tokens, score, prefix, decoding.length_penalty)
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ],
        )


def hypothesis(tokens: list[str], score: float, prefix: str, length_penalty: float) -> Hypothesis:
    """What CTranslate2 gave as one output, without the prefix.

    Args:
        tokens: The output, the prefix in front.
        score: Its score, as CTranslate2 counts.
        prefix: The token that the output was made to begin with; none if empty.
        length_penalty: Which the score was made with.
    """
    # CTranslate2 gives the sum of log-probabilities over length ** penalty; </s> counts, and the
    # prefix counts in the length but was not chosen by the model.
    total = score * (len(tokens) + 1) ** length_penalty
    if prefix and tokens[:1] == [prefix]:
        tokens = tokens[1:]
    confidence = total / (len(tokens) + 1)
    return Hypothesis(tokens, min(confidence, 0.0))
