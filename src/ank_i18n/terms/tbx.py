"""TBX-Basic: termbases as other tools exchange them (ISO 30042).

Written is the 2019 edition (``tbx``, ``conceptEntry``, style dca); read is that and the older
``martif`` (``termEntry``, ``langSet``, ``tig`` or ``ntig``). What TBX-Basic has no category for
(kind, how sure each locale is, the dates) stands in ``projectSubset`` as ``key=value``; other
tools keep it and show it.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.model import Term

_SPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
_DEPRECATED = "deprecatedTerm-admn-sts"
_UNUSABLE = (_DEPRECATED, "supersededTerm-admn-sts")
_SOURCE = "ru"
_THREE_LETTERS = {"rus": "ru", "kaz": "kk", "eng": "en"}


def read(path: Path) -> list[Term]:
    """The terms of a TBX file that have a Russian form.

    Args:
        path: The file.

    Raises:
        ExchangeError: It cannot be read, or is no TBX.
    """
    try:
        return parse(path.read_bytes(), path)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error}", path=path) from error


def parse(source: bytes, path: Path) -> list[Term]:
    """The terms of TBX in memory.

    Args:
        source: The document.
        path: Its file, for messages.

    Raises:
        ExchangeError: It is no XML, asks for entities, or is no TBX.
    """
    try:
        root: ET.Element = fromstring(source)
    except (ET.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise ExchangeError(f"is no sound XML: {error}", path=path) from error
    if _name(root) not in ("tbx", "martif"):
        raise ExchangeError(f"is no TBX: its root is <{_name(root)}>", path=path)
    entries = (e for e in root.iter() if _name(e) in ("conceptEntry", "termEntry"))
    return [term for entry in entries if (term := _term(entry)) is not None]


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _locale(element: ET.Element) -> str:
    """The locale of a language section: ``kk-KZ`` is ``kk``, ``kk-Latn`` keeps its script."""
    parts = element.get(_LANG, element.get("lang", "")).replace("_", "-").split("-")
    script = [part.title() for part in parts[1:] if len(part) == 4]
    language = parts[0].lower()
    return "_".join([_THREE_LETTERS.get(language, language), *script])


def _term(entry: ET.Element) -> Term | None:
    accepted: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    for section in (e for e in entry if _name(e) in ("langSec", "langSet")):
        locale = _locale(section)
        for form, status in _forms(section):
            side = forbidden if status in _UNUSABLE else accepted
            side[locale] = (*side.get(locale, ()), form)
    source = accepted.pop(_SOURCE, ())
    if not source:
        return None
    extra = dict(_extras(entry))
    return Term(
        source=source[0],
        variants=source[1:],
        forms=accepted,
        forbidden=forbidden,
        kind=extra.pop("kind", "term"),
        since=extra.pop("since", ""),
        until=extra.pop("until", ""),
        status={key[7:]: value for key, value in extra.items() if key.startswith("status.")},
        domain=_said(entry, "subjectField"),
        definition=_said(entry, "definition"),
        note=next((e.text or "" for e in entry if _name(e) == "note"), ""),
    )


def _forms(section: ET.Element) -> Iterator[tuple[str, str]]:
    """Each term of a language with its status; preferred ones first, as TBX knows no order."""
    found = []
    for group in (e for e in section if _name(e) in ("termSec", "tig", "ntig")):
        form = next((e.text or "" for e in group.iter() if _name(e) == "term"), "").strip()
        if form:
            found.append((form, _said(group, "administrativeStatus")))
    yield from sorted(found, key=lambda pair: pair[1] != _PREFERRED)


def _said(element: ET.Element, kind: str) -> str:
    """The text of a data category: a ``type`` in style dca, an element of that name in dct."""
    return next((e.text or "" for e in element.iter() if kind in (e.get("type"), _name(e))), "")


def _extras(entry: ET.Element) -> Iterator[tuple[str, str]]:
    for element in entry:
        if element.get("type") == "projectSubset" and "=" in (element.text or ""):
            key, _, value = str(element.text).partition("=")
            yield key, value


def dump(terms: Iterable[Term], title: str = "ank-i18n termbase") -> bytes:
    """The terms as a TBX-Basic document.

    Args:
        terms: The terms.
        title: What the header calls the termbase.
    """
    ET.register_namespace("", _SPACE)
    root = ET.Element("tbx", {"type": "TBX-Basic", "style": "dca", _LANG: "en", "xmlns": _SPACE})
    header = ET.SubElement(root, "tbxHeader")
    description = ET.SubElement(header, "fileDesc")
    name = ET.SubElement(ET.SubElement(description, "titleStmt"), "title")
    name.text = title
    origin = ET.SubElement(ET.SubElement(description, "sourceDesc"), "p")
    origin.text = "Written by ank-i18n"
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _write_entry(ET.SubElement(body, "conceptEntry", {"id": f"c{number}"}), term)
    ET.indent(root)
    document = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n'.encode()


def _write_entry(entry: ET.Element, term: Term) -> None:
    for kind, text in (("subjectField", term.domain), ("definition", term.definition)):
        if text:
            ET.SubElement(entry, "descrip", {"type": kind}).text = text
    extras = {"kind": term.kind, "since": term.since, "until": term.until}
    extras |= {f"status.{locale}": status for locale, status in term.status.items()}
    for key, value in extras.items():
        if value:
            ET.SubElement(entry, "admin", {"type": "projectSubset"}).text = f"{key}={value}"
    if term.note:
        ET.SubElement(entry, "note").text = term.note
    sides = {_SOURCE: (term.source, *term.variants)} | dict(term.forms)
    for locale in dict.fromkeys((*sides, *term.forbidden)):
        section = ET.SubElement(entry, "langSec", {_LANG: locale.replace("_", "-")})
        for rank, form in enumerate(sides.get(locale, ())):
            _write_form(section, form, _ADMITTED if rank else _PREFERRED)
        for form in term.forbidden.get(locale, ()):
            _write_form(section, form, _DEPRECATED)


def _write_form(section: ET.Element, form: str, status: str) -> None:
    group = ET.SubElement(section, "termSec")
    ET.SubElement(group, "term").text = form
    ET.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = status
