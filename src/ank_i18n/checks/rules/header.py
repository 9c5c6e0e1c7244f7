"""The header entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Problem, file_rule

_CHARSET = re.compile(r"charset=([^\s;]*)", re.IGNORECASE)
# What xgettext and msginit write for a person to fill in (GNU gettext manual, "Header Entry").
_TEMPLATE = {
    "Project-Id-Version": "PACKAGE VERSION",
    "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
    "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
    "Language-Team": "LANGUAGE <LL@li.org>",
}
_PLURALS = re.compile(r"nplurals=(\d+);\s*plural=(.+?);?\s*$")
# CLDR cardinal rules as gettext writes them; kk is stated because editors guess 1 form for it.
_EXPECTED_PLURALS = {"kk": ("2", "n!=1"), "en": ("2", "n!=1")}


@file_rule(
    "header-missing",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(head="")),
)
def header_missing(file: CatalogFile) -> Iterator[Problem]:
    """The catalog has no header entry, so its charset, language and plural rule are not known."""
    if not file.header and not file.missing:
        yield Problem("the catalog has no header entry", line=1)


@file_rule(
    "header-charset",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(
        samples.catalog(head=samples.header(Content_Type="text/plain; charset=CHARSET"))
    ),
)
def header_charset(file: CatalogFile) -> Iterator[Problem]:
    """Content-Type does not say charset=UTF-8."""
    if not file.header:
        return
    found = _CHARSET.search(file.header.get("Content-Type", ""))
    if found is None or found[1].lower() not in ("utf-8", "utf8"):
        said = found[1] if found else "nothing"
        yield Problem(f"Content-Type says {said}, not charset=UTF-8", line=1)


@file_rule(
    "header-language",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(head=samples.header(Language="kz"))),
)
def header_language(file: CatalogFile) -> Iterator[Problem]:
    """Language does not name the locale of the folder that the catalog lies in.

    The folder's language alone is enough where it has a script or a region (``kk_KZ`` for
    ``kk``); ``kz`` is Kazakhstan, not Kazakh.
    """
    if not file.header:
        return
    said = file.header.get("Language", "").strip()
    if _language(said) != _language(file.locale):
        yield Problem(f"Language says {said or 'nothing'}, the folder says {file.locale}", line=1)


def _language(code: str) -> str:
    """``kk`` of ``kk_KZ``, ``kk-Latn`` and gettext's ``kk@latin``."""
    return re.split("[-_@]", code)[0]


@file_rule(
    "header-template",
    Severity.WARNING,
    good=samples.GOOD,
    bad=samples.example(
        samples.catalog(head=samples.header(Last_Translator="FULL NAME <EMAIL@ADDRESS>"))
    ),
)
def header_template(file: CatalogFile) -> Iterator[Problem]:
    """A field of the header still holds what the template put there to be filled in."""
    left = [name for name, text in _TEMPLATE.items() if file.header.get(name) == text]
    if left:
        yield Problem(f"not filled in: {', '.join(left)}", line=1)


@file_rule(
    "plural-forms",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog(head=samples.header(Plural_Forms=None))),
)
def plural_forms(file: CatalogFile) -> Iterator[Problem]:
    """Plural-Forms is missing, cannot be read, or is not the locale's rule.

    Kazakh and English have two forms, ``nplurals=2; plural=(n != 1);`` (CLDR); where the header
    says nothing, OmegaT and Lokalize take Kazakh to have one. Other locales are held to the number
    of their forms, as gettext or CLDR counts them.
    """
    if not file.header:
        return
    said = file.header.get("Plural-Forms", "")
    found = _PLURALS.fullmatch(said.strip())
    expected = _EXPECTED_PLURALS.get(file.locale.partition("_")[0])
    if not said:
        yield Problem("Plural-Forms is missing", line=1)
    elif found is None:
        yield Problem(f"Plural-Forms cannot be read: {said}", line=1)
    elif not expected and int(found[1]) not in (known := _plural_counts(file.locale)):
        wanted = " or ".join(map(str, sorted(known)))
        yield Problem(f"Plural-Forms has {found[1]} forms, {file.locale} has {wanted}", line=1)
    elif expected and (found[1], re.sub(r"[\s()]", "", found[2])) != expected:
        yield Problem(f"Plural-Forms is not the rule of {file.locale}: {said}", line=1)


@cache
def _plural_counts(locale: str) -> frozenset[int]:
    """How many plural forms a locale may have: by gettext's manual, and by CLDR where it says."""
    from babel import Locale, UnknownLocaleError
    from babel.messages.plurals import get_plural

    language = locale.replace("-", "_").partition("_")[0]
    counts = {get_plural(language).num_plurals}
    with suppress(UnknownLocaleError, ValueError):
        counts.add(len(Locale.parse(language).plural_form.rules) + 1)
    return frozenset(counts)
