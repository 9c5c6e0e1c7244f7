"""The plural of a Kazakh dictionary form: its last word takes it, before any possessive.

``мемлекеттік орган`` → ``мемлекеттік органдар``, ``Сенат депутаты`` → ``Сенат депутаттары``.
"""

from __future__ import annotations

import re

from ank_i18n.terms.kazakh import harmony, plural, possessives
from ank_i18n.terms.kazakh_paradigm import stems, unpossessed
from ank_i18n.terms.words import is_abbreviation

# Agents and these nouns end in a vowel without being anybody's.
_NO_POSSESSIVE = re.compile(
    r"(?:(?<!ке)(?<!кү)ші|шы|белсенді|үлгі|кісі|отбасы|елбасы|ақы|желі|сенбі|белгі)$",
    re.IGNORECASE,
)
# Of «отырысы» the stem ends in с, of «басқармасы», «актісі» in a vowel.
_STEM_IN_S = re.compile(r"(?:[^шгтдқ][ыі]с|кеңес|^бас|әртіс)[ыі]$", re.IGNORECASE)
_STEM_IN_VOWEL = ("жарғысы", "қаулысы", "желісі")
_DOUBLED = re.compile(r"(?:ст|зд|([бвгджзклмнпрстф])\1)$")


def plural_phrase(form: str) -> str:
    """The plural of a noun with what stands before it; what has none stays as it is.

    Verbal nouns in -у, abbreviations and what is plural already have none.

    Args:
        form: A dictionary form.
    """
    before, space, last = form.rpartition(" ")
    if is_abbreviation(last) or last[-1] in "уүюи" or not last[-1].isalpha():
        return form
    if bare := _owned(last) if before else "":
        if _is_plural(bare):
            return form
        many = possessives(_many(bare))[0]
    else:
        many = last if _is_plural(last) else _many(last)
    return f"{before}{space}{many}"


def _many(word: str) -> str:
    """The plural of a bare noun; loans lose the last of two consonants: ``журналистер``."""
    return plural(word[:-1], harmony(word)) if _DOUBLED.search(word) else plural(word)


def _is_plural(word: str) -> bool:
    return any(plural(stem) == word for stem in stems(word) if stem != word)


def _owned(word: str) -> str:
    """The stem of a word in a third-person possessive; nothing where it is none, or plural."""
    if word[-1] not in "ыі" or _NO_POSSESSIVE.search(word):
        return ""
    found = unpossessed(word)
    if not found:
        return ""
    in_s = _STEM_IN_S.search(word) and not word.endswith(_STEM_IN_VOWEL)
    return word[:-1] if in_s else found[0]
