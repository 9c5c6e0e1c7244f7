"""A draft's score: an ordering for review, worst first, and not a promise.

What orders drafts best is the mean log-probability of a token; that the source was cut into many
small pieces, and that the draft is short beside its source, tell something besides
(``benchmarks/score.py``). Packages differ in what is usual for them. A package that we install is
therefore calibrated: it translates a few sentences of ours, and 0.5 is then the middle of those.
Without a calibration the score is the mean probability of a token.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from statistics import quantiles

LEAST_SPREAD = 0.02
"""A package that is always as sure gives no scale; its scores still keep their order."""
PIECES, SHORT = 0.35, 0.5
"""How much many pieces and a short draft count beside the confidence: about half of what fitted
the odd sentences of five sets best, as the one package they were drafted with was a weak one."""
MOST_STEPS = 4.0
"""Further from the usual these two do not count more."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What can be told of a draft by itself.

    ``confidence`` is the mean log-probability of a token, 0 being certain; ``pieces`` the tokens
    of the source for each of its characters: a model cuts words that it seldom saw into many;
    ``length`` the logarithm of the draft's characters for each of the source's.
    """

    confidence: float
    pieces: float
    length: float

    @classmethod
    def of(cls, source: str, tokens: int, draft: str, confidence: float) -> Signs:
        """The signs of a draft, by its source and the tokens that the source was cut into."""
        characters = max(len(source), 1)
        return cls(confidence, tokens / characters, math.log(max(len(draft), 1) / characters))


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle of what was measured, and half its quartile range."""

    middle: float
    spread: float

    @classmethod
    def of(cls, measured: Sequence[float]) -> Usual:
        """What is usual, by four measurements or more."""
        lower, middle, upper = quantiles(measured, n=4)
        return cls(round(middle, 4), round(max((upper - lower) / 2, LEAST_SPREAD), 4))

    @classmethod
    def read(cls, written: Mapping[str, float]) -> Usual:
        """What is usual, as ``dataclasses.asdict`` writes it.

        Raises:
            TypeError, KeyError, ValueError: It is not that.
        """
        found = cls(float(written["middle"]), float(written["spread"]))
        if not (math.isfinite(found.middle) and 0 < found.spread < math.inf):
            raise ValueError("no middle, or no spread")
        return found

    def steps(self, measured: float) -> float:
        """How far a measurement is from the middle, in spreads."""
        return (measured - self.middle) / self.spread


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is usual for a package, of each sign."""

    confidence: Usual
    pieces: Usual
    length: Usual

    @classmethod
    def read(cls, written: Mapping[str, Mapping[str, float]]) -> Calibration:
        """A calibration as ``dataclasses.asdict`` writes it.

        Raises:
            TypeError, KeyError, ValueError: It is none.
        """
        return cls(**{sign: Usual.read(usual) for sign, usual in written.items()})


def sample(language: str) -> list[str]:
    """Our sentences in a language to calibrate by; none where we have none."""
    path = files("ank_i18n.data.calibration").joinpath(f"{language}.txt")
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def calibration(signs: Sequence[Signs]) -> Calibration | None:
    """What is usual, by the signs of a sample's drafts; None without a sample."""
    if len(signs) < 4:
        return None
    return Calibration(
        Usual.of([one.confidence for one in signs]),
        Usual.of([one.pieces for one in signs]),
        Usual.of([one.length for one in signs]),
    )


def score(signs: Signs, usual: Calibration | None) -> float:
    """The score of a draft between 0 and 1; of two, the more confident never has the lower."""
    if usual is None:
        return math.exp(min(signs.confidence, 0.0))
    pieces, length = usual.pieces.steps(signs.pieces), usual.length.steps(signs.length)
    steps = usual.confidence.steps(signs.confidence)
    steps -= PIECES * max(-MOST_STEPS, min(pieces, MOST_STEPS))
    steps += SHORT * max(-MOST_STEPS, min(length, 0.0))
    # Bends slowly: the worst of many must not all become 0.
    return 0.5 + steps / (2 * (1 + abs(steps)))
