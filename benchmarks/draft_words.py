"""What the benchmark's package translates as a trained one would; the rest is a cipher.

Names stay as they are; numerals, scale words, months, days of the week and negations become
Kazakh: what the guards look at in a draft. A cipher that changed them too would be refused for
every number and name. Measures (pounds, kilometres) are left to the cipher.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files

from ank_i18n.facts import table

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
DENIES = ("не|нет|нельзя|никогда|ничего|никто", "емес")


def dictionary(sentences: Sequence[str]) -> dict[str, str]:
    """The words of Russian sentences that a draft must not say otherwise, and what it says."""
    facts = [*_calendar(), *_numerals(), DENIES]
    said: dict[str, str] = {}
    for word in sorted({word for sentence in sentences for word in WORD.findall(sentence)}):
        spellings = (word.lower(), f"{word.lower()}.")
        fact = next((kk for ru, kk in facts for s in spellings if re.fullmatch(ru, s)), "")
        if fact or word[0].isupper():
            said[word] = fact or word
    return said


def _calendar() -> Iterator[tuple[str, str]]:
    calendar = _toml("checks/calendar")
    kazakh = [row["kk"] for row in table("language/months")]
    yield from zip(calendar["months"]["ru"], kazakh, strict=True)
    days = calendar["weekdays"]
    yield from zip(days["ru"], (day.partition("[")[0] for day in days["kk"]), strict=True)


def _numerals() -> Iterator[tuple[str, str]]:
    for row in table("language/scales"):
        yield row["ru"], row["kk"]
    numerals = _toml("guards/numerals")
    for value, stems in numerals["ru"].items():
        for stem in stems if value in numerals["kk"] else ():
            yield rf"{stem}\w*" if len(stem) > 2 else stem, numerals["kk"][value][0]


def _toml(name: str) -> dict[str, dict[str, list[str]]]:
    text = files("ank_i18n.data").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
