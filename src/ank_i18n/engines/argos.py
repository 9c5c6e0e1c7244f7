"""The engine that needs no server: an installed Argos package, run by CTranslate2.

The package's format, tokenizer and decoding settings are argostranslate's, and so is the text
that comes out; its ``translate`` module is never imported (it pulls stanza and with it torch).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from ank_i18n.engines.codes import argos_codes
from ank_i18n.engines.decoding import Decoder, Decoding, Hypothesis, device
from ank_i18n.engines.packages.digest import digest
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.store import installed
from ank_i18n.engines.pivot import Pivot
from ank_i18n.engines.protocol import Engine, Translation
from ank_i18n.engines.tokens import Tokenizer, open_tokenizer

BLOCK = 4096
"""Sentences that are tokenized and sorted together: it bounds the memory of any job."""
PIVOTS = ("en", "ru")
"""Pivot languages, the best first: English is the one most packages have on a side."""


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
    reached = {p.target for p in packages if p.source in argos_codes(source)}
    for between in sorted(reached, key=lambda code: (code not in PIVOTS, code)):
        first = _direct(packages, source, between)
        second = _direct(packages, between, target)
        if first and second:
            return Pivot(first, second)
    return None


class Argos:
    """One package as an engine; the model is loaded with the first sentence."""

    name = "argos"

    def __init__(
        self, package: Package, source: str, target: str, decoding: Decoding | None = None
    ) -> None:
        """Make an engine of ``package`` for the locales ``source`` and ``target``."""
        self.source, self.target = source, target
        self._package = package
        self.package, self.version = package.name, package.version
        self._decoding = decoding or Decoding()

    @cached_property
    def fingerprint(self) -> str:
        """The package's content and the decoding settings."""
        d = self._decoding
        return f"argos:{digest(self._package.path)}:{d.beam_size}:{d.length_penalty}"

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
            tokens = [self._tokenizer.encode(sentence) for sentence in block]
            for index, hypotheses in self._decoder.decode(
                tokens, self._decoding, self._package.prefix
            ):
                yield start + index, self._translation(block[index], hypotheses[0])

    def _translation(self, source: str, best: Hypothesis) -> Translation:
        return Translation(
            self._tokenizer.decode(best.tokens, underscores="_" in source),
            score=math.exp(best.confidence),
        )
