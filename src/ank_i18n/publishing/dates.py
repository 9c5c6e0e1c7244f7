"""Dates as the press writes them, and the date of a release."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from ank_i18n.publishing.languages import language
from ank_i18n.publishing.scripts import transliterate

if TYPE_CHECKING:
    from ank_i18n.release.model import Release

# CLDR's own long forms are not what the press prints: kk "2019 ж. 6 ақпан", ru "2019 г.".
PATTERNS = {
    "kk": "y 'жылғы' d MMMM",
    "ru": "d MMMM y 'года'",
    "en": "d MMMM y",
}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def date_of(release: Release) -> str:
    """The ISO date of a release: its metadata's, else the one its name begins with."""
    stem = release.name.rsplit("/", 1)[-1]
    for candidate in (release.metadata.date, stem):
        found = _ISO.match(candidate)
        if found and _parsed(found.group()):
            return found.group()
    return ""


def press_date(iso: str, tag: str) -> str:
    """An ISO date in words: «2019 жылғы 6 ақпан», «6 февраля 2019 года», "6 February 2019".

    Args:
        iso: The date; what is not one comes back as it is.
        tag: The language's BCP 47 tag.
    """
    day = _parsed(iso)
    if day is None:
        return iso
    target = language(tag)
    try:
        locale = Locale.parse(target.base.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return iso
    written = format_date(day, PATTERNS.get(locale.language, "long"), locale=locale)
    return transliterate(written, target.script)


def _parsed(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
