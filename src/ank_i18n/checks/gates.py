"""Gates: how far a locale's catalog must be."""

from __future__ import annotations

from dataclasses import dataclass

from ank_i18n.project import Project


@dataclass(frozen=True, slots=True)
class Demand:
    """What a catalog must reach, in percent of its units; None demands nothing."""

    complete: float | None = None
    reviewed: float | None = None


NOTHING = Demand()


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
