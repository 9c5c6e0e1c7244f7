"""Words that open a sentence and are nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ank_i18n.segment.candidate import Candidate
    from ank_i18n.segment.lexicon import Lexicon


def opens_sentence(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether the next word is one of the closed classes (``Он``, ``После``) with a capital."""
    return c.next_word.lower() in lexicon.openers and not initial_follows(c)


def initial_follows(c: Candidate) -> bool:
    """«А. В. Петров»: В is an initial too, not the preposition."""
    return c.char.isupper() and c.text[c.next + 1 : c.next + 2] == "."
