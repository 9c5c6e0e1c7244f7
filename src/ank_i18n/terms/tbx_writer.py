"""TBX-Basic out: the edition of 2019 (style dca), or that of 2008 which more tools read.

What TBX-Basic has no category for (kind, how sure each locale is, the dates) stands in
``projectSubset`` of the first Russian term as ``key=value``; other tools keep it and show it.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass

from ank_i18n.terms.model import Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
_DEPRECATED = "deprecatedTerm-admn-sts"
_SOURCE = "ru"


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition of ISO 30042 calls the parts of a document; ``head`` stands before them."""

    root: str
    attributes: dict[str, str]
    header: str
    entry: str
    language: str
    term: str
    head: str = ""


EDITIONS = {
    "2019": Edition(
        "tbx",
        {"type": "TBX-Basic", "style": "dca", _LANG: "en", "xmlns": "urn:iso:std:iso:30042:ed-2"},
        "tbxHeader",
        "conceptEntry",
        "langSec",
        "termSec",
    ),
    "2008": Edition(
        "martif",
        {"type": "TBX-Basic", _LANG: "en"},
        "martifHeader",
        "termEntry",
        "langSet",
        "tig",
        '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n',
    ),
}


def dump(terms: Iterable[Term], edition: str = "2019", title: str = "ank-i18n termbase") -> bytes:
    """The terms as a TBX-Basic document.

    Args:
        terms: The terms.
        edition: A key of ``EDITIONS``; Weblate, OmegaT and Translate Toolkit read that of 2008.
        title: What the header calls the termbase.
    """
    names = EDITIONS[edition]
    root = ET.Element(names.root, names.attributes)
    header = ET.SubElement(root, names.header)
    description = ET.SubElement(header, "fileDesc")
    name = ET.SubElement(ET.SubElement(description, "titleStmt"), "title")
    name.text = title
    origin = ET.SubElement(ET.SubElement(description, "sourceDesc"), "p")
    origin.text = "Written by ank-i18n"
    if edition == "2008":
        scheme = ET.SubElement(ET.SubElement(header, "encodingDesc"), "p", {"type": "XCSURI"})
        scheme.text = "TBXBasicXCSV02.xcs"
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _write_entry(ET.SubElement(body, names.entry, {"id": f"c{number}"}), term, names)
    ET.indent(root)
    document = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{names.head}{document}\n'.encode()


def _write_entry(entry: ET.Element, term: Term, names: Edition) -> None:
    for kind, text in (("subjectField", term.domain), ("definition", term.definition)):
        if text:
            group = ET.SubElement(entry, "descripGrp")
            ET.SubElement(group, "descrip", {"type": kind}).text = text
    if term.note:
        ET.SubElement(entry, "note").text = term.note
    extras = {"kind": term.kind, "since": term.since, "until": term.until}
    extras |= {f"status.{locale}": status for locale, status in term.status.items()}
    sides = {_SOURCE: (term.source, *term.variants)} | dict(term.forms)
    for locale in dict.fromkeys((*sides, *term.forbidden)):
        section = ET.SubElement(entry, names.language, {_LANG: locale.replace("_", "-")})
        for rank, form in enumerate(sides.get(locale, ())):
            group = _write_form(section, form, _ADMITTED if rank else _PREFERRED, names)
            for key, value in extras.items() if locale == _SOURCE and not rank else ():
                if value:
                    ET.SubElement(group, "admin", {"type": "projectSubset"}).text = f"{key}={value}"
        for form in term.forbidden.get(locale, ()):
            _write_form(section, form, _DEPRECATED, names)


def _write_form(section: ET.Element, form: str, status: str, names: Edition) -> ET.Element:
    group = ET.SubElement(section, names.term)
    ET.SubElement(group, "term").text = form
    ET.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status
    return group
