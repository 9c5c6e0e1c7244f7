"""A draft is written in the letters of its locale.

Measured on 1,505 English and 6,532 Kazakh translations: no English one has a Cyrillic letter; of
the letters of a Kazakh one up to 0.44 stand in Latin words that its source does not have.
"""

from __future__ import annotations

import re

from ank_i18n.engines.protected import PROTECTED

SCRIPTS = {
    "Cyrl": re.compile(r"[Ѐ-ԯ]"),
    "Latn": re.compile(r"[A-Za-zÀ-ɏ]"),
    "Arab": re.compile(r"[؀-ۿ]"),
}
WORD = re.compile(r"[^\W\d_]+")
FOREIGN_SHARE = 0.5
"""The part of a draft's letters that may stand in words of another script, names among them."""


def script(source: str, draft: str, target_locale: str) -> str | None:
    """Whether a draft is in another script than its locale, in words, or None."""
    own = SCRIPTS.get(_script_of(target_locale))
    if own is None:
        return None
    words = WORD.findall(PROTECTED.sub(" ", draft))
    given = {word.lower() for word in WORD.findall(source)}
    foreign = [word for word in words if not own.search(word)]
    if own is SCRIPTS["Latn"]:
        # No name stays Cyrillic in a Latin text, whether the source has it or not.
        cyrillic = next((word for word in words if SCRIPTS["Cyrl"].search(word)), None)
        return f"“{cyrillic}” is in Cyrillic" if cyrillic else None
    made_up = [word for word in foreign if word.lower() not in given]
    letters = sum(map(len, words))
    if sum(map(len, made_up)) > FOREIGN_SHARE * letters:
        return f"“{made_up[0]}” and more is in another script"
    return None


def _script_of(locale: str) -> str:
    """The script a locale is written in; Babel's likely subtags where it does not say."""
    from babel.core import get_global

    for part in locale.split("_")[1:]:
        if len(part) == 4:
            return part
    likely = get_global("likely_subtags").get(locale.partition("_")[0], "")
    return next((part for part in likely.split("_")[1:] if len(part) == 4), "")
