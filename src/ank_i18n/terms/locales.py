"""The locale that another tool's language tag stands for."""

from __future__ import annotations

_THREE_LETTERS = {"rus": "ru", "kaz": "kk", "eng": "en", "kz": "kk"}
# The script a language is written in if nothing is said.
_SCRIPTS = {"kk": "Cyrl", "ru": "Cyrl", "en": "Latn"}


def locale_of(tag: str) -> str:
    """A locale as the termbase names it: ``kk-KZ`` is ``kk``, ``kk-Latn-KZ`` is ``kk_Latn``.

    Args:
        tag: A language tag (BCP 47), in any case, or a locale.
    """
    parts = tag.strip().replace("_", "-").split("-")
    language = _THREE_LETTERS.get(parts[0].lower(), parts[0].lower())
    scripts = [part.title() for part in parts[1:] if len(part) == len("Latn")]
    return "_".join([language, *(script for script in scripts if script != _SCRIPTS.get(language))])
