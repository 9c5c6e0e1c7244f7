"""Russian names in every case: a surname found in any form leads back to the nominative."""

from __future__ import annotations

import re
from functools import lru_cache

# Ending of the nominative → endings of the other cases. A name is taken by the first row that
# fits; names that fit none (-о, -и, -у, -е …) do not decline.
_DECLENSIONS: tuple[tuple[str, str], ...] = (
    (r"ск(?=ий$)|цк(?=ий$)", "ого ому им ом"),
    (r"ск(?=ая$)|цк(?=ая$)", "ой ую"),
    (r"(?:ов|ев|ин|ын)(?=а$)", "ой у"),
    (r"(?:ов|ев|ин|ын)(?=$)", "а у ым е ом"),
    (r"и(?=й$)", "я ю ем и"),
    (r"[^и](?=й$)", "я ю ем е"),
    (r".(?=ь$)", "я ю ем е и ью"),
    (r"[гкхжшщч](?=а$)", "и е у ой ей"),
    (r".(?=а$)", "ы е у ой ей"),
    (r".(?=я$)", "и е ю ей"),
    (r"[бвгджзклмнпрстфхцчшщқғңһ](?=$)", "а у ом ем е"),
)


@lru_cache(maxsize=20_000)
def forms(name: str) -> frozenset[str]:
    """Every case form of one name, lower case, with ё as е.

    Args:
        name: A given name, patronymic or surname in the nominative; of a double name
            (``Касым-Жомарт``) the last part declines.
    """
    lowered = name.lower().replace("ё", "е")
    for pattern, endings in _DECLENSIONS:
        if found := re.search(pattern, lowered):
            stem = lowered[: found.end()]
            return frozenset((lowered, *(stem + ending for ending in endings.split())))
    return frozenset((lowered,))
