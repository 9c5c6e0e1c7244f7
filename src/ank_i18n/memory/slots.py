"""Numbers as slots: «209 школ» is a match of «215 школ», with the number put right.

The number is replaced only where nothing else can depend on it:

* old and new sentence have the same shape, so the source around the number did not change;
* the old number stands in the target as often as in the source, in the source's digits or in
  the target locale's way of writing them (``1 234,5`` is ``1,234.5`` in English);
* the noun beside it keeps its form: both numbers are of the same plural category in the target
  locale (CLDR, through Babel). Russian and English nouns depend on it, Kazakh ones never do;
* no suffix hangs on the number (``3-го``, ``21st``), unless both numbers end in the same two
  digits: such a suffix follows how the number is *spoken*. In Kazakh the endings of the cases and
  of ordinals are put right with it (``209-дың``, ``215-тің``; see ``suffixes``).
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from ank_i18n.memory.features import NUMBER
from ank_i18n.memory.suffixes import suffixed

_GROUPED = re.compile(r"\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+,\d+|\d+")
_SUFFIX = re.compile(r"[-\u2010\u2011]?[^\W\d_]")
# A suffix and nothing after it, with its hyphen before it.
_HUNG = re.compile(r"([-\u2010\u2011])([^\W\d_]+)(?![\w\-\u2010\u2011])")
_PREFIX = re.compile(r"[^\W\d_][-\u2010\u2011]?$")


def adapt(old: str, new: str, target: str, locale: str) -> str | None:
    """The translation of ``old`` made that of ``new``, where they differ in numbers only.

    Args:
        old: A stored source sentence.
        new: The sentence to translate, of the same shape.
        target: The stored translation of ``old``.
        locale: The locale of ``target``.

    Returns:
        The adapted translation, or None where it would not be safe.
    """
    before, after = NUMBER.findall(old), NUMBER.findall(new)
    if len(before) != len(after):
        return None
    changes = {a: b for a, b in zip(before, after, strict=True) if a != b}
    if any(changes.get(a, a) != b for a, b in zip(before, after, strict=True)):
        return None  # the same number became two different ones
    wanted = Counter(before)
    replaced: Counter[str] = Counter()
    parts: list[str] = []
    end = 0
    for found in NUMBER.finditer(target):
        written, value = found.group(), _source_form(found.group(), changes, locale)
        if value is not None:
            spelled = _spelled(written, value, changes[value], locale)
            ending = _ending(target, found, value, changes[value], locale)
            if (
                spelled is None
                or ending is None
                or not _safe(target, found, value, changes[value], locale)
            ):
                return None
            parts += (target[end : found.start()], spelled, ending.text)
            end = ending.stop
            replaced[value] += 1
    if any(replaced[number] != wanted[number] for number in changes):
        return None
    return "".join(parts) + target[end:]


def _source_form(written: str, changes: dict[str, str], locale: str) -> str | None:
    """The changed source number that a number in the target stands for."""
    if written in changes:
        return written
    return next((number for number in changes if _localised(number, locale) == written), None)


def _spelled(written: str, old: str, new: str, locale: str) -> str | None:
    if written == old:
        # Digits alone read the same everywhere; separators only where the old ones were kept too.
        same = re.sub(r"\d+", "", old) == re.sub(r"\d+", "", new)
        return new if same else None
    return _localised(new, locale)


def _localised(number: str, locale: str) -> str | None:
    """A Russian or Kazakh number as English writes it; other locales keep the source's way."""
    if not locale.startswith("en") or not _GROUPED.fullmatch(number):
        return None
    whole, _, fraction = re.sub(r"[\u00a0\u202f ]", "", number).partition(",")
    grouped = f"{int(whole):,}" if len(whole) > 3 else whole
    return f"{grouped}.{fraction}" if fraction else grouped


class _Ending(NamedTuple):
    """What hangs on a number, and where in the target it ends."""

    text: str
    stop: int


def _ending(target: str, found: re.Match[str], old: str, new: str, locale: str) -> _Ending | None:
    """What hangs on the new number in the place of the old one, None where that is not known."""
    if not _SUFFIX.match(target, found.end()):
        return _Ending("", found.end())
    if locale == "kk" and (hung := _HUNG.match(target, found.end())):
        suffix = suffixed(hung[2], old, new)
        return None if suffix is None else _Ending(hung[1] + suffix, hung.end())
    return _Ending("", found.end()) if old[-2:] == new[-2:] else None


def _safe(target: str, found: re.Match[str], old: str, new: str, locale: str) -> bool:
    if _PREFIX.search(target, 0, found.start()):
        return False  # part of a name: COVID-19, G20
    return _plural(old, locale) == _plural(new, locale)


def _plural(number: str, locale: str) -> str:
    """The plural category of a number in a locale; of a date or a time, nothing."""
    plain = re.sub(r"[\u00a0\u202f ]", "", number).replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return ""
    return _category(plain, locale)


@lru_cache(maxsize=4096)
def _category(number: str, locale: str) -> str:
    if locale.partition("_")[0] == "kk":
        return ""
    try:
        rule = Locale.parse(locale, sep="-" if "-" in locale else "_").plural_form
    except (UnknownLocaleError, ValueError):
        return number  # an unknown language: only equal numbers are of one category
    return rule(Decimal(number))
