"""Locales and the codes Argos has for them.

Argos names languages by two letters, and has names of its own for two of them: ``pb`` is
Portuguese as in Brazil and ``zt`` is Chinese in traditional characters (LibreTranslate, which
shares them, documents both). A locale in another script than the language's own (``kk_Latn``) is
not served by the language's package: what comes out would be in the wrong letters.
"""

from __future__ import annotations

OWN = {
    "pt_BR": ("pb", "pt"),
    "zh_Hant": ("zt",),
    "zh_TW": ("zt",),
    "zh_HK": ("zt",),
    "zh_Hans": ("zh",),
    "zh_CN": ("zh",),
    "kk_Cyrl": ("kk",),
}


def argos_codes(locale: str) -> tuple[str, ...]:
    """The codes under which Argos may have a locale, the best first; none for another script."""
    locale = locale.replace("-", "_")
    if locale in OWN:
        return OWN[locale]
    language, _, rest = locale.partition("_")
    subtag = rest.partition("_")[0]
    if len(subtag) == 4:
        return ()
    return (language.lower(),)
