"""A draft is a translation, not its source again.

Names stay as they are, so only words in small letters are compared. Measured on 7,363 pairs
ru→kk and ru→en with three or more of them, long ones, in the translation: in 99.9% up to 0.44
are also words of the source; two pairs have 0.7 or more, and both are untranslated.
"""

from __future__ import annotations

import re

from ank_i18n.engines.protected import PROTECTED

WORD = re.compile(r"[^\W\d_]{4,}")
SHARE = 0.7
WORDS = 3


def copying(source: str, draft: str) -> str | None:
    """Whether a draft mostly repeats its source, in words, or None."""
    words = _small(draft)
    same = words & _small(source)
    if len(words) < WORDS or len(same) < SHARE * len(words):
        return None
    return f"not translated: {len(same)} of {len(words)} words are the source's"


def _small(text: str) -> set[str]:
    words: list[str] = WORD.findall(PROTECTED.sub(" ", text))
    return {word for word in words if word[0].islower()}
