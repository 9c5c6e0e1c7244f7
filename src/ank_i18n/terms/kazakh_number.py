"""The plural of a Kazakh dictionary form: its last word takes it, before any possessive.

``мемлекеттік орган`` → ``мемлекеттік органдар``, ``Сенат депутаты`` → ``Сенат депутаттары``.
"""

from __future__ import annotations

import re

from ank_i18n.terms.kazakh import harmony, plural, possessives
from ank_i18n.terms.kazakh_paradigm import stems, unpossessed
from ank_i18n.terms.words import is_abbreviation

# Agents end in these letters without being anybody's.
_NO_POSSESSIVE = re.compile(r"(?:шы|ші|белсенді|үлгі|кісі)$")
_KEEP_S = ("кеңес", "бас", "процесс", "класс", "пресс")


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
        many = possessives(_many(bare))[0]
    else:
        many = last if _is_plural(last) else _many(last)
    return f"{before}{space}{many}"


def _many(word: str) -> str:
    """The plural of a bare noun; loans in -ст and -зд lose their last letter: ``журналистер``."""
    if word.endswith(("ст", "зд")):
        return plural(word[:-1], harmony(word))
    return plural(word)


def _is_plural(word: str) -> bool:
    return any(plural(stem) == word for stem in stems(word) if stem != word)


def _owned(word: str) -> str:
    """The stem of a word in a third-person possessive; nothing where it is none, or plural."""
    if word[-1] not in "ыі" or _NO_POSSESSIVE.search(word):
        return ""
    found = unpossessed(word)
    if not found:
        return ""
    whole = word[:-1]
    ends_in_s = word.endswith(("ысы", "ісі")) and not word.endswith(("шысы", "шісі"))
    return whole if ends_in_s or whole in _KEEP_S else found[0]
