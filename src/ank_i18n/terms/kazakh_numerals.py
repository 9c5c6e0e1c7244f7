"""Kazakh figures with a case ending, which follows the numeral spoken last."""

from __future__ import annotations

import re
from functools import cache

from ank_i18n.terms import facts
from ank_i18n.terms.kazakh import Case, inflect

# What stands after a figure as a word of its own, and how it is read.
_READ_AS = {"млн": "миллион", "млрд": "миллиард", "трлн": "триллион", "%": "пайыз"}


@cache
def _numerals() -> dict[int, str]:
    return {int(row["value"]): row["kk"] for row in facts.table("kazakh-numerals")}


def last_spoken(digits: str) -> str:
    """The numeral that a figure ends with when it is read: ``350`` with ``елу``.

    Args:
        digits: A whole number, digits only.
    """
    value = int(digits)
    if value == 0:
        return _numerals()[0]
    powers = sorted((n for n in _numerals() if n >= 100), reverse=True)
    if power := next((n for n in powers if value % n == 0), 0):
        return _numerals()[power]
    return _numerals()[value % 10 or value % 100]


def with_case(figure: str, case: Case) -> str:
    """A figure in a case: ``100-ден``, ``350 мыңнан``, ``2,6 млн-нан``, ``80%-дан``.

    Args:
        figure: Digits as Kazakh groups them, with a scale word or a percent sign after them.
        case: The case.
    """
    read = re.search(r"[^\W\d]+$|%$", figure)
    if read:
        word = _READ_AS.get(read[0], read[0])
    else:
        word = last_spoken(re.sub(r"\D", "", re.split(r"[.,]", figure)[-1]))
    suffix = inflect(word, case)[len(word) :]
    joint = "-" if suffix and not (read and word == read[0]) else ""
    return f"{figure}{joint}{suffix}"
