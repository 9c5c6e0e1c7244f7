"""A draft has the numbers of its source: none changed, none dropped, none made up.

Compared are values, not spellings: 07:55 is 7.55, 1 000 is 1,000 and 1000, 7,5 is 7.5,
«350 тыс.» is 350,000, XIX is 19, and a number may stand as a word on one side. The month of a
date in figures (28.02.2007) may become its name. «200 тысяч» is not 200: of 3,423 pairs with
numbers seven are refused for that, at least four of them rightly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from ank_i18n.checks.numbers import calendar, roman
from ank_i18n.drafting.guards.tables import table

BLANKS = " \u00a0\u2009\u202f"
DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
NUMBER = re.compile(
    rf"\d{{1,3}}(?:[{BLANKS}]\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,:]\d+)*"
)
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:[.,]\d{3})+")
AFTERNOON = re.compile(r"(?<![\d.,:])(\d{1,2})([:.]\d\d)?[ \u00a0]?p\.?m\b\.?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def numbers(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """The first number that is wrong in a draft, in words, or None."""
    problem = _differing(source, draft, source_locale, target_locale)
    if problem and (read := AFTERNOON.sub(_on_a_24_hour_clock, draft)) != draft:
        return _differing(source, read, source_locale, target_locale) and problem
    return problem


def _on_a_24_hour_clock(found: re.Match[str]) -> str:
    return f"{int(found[1]) % 12 + 12}{found[2] or ''}"


def _differing(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    months = Counter(_months_as_words(source, draft, target_locale))
    asked, said = Counter(_figures(source)), Counter(_figures(draft))
    missing, extra = asked - said - months, said - asked
    # A word explains a missing number only if it is not the translation of another word.
    in_source, in_draft = _spelled(source, source_locale), _spelled(draft, target_locale)
    missing -= in_draft - in_source
    extra -= in_source - in_draft
    if missing or extra:
        if Counter(_scaled(source)) == Counter(_scaled(draft)):
            return None
        if missing:
            return f"the number {min(missing)} is missing"
        return f"the number {min(extra)} is not in the source"
    if target_locale.partition("_")[0] not in table("numerals"):
        return None
    return (_other_scale(source, draft) if asked == said else None) or _other_word(source, draft)


def _months_as_words(source: str, draft: str, target_locale: str) -> Iterator[str]:
    """The months of the source's dates in figures that the draft may say by name."""
    named = calendar.named(draft, target_locale, "months").all
    for match in DATE.finditer(source):
        if int(match[2]) in named or target_locale.partition("_")[0] not in table("numerals"):
            yield _value(match[2])


def _other_word(source: str, draft: str) -> str | None:
    """A scale word that became another: millions of people where there were thousands."""
    asked, said = _scale_words(source), _scale_words(draft)
    if asked - said and said - asked:
        return f"{min(asked - said):,} became {min(said - asked):,}"
    return None


def _scale_words(text: str) -> set[int]:
    words = WORD.findall(text.lower())
    return {factor for word in words for stem, factor in _stems("scales") if word.startswith(stem)}


def _other_scale(source: str, draft: str) -> str | None:
    """The same figures, but thousands on one side and not on the other."""
    missing = Counter(_scaled(source)) - Counter(_scaled(draft))
    if not missing:
        return None
    return f"{min(missing):,.12g} is missing: thousands or millions were lost or added"


def _figures(text: str) -> Iterator[str]:
    for match in DATE.finditer(text):
        yield from map(_value, match.groups())
    for match in NUMBER.finditer(DATE.sub(" ", text)):
        yield _value(match[0])


def _value(figures: str) -> str:
    """One spelling for all spellings of a number."""
    joined = re.sub(rf"[{BLANKS}]", "", figures)
    if GROUPED.fullmatch(joined):
        whole, point, part = joined.partition(".") if "," in joined else (joined, "", "")
        joined = re.sub(r"[.,]", "", whole) + point + part
    whole, *parts = re.split(r"[.,:]", joined)
    return ".".join([str(int(whole)), *parts])


def _scaled(text: str) -> Iterator[float]:
    scales = _stems("scales")
    yield from (float(part) for match in DATE.finditer(text) for part in match.groups())
    text = DATE.sub(" ", text)
    for match in NUMBER.finditer(text):
        after = re.match(rf"(?:-\w{{1,3}})?[{BLANKS}]?([^\W\d_]+)", text[match.end() :])
        word = after[1].lower() if after else ""
        factor = next((f for stem, f in scales if word.startswith(stem)), 1)
        value = _value(match[0])
        yield float(value if value.count(".") < 2 else value.replace(".", "")) * factor


def _spelled(text: str, locale: str) -> Counter[str]:
    """The values that stand in ``text`` as words or Roman numerals, and how often."""
    language = locale.partition("_")[0]
    values = list(roman.values(text))
    before = 0
    for match in WORD.finditer(text.lower()):
        value = _word_value(match[0], language)
        values += [value] if value else []
        if 0 < value < 10 <= before < 100:
            values.append(before + value)
        before = value
    return Counter(map(str, values))


@lru_cache(maxsize=30_000)
def _word_value(word: str, language: str) -> int:
    if word.startswith(tuple(table("numerals")["other"].get(language, ()))):
        return 0
    return next((v for stem, v in _stems(language) if _begins(word, stem)), 0)


def _begins(word: str, stem: str) -> bool:
    return word == stem or (len(stem) > 2 and word.startswith(stem))


@cache
def _stems(section: str) -> list[tuple[str, int]]:
    """The stems of a language or of the scales with their values, the longest first."""
    stems = [
        (stem, int(v)) for v, some in table("numerals").get(section, {}).items() for stem in some
    ]
    return sorted(stems, key=lambda item: -len(item[0]))
