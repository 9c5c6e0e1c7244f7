"""The header of a catalog: whole, in Poedit's order, and dated only when something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n import clock
from ank_i18n.config import known

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polib

    from ank_i18n.project import Project

CONTACT = "ank-i18n <translations@ank-i18n.internal>"
"""Who answers for a catalog until the project says who: ``.internal`` is a domain that ICANN
keeps for private use, so that the address is well-formed and nobody's."""

GENERATOR = "ank-i18n"

# What translators have no say in; OmegaT and Lokalize would write one plural form for Kazakh.
_OURS = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
)
# What templates of other tools have there to be filled in; Lokalize's team is its own default.
_FORMS = (
    "YEAR-MO-DA",
    "EMAIL@ADDRESS",
    "LL@li.org",
    "nplurals=INTEGER",
    "C <kde-i18n-doc@kde.org>",
)
_SCRIPTS = {"Cyrl": "Cyrillic", "Latn": "Latin", "Arab": "Arabic"}
"""ISO 15924 codes of the scripts that Kazakh is written in."""


def now() -> str:
    """This minute of ``clock.now`` as gettext writes it; raises as that does."""
    return f"{clock.now():%Y-%m-%d %H:%M}+0000"


def template(project: Project, release: str) -> dict[str, str]:
    """The header of a release's template.

    The ``[catalog]`` section of ank-i18n.toml may name ``contact``: an address for those who
    find a fault in a source sentence.

    Raises:
        ProjectError: It says something else.
    """
    table = project.section("catalog")
    known(project.root, "[catalog]", table, ("contact",))
    contact = str(table.get("contact", CONTACT))
    return _form(release, contact, project.source)


def _form(release: str, contact: str, locale: str) -> dict[str, str]:
    """Every field with a value: a form left to be filled in is a warning of ``msgfmt -c``."""
    made = now()
    return {
        "Project-Id-Version": f"{GENERATOR} {release}",
        "Report-Msgid-Bugs-To": contact,
        "POT-Creation-Date": made,
        "PO-Revision-Date": made,
        "Last-Translator": contact,
        "Language-Team": language_name(locale),
        "Language": language_code(locale),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": GENERATOR,
    }


def translation(
    pot: Mapping[str, str], locale: str, old: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The header of a catalog in a locale.

    Args:
        pot: The template's header.
        locale: The locale's code, ``kk`` or ``kk_Latn``.
        old: The header that the catalog had. What translators and their editors wrote stands;
            what is missing or still a form's placeholder is filled in.
    """
    form = {**_form("", CONTACT, locale), **{key: value for key, value in pot.items() if value}}
    filled = {
        **form,
        "PO-Revision-Date": form["POT-Creation-Date"],
        "Last-Translator": form["Report-Msgid-Bugs-To"],
        "Language-Team": language_name(locale),
        "Language": language_code(locale),
        "Plural-Forms": plural_forms(locale),
    }
    kept = {key: value for key, value in (old or {}).items() if not _placeholder(value)}
    return {**filled, **kept, **{key: filled[key] for key in _OURS}}


def _placeholder(value: str) -> bool:
    return not value or any(form in value for form in _FORMS)


def touch(catalog: polib.POFile) -> None:
    """Date a catalog's last revision: call it when a translation changed."""
    catalog.metadata["PO-Revision-Date"] = now()


def plural_forms(locale: str) -> str:
    """The ``Plural-Forms`` of a locale: CLDR's, from Babel. Kazakh has two forms."""
    from babel.messages.plurals import get_plural

    plural = get_plural(_language(locale))
    return f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"


def language_code(locale: str) -> str:
    """A locale as the ``Language`` field has it: ``kk_Latn`` is ``kk@latin`` to gettext."""
    language, *rest = locale.replace("-", "_").split("_")
    scripts = [f"@{_SCRIPTS[part].lower()}" for part in rest if part in _SCRIPTS]
    return "_".join([language, *(part for part in rest if part not in _SCRIPTS)]) + "".join(scripts)


def language_name(locale: str) -> str:
    """The English name of a locale's language, with its script where the code names one."""
    from babel import Locale, UnknownLocaleError

    language, *rest = locale.replace("-", "_").split("_")
    try:
        name = Locale.parse(language).get_language_name("en") or language
    except (UnknownLocaleError, ValueError):
        name = language
    scripts = [_SCRIPTS[part] for part in rest if part in _SCRIPTS]
    return f"{name} ({scripts[0]})" if scripts else name


def _language(locale: str) -> str:
    return locale.replace("-", "_").split("_")[0]
