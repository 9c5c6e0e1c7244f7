"""Which engine drafts a pair of locales: the first of the project's ``order`` that can.

An engine of your own is a package that names a factory in the entry point group
``ank_i18n.engines``; docs/engines.md shows one whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from ank_i18n.engines.protocol import Engine
from ank_i18n.errors import EngineError, ProjectError

GROUP = "ank_i18n.engines"
BUILT_IN = {
    "argos": "ank_i18n.engines.argos",
    "libretranslate": "ank_i18n.engines.libretranslate",
}
"""Our own engines: the module of each, whose ``engine`` function is its factory."""
DEFAULT_ORDER = ("argos",)

Factory = Callable[[str, str, Mapping[str, Any]], Engine | None]
"""Takes source and target locale and the engine's own table of ank-i18n.toml."""


def find(source: str, target: str, settings: Mapping[str, Any]) -> Engine | None:
    """The engine for a pair of locales.

    Its drafts are as the engine says them; ``ank_i18n.drafting.machine`` puts guards and cache
    around it.

    Args:
        source: The locale of the sentences.
        target: The locale of the drafts.
        settings: The project's ``[engines]`` table: ``order`` names the engines to ask, the
            table of each name (``[engines.argos]``) is that engine's own.

    Returns:
        The engine, or None when none serves the pair.

    Raises:
        ProjectError: ``order`` names an engine that is not there, or a table is wrong.
        PackageError: argostranslate's directories cannot be used.
    """
    order = settings.get("order", DEFAULT_ORDER)
    if isinstance(order, str) or not all(isinstance(name, str) for name in order):
        raise ProjectError("[engines] order is not a list of names")
    for name, table in settings.items():
        if name != "order" and not isinstance(table, Mapping):
            raise ProjectError(
                f"[engines] {name} is not a table", mend="order is the one key beside tables"
            )
    for name in order:
        if engine := _factory(name)(source, target, settings.get(name, {})):
            return engine
    return None


def _factory(name: str) -> Factory:
    if name in BUILT_IN:
        factory: Factory = import_module(BUILT_IN[name]).engine
        return factory
    from importlib.metadata import entry_points  # 4 MiB that our own engines need not hold

    offered = entry_points(group=GROUP)
    if name not in offered.names:
        known = ", ".join(sorted({*BUILT_IN, *offered.names}))
        raise ProjectError(f"no engine is called {name}", mend=f"there are {known}")
    try:
        loaded: Factory = offered[name].load()
    except (ImportError, AttributeError) as error:
        raise EngineError(f"the engine {name} cannot be loaded: {error}") from error
    return loaded
