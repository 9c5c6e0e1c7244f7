"""Machine translation: one protocol, one file per engine."""

from ank_i18n.engines.protocol import Engine, Translation
from ank_i18n.engines.registry import find

__all__ = ["Engine", "Translation", "find"]
