"""Which sentences of two texts are translations of each other."""

from ank_i18n.memory.align.aligner import align
from ank_i18n.memory.align.lexicon import Lexicon
from ank_i18n.memory.align.model import Bead

__all__ = ["Bead", "Lexicon", "align"]
