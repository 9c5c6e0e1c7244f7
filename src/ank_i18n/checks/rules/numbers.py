"""Numbers, dates and measures by value, however the locale writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import kinds, numbers
from ank_i18n.checks.model import Severity
from ank_i18n.checks.numbers import calendar, percent, phones, roman, scales
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, always, pair_rule

_DIGIT = re.compile(r"\d")


def _names_a_month(word: str, locale: str) -> bool:
    return bool(calendar.named(word, locale, "months").all)


def _names_a_weekday(word: str, locale: str) -> bool:
    return bool(calendar.named(word, locale, "weekdays").all)


@pair_rule(
    "number",
    Severity.WARNING,
    good=Example("Выделено 2,5 млрд тенге.", "2,5 миллиард теңге бөлінді."),
    bad=Example("Выделено 2,5 млрд тенге.", "2,5 миллион теңге бөлінді."),
    sign=Sign(_DIGIT, _DIGIT),
    figures=lambda pair: not pair.has_plain_numbers,
)
def number(pair: Pair) -> Iterator[Problem]:
    """A number of the source is not in the translation, or one stands there that it has not.

    Numbers are compared by value: ``1,5 млн``, ``1.5 million`` and ``1 500 000`` are one, and so
    are ``2``, ``два``, ``екі``, ``second`` and ``II``. A number in words is never demanded, it
    only answers for one in digits.
    """
    if pair.has_plain_numbers:
        return
    lost, added = numbers.differences(pair.source_numbers, pair.target_numbers)
    if lost or added:
        parts = []
        if lost:
            parts.append(f"not in the translation: {', '.join(n.text for n in lost)}")
        if added:
            parts.append(f"not in the source: {', '.join(n.text for n in added)}")
        yield Problem("; ".join(parts))


def _have_dates_in_digits(pair: Pair) -> bool:
    return bool(calendar.months_in_digits(pair.source) | calendar.months_in_digits(pair.target))


@pair_rule(
    "month",
    Severity.WARNING,
    good=Example("3 сентября", "3 қыркүйек"),
    bad=Example("3 сентября", "3 қазан"),
    sign=Sign(_names_a_month, _names_a_month),
    figures=_have_dates_in_digits,
)
def month(pair: Pair) -> Iterator[Problem]:
    """The translation does not name the same months.

    A word with another meaning (маусым, May) is not held against the translation, unless it
    stands beside a day (9 мая).
    """
    if not calendar.knows(pair.locale, "months"):
        return
    source = calendar.named(pair.source_prose, pair.source_locale, "months")
    target = calendar.named(pair.target_prose, pair.locale, "months")
    if not source.all and not target.sure:
        return
    lost = source.sure - target.all - calendar.months_in_digits(pair.target)
    unsure = source.maybe - target.all - calendar.months_in_digits(pair.target)
    added = target.sure - source.all - calendar.months_in_digits(pair.source)
    if lost or added or (unsure and target.all - source.all):
        yield Problem("the months differ")


@pair_rule(
    "weekday",
    Severity.WARNING,
    good=Example("во вторник", "сейсенбіде"),
    bad=Example("во вторник", "бейсенбіде"),
    sign=Sign(_names_a_weekday),
)
def weekday(pair: Pair) -> Iterator[Problem]:
    """A day of the week of the source is not in the translation."""
    source = calendar.named(pair.source_prose, pair.source_locale, "weekdays")
    if not source.all or not calendar.knows(pair.locale, "weekdays"):
        return
    target = calendar.named(pair.target_prose, pair.locale, "weekdays")
    lost = source.sure - target.all
    unsure = source.maybe - target.all
    if lost or (unsure and target.all - source.all):
        yield Problem("the days of the week differ")


def _bare_percents(pair: Pair, named: frozenset[tuple[str, str]]) -> list[str]:
    if all(group != "percent" for group, _ in named):
        return []
    texts = (pair.source_prose, pair.source_locale, pair.target_prose, pair.locale)
    return percent.bare_percents(*texts)


@pair_rule(
    "unit",
    Severity.WARNING,
    locales=("kk", "en"),
    good=Example("Выделено 5 млн тенге.", "5 млн теңге бөлінді."),
    bad=Example("Выделено 5 млн тенге.", "5 млн доллар бөлінді."),
    sign=Sign(kinds.begins("units")),
)
def unit(pair: Pair) -> Iterator[Problem]:
    """A currency, a measure or a percent sign of the source became another, or is gone.

    Only beside numbers. A length or a weight that is gone is left alone: they are often said
    otherwise; money and percent are not, and each number that is percent stays so.
    """
    if not pair.source_numbers.digits:
        return
    source = kinds.named(pair.source_prose, pair.source_locale, "units")
    if not source:
        return
    target = kinds.named(pair.target_prose, pair.locale, "units")
    groups = {group for group, _ in source}
    lost = [name for group, name in source - target if group in ("percent", "money")]
    lost += [f"{number} %" for number in _bare_percents(pair, source)]
    added = [name for group, name in target - source if group in groups]
    if lost or added:
        parts = [f"not in the translation: {', '.join(sorted(lost))}"] if lost else []
        parts += [f"not in the source: {', '.join(sorted(added))}"] if added else []
        yield Problem("; ".join(parts))


_HALF = re.compile(r"полмил|половин|жарты|жарым|\bhalf\b", re.IGNORECASE)
_UNSURE = 1


@pair_rule(
    "roman-numeral",
    Severity.WARNING,
    good=Example("В XX веке построили музей.", "ХХ ғасырда музей салынды."),
    bad=Example("В XX веке построили музей.", "XXI ғасырда музей салынды."),
    measured="none of 5,027 government and 3,112 dev translations is found; 6 of 8 changed are",
    sign=Sign(roman.ALONE, roman.ALONE, both=True),
    figures=always,
)
def roman_numeral(pair: Pair) -> Iterator[Problem]:
    """A Roman numeral of the source became another one.

    It may be in digits or in words in the translation; a single letter is a numeral only beside
    a longer one.
    """
    source, target = roman.alone(pair.source_prose), roman.alone(pair.target_prose)
    lost = {worth: one for worth, one in source.items() if worth not in target}
    added = {worth: one for worth, one in target.items() if worth not in source}
    if not lost or not added:
        return
    lost = {w: one for w, one in lost.items() if not _is_counted(w, pair.target_numbers)}
    added = {w: one for w, one in added.items() if not _is_counted(w, pair.source_numbers)}
    longest = max(map(len, (*lost.values(), *added.values())), default=0)
    if lost and added and longest > _UNSURE:
        yield Problem(f"{', '.join(lost.values())} became {', '.join(added.values())}")


def _is_counted(worth: int, there: numbers.Numbers) -> bool:
    return worth in there.words or any(worth in number.values for number in there.digits)


@pair_rule(
    "scale-word",
    Severity.WARNING,
    good=Example("Погибли тысячи деревьев.", "Мыңдаған ағаш қурады."),
    bad=Example("Погибли тысячи деревьев.", "Миллиондаған ағаш қурады."),
    measured="none of 5,027 government and 3,112 dev translations is found; 23 of 26 changed ones "
    "are",
    sign=Sign(scales.any_in, scales.any_in, both=True),
)
def scale_word(pair: Pair) -> Iterator[Problem]:
    """Thousands became millions, or millions billions, where no digits stand before the word.

    Half a million may be five hundred thousand.
    """
    source = scales.alone(pair.source_prose, pair.source_locale)
    target = scales.alone(pair.target_prose, pair.locale)
    lost, added = source.keys() - target.keys(), target.keys() - source.keys()
    if not lost or not added or _HALF.search(pair.source) or _HALF.search(pair.target):
        return
    gone, came = (
        ", ".join(there[one] for one in kept)
        for there, kept in ((source, sorted(lost)), (target, sorted(added)))
    )
    yield Problem(f"{gone} became {came}")


@pair_rule(
    "phone",
    Severity.WARNING,
    good=Example("Тел.: +7 (7172) 00-11-22.", "Тел.: +7 7172 001122."),
    bad=Example("Тел.: +7 (7172) 00-11-22.", "Тел.: +7 (7172) 00-11-21."),
    sign=Sign(phones.BEGINNING),
    figures=always,
)
def phone(pair: Pair) -> Iterator[Problem]:
    """A telephone number of the source is not in the translation digit for digit.

    Spaces, brackets and hyphens may differ.
    """
    found = phones.phones(pair.source_prose)
    there = phones.digits(pair.target) if found else ""
    for one in found:
        if phones.digits(one) not in there:
            yield Problem(f"not in the translation: {one}")
