"""How a locale is written: its script, and what of its name rules need not know."""

from __future__ import annotations

import re
from functools import cache

_SCRIPT, _COUNTRY, _AREA = 4, 2, 3
# The letters of the scripts that translations are written in (Unicode, Scripts.txt).
LETTERS = {
    "Latn": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff",
    "Cyrl": r"\u0400-\u052f",
    "Arab": r"\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f",
    "Hans": r"\u3400-\u9fff",
    "Hant": r"\u3400-\u9fff",
    "Jpan": r"\u3040-\u30ff\u3400-\u9fff",
    "Kore": r"\uac00-\ud7af",
    "Geor": r"\u10a0-\u10ff",
    "Armn": r"\u0531-\u0587",
    "Grek": r"\u0370-\u03ff",
    "Hebr": r"\u05d0-\u05ea",
}


@cache
def script(locale: str) -> str:
    """The script that a locale is written in, as ISO 15924 calls it.

    Args:
        locale: A locale (``kk``, ``uz_Cyrl``, ``zh_TW``).

    Returns:
        That of its name, else the likely one of its language (CLDR, likely subtags); empty where
        the language is not known.
    """
    if named := named_script(locale):
        return named
    language, *others = re.split("[_@-]", locale)
    from babel.core import get_global

    likely = get_global("likely_subtags")
    full: str = likely.get("_".join((language, *others[:1])), likely.get(language, ""))
    return next((part for part in full.split("_")[1:] if len(part) == _SCRIPT), "")


@cache
def named_script(locale: str) -> str:
    """The script that a locale says in its name, as ISO 15924 calls it; empty where it says none.

    Args:
        locale: A locale.
    """
    parts = re.split("[_@-]", locale)[1:]
    return next((p.title() for p in parts if len(p) == _SCRIPT and p.isalpha()), "")


@cache
def without_region(locale: str) -> str:
    """A locale without its country: rules for English are rules for ``en_GB``, not ``kk_Latn``."""
    language, *others = re.split("[_-]", locale)
    is_region = len(others) == 1 and (
        (len(others[0]) == _COUNTRY and others[0].isalpha())
        or (len(others[0]) == _AREA and others[0].isdigit())
    )
    return language if is_region else locale


@cache
def letters(name: str) -> re.Pattern[str] | None:
    """A letter of a script, or None where the script is not known here."""
    return re.compile(f"[{LETTERS[name]}]") if name in LETTERS else None
