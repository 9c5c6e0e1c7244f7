"""The Kazakh suffix on a number: it follows how the number is spoken.

«209-дың» is «тоғыздың» with the last word in figures, so 215 in its place is «215-тің». Only the
endings of the cases and of ordinals are known; any other («20-сы», «21-томда») is left alone.
"""

from __future__ import annotations

import re

from ank_i18n.terms.kazakh import Case, coloured, harmony, inflect
from ank_i18n.terms.kazakh_numerals import last_spoken

_ORDINAL = "шы"


def suffixed(suffix: str, old: str, new: str) -> str | None:
    """The suffix that another number asks for.

    Args:
        suffix: What stands behind the old number and its hyphen: ``дың``, ``ға``, ``ші``.
        old: The number as it is written.
        new: The number in its place.

    Returns:
        The same case or ordinal for the new number, None where that is not known.
    """
    before, after = _spoken(old), _spoken(new)
    if not before or not after:
        return None
    if before == after:
        return suffix
    cases = {
        inflect(after, case)[len(after) :]
        for case in Case
        if case is not Case.NOMINATIVE and inflect(before, case)[len(before) :] == suffix
    }
    if suffix == coloured(_ORDINAL, harmony(before)):
        cases.add(coloured(_ORDINAL, harmony(after)))
    return cases.pop() if len(cases) == 1 else None


def _spoken(number: str) -> str:
    """The word that a whole number ends with, empty for any other number."""
    digits = re.sub(r"[\u00a0\u202f ]", "", number)
    return last_spoken(digits) if digits.isdecimal() else ""
