"""The signs of the source, such as №, % and a bracket, are in the draft or said in words.

data/guards/signs.toml lists them, and how often translations lack them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ank_i18n.checks.pair import Pair
from ank_i18n.drafting.guards.tables import table


def signs(pair: Pair) -> Iterator[str]:
    """The signs that a draft lacks, in words."""
    anywhere, each = _signs()
    if not anywhere.search(pair.source_prose):
        return
    for sign, instead in each.items():
        if sign in pair.source_prose and not instead.search(pair.target_prose):
            yield f"«{sign}» is not in the draft"


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """Any of the signs, and for each what may stand for it, itself among others."""
    signs: dict[str, str] = table("signs")["signs"]
    anywhere = re.compile("|".join(map(re.escape, signs)))
    each = {
        sign: re.compile("|".join(filter(None, (re.escape(sign), instead))), re.IGNORECASE)
        for sign, instead in signs.items()
    }
    return anywhere, each
