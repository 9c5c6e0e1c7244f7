"""What the office has translated before."""

from ank_i18n.memory.model import Match, Unit
from ank_i18n.memory.store import Memory

__all__ = ["Match", "Memory", "Unit"]
