"""What a text names out of a table of things of which one is put for another by mistake."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ank_i18n.checks import facts
from ank_i18n.checks.remembered import REMEMBERED


@lru_cache(maxsize=2 * REMEMBERED)
def named(text: str, locale: str, table: str, also: str = "") -> frozenset[tuple[str, str]]:
    """What a text names, each with its group: ``("office", "deputy")`` of ``confusable``.

    Args:
        text: A text.
        locale: Its locale; a language that the table has not names nothing.
        table: A TOML table of data/checks: ``[group.thing]``, and for each language how it
            writes the thing.
        also: ``_also`` for what may be said for the thing as well as for others.
    """
    pattern = _pattern(locale.partition("_")[0] + also, table)
    found = (match.lastgroup or "" for match in pattern.finditer(text.lower()))
    return frozenset((group, thing) for group, _, thing in (name.partition("_") for name in found))


@cache
def _pattern(key: str, table: str) -> re.Pattern[str]:
    """All things of a table; a longer one stands in the data before one that it begins with."""
    things = "|".join(
        f"(?P<{group}_{thing}>{written[key]})"
        for group, things in facts.table(table).items()
        for thing, written in things.items()
        if key in written
    )
    return re.compile(rf"(?<![^\W\d_])(?=\w)(?:{things or '(?!)'})")
