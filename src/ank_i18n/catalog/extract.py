"""A release's units as a gettext template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import polib

from ank_i18n.catalog import header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ank_i18n.project import Project
    from ank_i18n.release.model import Release

_DATES = ("POT-Creation-Date", "PO-Revision-Date")


class Segmented(Protocol):
    """A release whose blocks have been cut into units."""

    @property
    def release(self) -> Release:
        """The release itself."""
        ...

    def units(self) -> Sequence[str]:
        """The units in reading order, repeated ones once."""
        ...


def extract(segmented: Segmented, project: Project) -> polib.POFile:
    """Make the template of a release.

    The sentence is the key: no context, references that name only the file, reading order. A
    sentence inserted or moved so changes no other entry.

    Args:
        segmented: The release and its units.
        project: For the path in references and the header.
    """
    release = segmented.release
    catalog = polib.POFile(wrapwidth=0)
    catalog.header = f"Template of the release {release.name}, made by ank-i18n."
    catalog.metadata = header.template(project, release.name)
    reference = (quoted(project.relative(release.path)), "")
    catalog.extend(
        polib.POEntry(msgid=unit, msgstr_plural={}, occurrences=[reference], flags=[])
        for unit in dict.fromkeys(segmented.units())
    )
    return catalog


def quoted(reference: str) -> str:
    """A reference as xgettext writes it: a name with white space between U+2068 and U+2069."""
    return f"\u2068{reference}\u2069" if any(map(str.isspace, reference)) else reference


def frozen(template: polib.POFile, old: polib.POFile | None) -> polib.POFile:
    """The template with the dates of the old one, when nothing else of it changed."""
    if old is None:
        return template
    made = {field: template.metadata[field] for field in _DATES}
    template.metadata |= {field: old.metadata.get(field, made[field]) for field in _DATES}
    if str(template) != str(old):
        template.metadata |= made
    return template
