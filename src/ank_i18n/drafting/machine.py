"""The machine translator that drafts: an engine with masks, guards and a cache round it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ank_i18n.drafting.cache import Cached
from ank_i18n.drafting.guarded import Guarded
from ank_i18n.engines import Engine, find
from ank_i18n.engines.masking import Masking
from ank_i18n.engines.protocol import Retrying


def machine(
    source: str, target: str, settings: Mapping[str, Any], *, cached: bool = True
) -> Engine | None:
    """The translator for a pair of locales, whose drafts have passed the guards.

    Args:
        source: The locale of the sentences.
        target: The locale of the drafts.
        settings: The project's ``[engines]`` table.
        cached: Whether drafts made before are taken from the user's cache, and new ones kept.

    Returns:
        An engine, or None when none serves the pair. A draft it yields has no problem, and perhaps
        doubts; or it is empty, with the problem that remained.

    Raises:
        ProjectError: The ``[engines]`` table is wrong.
        PackageError: argostranslate's directories cannot be used.
    """
    engine = find(source, target, settings)
    if engine is None:
        return None
    guarded = Guarded(Masking(engine))
    if not cached:
        return guarded
    # One that can say a sentence in other ways was asked for them all.
    return Cached(guarded, refusals=isinstance(engine, Retrying))
