"""An engine that stands round another and speaks in its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.engines.protocol import Engine


class Around:
    """What masks, guards and the cache have in common: the inner engine's name and locales.

    ``mark`` is added to the fingerprint where the layer can change a draft.
    """

    mark = ""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name, self.package, self.version = engine.name, engine.package, engine.version
        self.source, self.target = engine.source, engine.target

    @property
    def fingerprint(self) -> str:
        """The inner engine's, and the mark of this layer."""
        return self._engine.fingerprint + self.mark
