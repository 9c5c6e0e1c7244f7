"""Gates: how far a locale's catalog must be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ank_i18n.errors import UsageError
from ank_i18n.project import Project

_ALL = 100


@dataclass(frozen=True, slots=True)
class Demand:
    """What a catalog must reach, in percent of its units; None demands nothing."""

    complete: float | None = None
    reviewed: float | None = None


NOTHING = Demand()


def demands(complete: Iterable[str], reviewed: Iterable[str]) -> dict[str, Demand]:
    """What the command line demands, by locale; ``""`` is what it demands of all others.

    Args:
        complete: ``PERCENT`` or ``LOCALE=PERCENT`` for each, as in ``80`` or ``kk=80``.
        reviewed: The same.

    Raises:
        UsageError: One is no such thing.
    """
    wanted, seen = dict(map(_percent, complete)), dict(map(_percent, reviewed))
    return {
        locale: Demand(wanted.get(locale, wanted.get("")), seen.get(locale, seen.get("")))
        for locale in {"", *wanted, *seen}
    }


def _percent(said: str) -> tuple[str, float]:
    locale, _, number = said.rpartition("=")
    try:
        percent = float(number)
    except ValueError:
        percent = -1.0
    if not 0 <= percent <= _ALL:
        raise UsageError(f"{said} is no gate", mend="write 80 or kk=80, a percent from 0 to 100")
    return locale, percent


def demand(project: Project, locale: str, instead: Demand) -> Demand:
    """What is demanded of a locale: the word ``instead`` where there is one, else the project's.

    A project that sets no gate demands nothing here; publishing has its own default.
    """
    gate = project.gates.get(locale)
    said = Demand(gate.min_complete, gate.min_reviewed) if gate else Demand()
    return Demand(
        said.complete if instead.complete is None else instead.complete,
        said.reviewed if instead.reviewed is None else instead.reviewed,
    )
