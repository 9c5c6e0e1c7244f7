"""Load a package and translate a word, in a process of its own.

A model file is read by native code; one that is truncated or forged can bring the process down.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.scores import Calibration, Signs, calibration
from ank_i18n.errors import PackageError

TRIAL = "ank_i18n.engines.trial"

SECONDS = 300
"""A 13 GB model from a slow disk is loaded by then."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a package showed.

    ``usual`` is what is usual for its scores, where we have sentences in its source language;
    ``remark`` is what the user should hear of it though it works.
    """

    usual: Calibration | None
    remark: str = ""


def probe(package: Package) -> Trial:
    """See that a package loads and decodes.

    Raises:
        PackageError: It does not; the message says how it failed.
    """
    command = [sys.executable, "-m", TRIAL, str(package.path)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, a folder of ours
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PackageError(f"did not load within {SECONDS} s", path=package.path) from error
    if done.returncode < 0:
        raise PackageError(f"crashes when loaded (signal {-done.returncode})", path=package.path)
    if done.returncode:
        said = (done.stdout or done.stderr).strip().splitlines() or ["no reason given"]
        raise PackageError(f"does not work: {said[-1]}", path=package.path)
    return _trial(json.loads(done.stdout.splitlines()[-1]))


def _trial(said: dict[str, Any]) -> Trial:
    # A model that was not trained enough may not find an end; it is installed, as it may be
    # wanted for a measurement.
    endless = said["cut"] == said["drafts"]
    remark = f"none of the {said['drafts']} drafts that it was tried with came to an end"
    usual = calibration([Signs(*signs) for signs in said["signs"]])
    return Trial(usual, remark if endless else "")
