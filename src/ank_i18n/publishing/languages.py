"""Languages of a publication: their tags, names, directions and order."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from ank_i18n.publishing.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

STATE_LANGUAGE = "kk"
# How each language calls itself where a reader chooses one; CLDR's "қазақ тілі" is the
# language as a subject, «Қазақша» is what Kazakh sites write in their switchers. Babel knows
# no script of Kazakh but Cyrillic, so the other two are told here.
ENDONYMS = {
    "kk": "Қазақша",
    "kk-Latn": "Qazaqşa",
    "kk-Arab": "قازاقشا",
    "ru": "Русский",
    "en": "English",
}
SCRIPTS = {"kk-Latn": "Latn", "kk-Arab": "Arab"}
# What gettext's locales have behind an @ where a tag has a script (ISO 15924).
MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
VARIANT = re.compile(r"[0-9][0-9A-Za-z]{3}|[0-9A-Za-z]{5,8}")
"""A variant as BCP 47 (RFC 5646, 2.1) takes one."""


def tag_of(locale: str) -> str:
    """The BCP 47 tag of a locale: ``pt_BR`` is ``pt-BR``, ``sr@latin`` is ``sr-Latn``.

    A modifier that is neither a script nor like a variant (``de@euro``) is left out.
    """
    name, _, modifier = locale.partition("@")
    language, *rest = name.replace("_", "-").split("-")
    if script := MODIFIERS.get(modifier.lower()):
        rest = [script, *rest]
    elif VARIANT.fullmatch(modifier):
        rest = [*rest, modifier]
    return "-".join([language, *rest])


@cache
def language(locale: str) -> Language:
    """The language of a locale as catalogs name it (``pt_BR``) or pages do (``pt-BR``)."""
    tag = tag_of(locale)
    if tag in SCRIPTS:
        script = SCRIPTS[tag]
        direction = "rtl" if script == "Arab" else "ltr"
        return Language(tag, STATE_LANGUAGE, ENDONYMS[tag], direction, script)
    try:
        known = Locale.parse(locale, sep="-" if "-" in locale else "_")
    except (UnknownLocaleError, ValueError):
        return Language(tag, locale, ENDONYMS.get(tag, tag))
    name = ENDONYMS.get(tag) or str(known.get_display_name() or tag)
    return Language(tag, locale, name[:1].upper() + name[1:], known.text_direction)


def _own(locale: str) -> Language:
    """A language with a catalog of its own, though it be a script of Kazakh."""
    one = language(locale)
    return replace(one, own=locale) if one.script else one


def in_order(source: str, targets: Iterable[str], scripts: Iterable[str] = ()) -> list[Language]:
    """Every language of a project in the order readers find them: Kazakh, source, the others.

    The state language stands first, as the law on languages asks of official texts.
    """
    targets = list(targets)
    written = {language(locale).tag for locale in targets}
    kazakh = [STATE_LANGUAGE] if STATE_LANGUAGE in (source, *targets) else []
    scripts = [tag for tag in scripts if kazakh and tag not in written]
    rest = [locale for locale in (source, *targets) if locale != STATE_LANGUAGE]
    found: dict[str, Language] = {}
    for one in (*map(language, (*kazakh, *scripts)), *map(_own, rest)):
        # A catalog may be named pt_BR where a page says pt-BR: the first name that came counts.
        found.setdefault(one.tag, one)
    return list(found.values())
