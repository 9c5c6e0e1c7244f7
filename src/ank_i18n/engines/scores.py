"""A draft's score: an ordering for review, worst first, and not a promise.

What a model gives is the mean log-probability of a token. It orders the drafts of one package
well enough to begin reading at the right end, but packages differ in what is usual for them. A
package that we install is therefore calibrated: it translates a few sentences of ours, and 0.5
is then the middle of those. Without a calibration the score is the mean probability of a token.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from statistics import quantiles

LEAST_SPREAD = 0.02
"""A package that is always as sure gives no scale; its scores still keep their order."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is usual for a package: the middle of its confidences, and half their quartile range."""

    middle: float
    spread: float


def sample(language: str) -> list[str]:
    """Our sentences in a language to calibrate by; none where we have none."""
    path = files("ank_i18n.data.calibration").joinpath(f"{language}.txt")
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def calibration(confidences: Sequence[float]) -> Calibration | None:
    """What is usual, by the confidences of a sample's drafts; None without a sample."""
    if len(confidences) < 4:
        return None
    lower, middle, upper = quantiles(confidences, n=4)
    return Calibration(round(middle, 4), round(max((upper - lower) / 2, LEAST_SPREAD), 4))


def score(confidence: float, usual: Calibration | None) -> float:
    """The score of a draft between 0 and 1; it never turns the order of two confidences round."""
    if usual is None:
        return math.exp(min(confidence, 0.0))
    steps = (confidence - usual.middle) / usual.spread
    return 0.5 + 0.5 * math.tanh(steps / 2)
