"""Russian names in every case, and back: a surname in any form leads to its nominative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ank_i18n.terms import facts

CASES = ("gent", "datv", "accs", "ablt", "loct")


@dataclass(frozen=True, slots=True)
class Form:
    """One case form of a name; ``gender`` is empty where the name's ending does not tell it."""

    text: str
    case: str
    gender: str


@cache
def _paradigms() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple((re.compile(row["stem"]), row) for row in facts.table("name-declension"))


@lru_cache(maxsize=20_000)
def declined(name: str) -> tuple[Form, ...]:
    """The case forms of a name, lower case, with ё as е.

    Args:
        name: A given name, patronymic or surname in the nominative; of a double name
            (``Касым-Жомарт``) the last part declines.
    """
    lowered = name.lower().replace("ё", "е")
    for pattern, row in _paradigms():
        if found := pattern.fullmatch(lowered):
            stem, gender = found[1], row["gender"]
            forms = [Form(stem + row[case], case, gender) for case in CASES]
            return (Form(lowered, "nomn", gender), *forms)
    return tuple(Form(lowered, case, "") for case in ("nomn", *CASES))


@lru_cache(maxsize=20_000)
def forms(name: str) -> frozenset[str]:
    """Every case form of one name, lower case, with ё as е.

    Args:
        name: A name in the nominative.
    """
    return frozenset(form.text for form in declined(name))


@lru_cache(maxsize=20_000)
def undeclined(form: str) -> tuple[Form, ...]:
    """The nominatives that a form may belong to, each with the case and gender it would be in.

    Args:
        form: A name in any case.
    """
    lowered = form.lower().replace("ё", "е")
    endings = {row[case] for _, row in _paradigms() for case in CASES} | {""}
    stems = {lowered[: len(lowered) - len(e)] for e in endings if lowered.endswith(e)}
    candidates = {
        stem + ending
        for stem in stems
        if len(stem) > 1
        for ending in ("", "а", "я", "й", "ь", "ий", "ая")
    }
    return tuple(
        Form(name, found.case, found.gender)
        for name in sorted(candidates, key=lambda n: (len(n), n))
        for found in declined(name)
        if found.text == lowered
    )
