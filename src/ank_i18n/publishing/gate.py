"""The gate: what a locale must reach before it may be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.catalog.states import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ank_i18n.project import Gate


def verdict(pending: Sequence[tuple[State, str]], total: int, gate: Gate) -> str:
    """Why a locale may not be published, or an empty string when it may.

    Args:
        pending: The units that are not reviewed, with their states.
        total: How many units the release has.
        gate: What the project asks for.
    """
    if not total:
        return "the release has no text"
    empty = sum(state is State.EMPTY for state, _ in pending)
    reached = {
        "translated": (total - empty, gate.min_complete),
        "reviewed": (total - len(pending), gate.min_reviewed),
    }
    missed = [
        f"{count} of {total} units {word}, the gate asks for {asked:g} %"
        for word, (count, asked) in reached.items()
        if 100 * count < asked * total
    ]
    return "; ".join(missed)
