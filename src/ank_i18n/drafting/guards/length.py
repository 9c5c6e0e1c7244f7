"""A draft is about as long as its source.

Measured on 7,844 pairs ru→kk and ru→en whose source has 20 characters or more (government
sites, both dev sets): one lies outside 0.4 to 2.2 characters for one, with 0.35. Of 193 shorter
ones the longest is 3.9. For these pairs data/guards/lengths.toml has tighter limits: the longer a
sentence, the less its length varies. A third dropped from a sentence often leaves more than that.
"""

from __future__ import annotations

from ank_i18n.drafting.guards.tables import SOURCE, table

SHORT = 20
AT_LEAST = 0.4
AT_MOST = 2.2
SHORT_AT_MOST = 5.0


def length(source: str, draft: str, source_locale: str, target_locale: str) -> str | None:
    """Whether a draft is too short or too long for its source, in words, or None."""
    ratio = len(draft) / max(len(source), 1)
    least = max(AT_LEAST, shortest("lengths", len(source), source_locale, target_locale))
    if len(source) >= SHORT and ratio < least:
        return f"too short: {len(draft)} characters for {len(source)}"
    if ratio > (AT_MOST if len(source) >= SHORT else SHORT_AT_MOST):
        return f"too long: {len(draft)} characters for {len(source)}"
    return None


def shortest(name: str, characters: int, source_locale: str, target_locale: str) -> float:
    """The least share of a source's length that a draft has, by a table of the guards' data.

    Args:
        name: The table's.
        characters: The source's length.
        source_locale: Its locale; the tables are for Russian ones.
        target_locale: The draft's locale.

    Returns:
        0.0 where the table says nothing.
    """
    if source_locale != SOURCE:
        return 0.0
    steps: dict[str, float] = table(name).get(target_locale, {})
    return next((share for step, share in reversed(steps.items()) if characters >= int(step)), 0.0)
