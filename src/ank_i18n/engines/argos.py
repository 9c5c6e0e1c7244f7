"""The engine that needs no server: an installed Argos package, run by CTranslate2.

The package's format, tokenizer and decoding settings are argostranslate's, and so is the text
that comes out; its ``translate`` module is never imported (it pulls stanza and with it torch).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from ank_i18n.engines.argos_settings import argos_settings
from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.decoding import Decoder, Decoding, Hypothesis, device
from ank_i18n.engines.packages.digest import digest
from ank_i18n.engines.packages.manifest import calibration, untouched
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.routes import between
from ank_i18n.engines.packages.store import installed
from ank_i18n.engines.pivot import Pivot
from ank_i18n.engines.protocol import Engine, Translation
from ank_i18n.engines.scores import Calibration, Signs, score
from ank_i18n.engines.splitting import join, split
from ank_i18n.engines.tokens import Tokenizer, open_tokenizer

BLOCK = 4096
"""Sentences that are tokenized and sorted together: it bounds the memory of any job."""
MOST_TOKENS = 180
"""A longer sentence is drafted in parts: its translation might not end within MAX_TOKENS."""
PART_TOKENS = 40
"""Parts for a second try; models drop clauses of long sentences, seldom of short ones."""
NO_REPEAT = 4
"""For a second try: no four tokens in a row twice. Three would break names said twice."""
MOST_FOR_ONE = 3
"""For a second try: tokens of output for one of the source. One that goes on would be refused for
its length; on a package that never stops the second try takes a fraction of the first."""


def engine(source: str, target: str, options: Mapping[str, Any]) -> Engine | None:
    """The installed package that goes the whole way, else two in a row, else None.

    Raises:
        PackageError: argostranslate's directories cannot be used.
    """
    del options  # argostranslate's own settings say how a package runs
    packages = installed()
    return _direct(packages, source, target) or _pivoted(packages, source, target)


def _direct(packages: list[Package], source: str, target: str) -> Engine | None:
    for from_code in argos_codes(source):
        for to_code in argos_codes(target):
            for package in packages:
                if (package.source, package.target) == (from_code, to_code):
                    return Argos(package, source, target)
    return None


def _pivoted(packages: list[Package], source: str, target: str) -> Engine | None:
    for middle in between(packages, argos_codes(source)):
        first = _direct(packages, source, middle)
        second = _direct(packages, middle, target)
        if first and second:
            return Pivot(first, second)
    return None


class Argos:
    """One package as an engine; the model is loaded with the first sentence."""

    name = "argos"
    ways = 2

    def __init__(self, package: Package, source: str, target: str) -> None:
        """Make an engine of ``package`` for the locales ``source`` and ``target``."""
        self.source, self.target = source, target
        self._package = package
        self.package, self.version = package.name, package.version

    @cached_property
    def fingerprint(self) -> str:
        """The package's content and the decoding settings."""
        settings = f"{self._decoding}:{MOST_TOKENS}:{self._usual}"
        return f"argos:{digest(self._package.path, untouched(self._package.path))}:{settings}"

    @cached_property
    def _usual(self) -> Calibration | None:
        return calibration(self._package.path)

    @cached_property
    def _decoding(self) -> Decoding:
        return Decoding(beam_size=int(argos_settings().beam_size))

    @cached_property
    def _decoder(self) -> Decoder:
        return Decoder(self._package.path / "model", device())

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return open_tokenizer(self._package)

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; see :class:`~ank_i18n.engines.protocol.Engine`."""
        for start in range(0, len(sentences), BLOCK):
            block = sentences[start : start + BLOCK]
            for index, drafts in self._draft(block, self._decoding, MOST_TOKENS):
                yield start + index, drafts[0]

    def retry(self, sentences: Sequence[str], way: int) -> Iterator[tuple[int, list[Translation]]]:
        """No word sequence twice, and the runners-up; then a long sentence in parts."""
        others = replace(self._decoding, no_repeat_ngram_size=NO_REPEAT, most_for_one=MOST_FOR_ONE)
        if way == 0:
            runners_up = replace(others, num_hypotheses=self._decoding.beam_size)
            yield from self._draft(sentences, runners_up, MOST_TOKENS)
            return
        long = [i for i, one in enumerate(sentences) if not self._fits(PART_TOKENS, one)]
        for position, drafts in self._draft([sentences[i] for i in long], others, PART_TOKENS):
            yield long[position], drafts

    def _draft(
        self, sentences: Sequence[str], decoding: Decoding, most: int
    ) -> Iterator[tuple[int, list[Translation]]]:
        """Proposals for every sentence; one of more than ``most`` tokens is drafted in parts."""
        parts = [split(sentence, partial(self._fits, most)) for sentence in sentences]
        places = [(i, j) for i, some in enumerate(parts) for j in range(len(some))]
        tokens = [self._tokenizer.encode(parts[i][j]) for i, j in places]
        counts = [0] * len(sentences)
        for (i, _), some in zip(places, tokens, strict=True):
            counts[i] += len(some)
        done: dict[int, dict[int, list[Hypothesis]]] = {}
        for place, hypotheses in self._decoder.decode(tokens, decoding, self._package.prefix):
            i, j = places[place]
            answers = done.setdefault(i, {})
            answers[j] = hypotheses
            if len(answers) == len(parts[i]):
                said = [answers[j] for j in range(len(answers))]
                yield i, self._joined(parts[i], counts[i], said)
                del done[i]

    def _fits(self, most: int, text: str) -> bool:
        return len(self._tokenizer.encode(text)) <= most

    def _joined(
        self, parts: list[str], tokens: int, answers: list[list[Hypothesis]]
    ) -> list[Translation]:
        if len(parts) == 1:
            return [self._translation(parts, tokens, [hypothesis]) for hypothesis in answers[0]]
        return [self._translation(parts, tokens, [hypotheses[0] for hypotheses in answers])]

    def _translation(
        self, parts: list[str], tokens: int, hypotheses: list[Hypothesis]
    ) -> Translation:
        texts = [
            self._tokenizer.decode(hypothesis.tokens, underscores="_" in part)
            for part, hypothesis in zip(parts, hypotheses, strict=True)
        ]
        cut = next((len(hypothesis.tokens) for hypothesis in hypotheses if hypothesis.cut), 0)
        text = join(parts, texts)
        confidence = min(hypothesis.confidence for hypothesis in hypotheses)
        return Translation(
            text,
            score=score(Signs.of("".join(parts), tokens, text, confidence), self._usual),
            problem=f"cut off after {cut} tokens" if cut else "",
        )
