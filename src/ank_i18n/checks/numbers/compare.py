"""Which numbers of one text the other does not have."""

from __future__ import annotations

from decimal import Decimal

from ank_i18n.checks.numbers.plain import figures
from ank_i18n.checks.numbers.reading import Number, Numbers

_IN_WORDS = 12


def differences(source: Numbers, target: Numbers) -> tuple[list[Number], list[Number]]:
    """The numbers in digits that are only in the source, and those only in the target.

    A number counts as there when the other text has its value in digits or in words, or has all
    its parts; how often it stands there does not matter. Of a language whose scale words are not
    known the digits are compared; where its number words are not, a small number may be in words.
    """
    lost, added = _missing(source, target), _missing(target, source)
    if not (source.knows_scales and target.knows_scales):
        lost, added = _without_scales(lost, target), _without_scales(added, source)
    if not target.knows_words and not added:
        lost = [number for number in lost if not _may_be_in_words(number)]
    return lost, added


def _may_be_in_words(number: Number) -> bool:
    return any(value <= _IN_WORDS for value in number.values)


def _without_scales(numbers: list[Number], there: Numbers) -> list[Number]:
    """The numbers whose digits do not stand in another text with any scale."""
    bare = {value for number in there.digits for value in number.bare}
    return [number for number in numbers if number.bare.isdisjoint(bare)]


def _missing(wanted: Numbers, there: Numbers) -> list[Number]:
    present: set[Decimal] = set()
    for number in there.digits:
        present |= number.values
        present.update(number.parts)
    missing = [number for number in wanted.digits if not _is_there(number, present)]
    return [n for n in missing if not _is_there(n, present | there.words)] if missing else []


def _is_there(number: Number, present: set[Decimal]) -> bool:
    if number.values & present or number.values == {Decimal(0)}:
        return True
    return bool(number.parts) and present.issuperset(number.parts)


def plainly_the_same(source: str, source_locale: str, target: str, target_locale: str) -> bool:
    """Whether both texts hold the same whole numbers and no others, told without reading them.

    Args:
        source: A text, with its addresses and placeholders.
        source_locale: Its locale.
        target: Another.
        target_locale: Its locale.
    """
    found = figures(source, source_locale)
    return found is not None and found == figures(target, target_locale)
