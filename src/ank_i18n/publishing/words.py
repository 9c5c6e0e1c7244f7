"""The words of the pages themselves: a gettext domain of the package, ``locale/``.

The msgids are English. A language without a catalog gets them in English, and ``Words.tag``
says so, for the page has to tell a reader's screen reader.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import polib

from ank_i18n.publishing.model import Language
from ank_i18n.publishing.scripts import transliterate

DOMAIN = "ank_i18n"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says, in the language ``tag``."""

    tag: str
    script: str
    translations: gettext.GNUTranslations

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return transliterate(self.translations.gettext(message), self.script)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The message for a number, which it may name as ``%(number)d``."""
        message = self.translations.ngettext(singular, plural, number)
        return transliterate(message, self.script)


@cache
def words(language: Language) -> Words:
    """The words for pages in a language."""
    translations = _translations(language.base)
    if translations is None:
        fallback = _translations(FALLBACK)
        assert fallback is not None, "the package has its English words"  # noqa: S101
        return Words(FALLBACK, "", fallback)
    return Words(language.tag, language.script, translations)


@cache
def _translations(locale: str) -> gettext.GNUTranslations | None:
    catalog = files("ank_i18n") / "locale" / locale / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not catalog.is_file():
        return None
    entries = polib.pofile(catalog.read_text(encoding="utf-8"))
    for entry in entries:
        # A word that awaits its native reviewer is still better on the page than an English one.
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    return gettext.GNUTranslations(BytesIO(entries.to_binary()))
