"""One unit and its translation, with what several rules need of them computed once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ank_i18n.checks.numbers.compare import plainly_the_same
from ank_i18n.checks.numbers.phones import without
from ank_i18n.checks.numbers.reading import Numbers, read
from ank_i18n.checks.prose import prose
from ank_i18n.checks.remembered import Pieces, joined

if TYPE_CHECKING:
    from ank_i18n.checks.resources import Resources

_WORD = re.compile(r"\w+(?:[-’'`\u2011]\w+)*")
_WORDS: Pieces[tuple[str, ...]] = Pieces(lambda piece: tuple(_WORD.findall(piece)))
_FOLDED: Pieces[tuple[str, ...]] = Pieces(lambda piece: tuple(_WORD.findall(piece.lower())))


@dataclass
class Pair:
    """A source unit and one translation of it; ``resources`` gives termbase and the like."""

    source: str
    target: str
    locale: str
    resources: Resources
    source_locale: str = "ru"

    @property
    def has_plain_numbers(self) -> bool:
        """Whether both texts have the same plain numbers, whatever these are."""
        return plainly_the_same(self.source, self.source_locale, self.target, self.locale)

    @cached_property
    def source_prose(self) -> str:
        """The source without addresses, placeholders and markup."""
        return prose(self.source)

    @cached_property
    def target_prose(self) -> str:
        """The translation without addresses, placeholders and markup."""
        return prose(self.target)

    @cached_property
    def source_words(self) -> list[str]:
        """The words of the source; hyphenated ones are one word."""
        return joined(_WORDS, self.source_prose)

    @cached_property
    def target_words(self) -> list[str]:
        """The words of the translation; hyphenated ones are one word."""
        return joined(_WORDS, self.target_prose)

    @cached_property
    def source_numbers(self) -> Numbers:
        """The numbers of the source."""
        return read(without(self.source_prose), self.source_locale)

    @cached_property
    def target_numbers(self) -> Numbers:
        """The numbers of the translation."""
        return read(without(self.target_prose), self.locale)

    @cached_property
    def source_lower(self) -> frozenset[str]:
        """The source's words in lower case."""
        return frozenset(joined(_FOLDED, self.source_prose))

    @cached_property
    def target_lower(self) -> list[str]:
        """The translation's words in lower case."""
        return joined(_FOLDED, self.target_prose)
