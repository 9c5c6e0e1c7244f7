"""Numbers by value: digits, words, scales, dates, in Russian, Kazakh and English."""

from ank_i18n.checks.numbers.compare import differences, plainly_the_same
from ank_i18n.checks.numbers.reading import Number, Numbers, read

__all__ = ["Number", "Numbers", "differences", "plainly_the_same", "read"]
