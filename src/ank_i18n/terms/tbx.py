"""TBX: termbases as other tools exchange them (ISO 30042), and MultiTerm's own XML.

Read are the edition of 2019 (``tbx``, ``conceptEntry``) in both styles, the older ``martif``
(``termEntry``, ``langSet``, ``tig`` or ``ntig``) and what MultiTerm exports (``mtf``,
``conceptGrp``). An entry that says of no form how sure it is was agreed upon where it comes from:
its forms count as verified. What ``tbx_writer`` wrote is read to the letter.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ank_i18n.errors import ExchangeError
from ank_i18n.terms.locales import locale_of
from ank_i18n.terms.model import Term

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SOURCE = "ru"
# What the editions of TBX, and MultiTerm, call the same things.
_TBX, _MULTITERM = ("tbx", "martif"), "mtf"
_ENTRIES = frozenset(("conceptEntry", "termEntry", "conceptGrp"))
_SECTIONS = frozenset(("langSec", "langSet", "languageGrp"))
_GROUPS = frozenset(("termSec", "tig", "ntig", "termGrp"))
# Data categories, in lower case.
_STATUSES = ("administrativestatus", "normativeauthorization", "status", "usage status", "usage")
_UNUSABLE = ("deprecated", "superseded", "notrecommended", "not recommended", "obsolete", "forbid")
_DOMAINS = ("subjectfield", "subject", "domain")
_MEANING = ("definition",)
_Text = Callable[[ET.Element], str]
_REMARKS = ("note", "usagenote", "comment")


def read(path: Path, left_out: list[str] | None = None) -> list[Term]:
    """The terms of a TBX file, or of a MultiTerm export, that have a Russian form.

    Args:
        path: The file.
        left_out: Is told of the entries without one.

    Raises:
        ExchangeError: It cannot be read, or is neither.
    """
    try:
        return parse(path.read_bytes(), path, left_out)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error


def parse(source: bytes, path: Path, left_out: list[str] | None = None) -> list[Term]:
    """The terms of TBX, or of a MultiTerm export, in memory.

    Args:
        source: The document.
        path: Its file, for messages.
        left_out: Is told of the entries without a Russian form.

    Raises:
        ExchangeError: It is no XML, asks for entities, or is neither.
    """
    root = _root(source, path)
    if _name(root) not in (*_TBX, _MULTITERM):
        raise ExchangeError(
            f"is no TBX: its root is <{_name(root)}>", path=path, mend="export it as TBX-Basic"
        )
    terms = []
    for number, entry in enumerate((e for e in root.iter() if _name(e) in _ENTRIES), 1):
        if term := _term(entry):
            terms.append(term)
        elif left_out is not None:
            left_out.append(f"entry {entry.get('id') or number}: no Russian term")
    return terms


def _root(source: bytes, path: Path) -> ET.Element:
    try:
        root: ET.Element = fromstring(source)
    except ET.ParseError as error:
        line, _ = error.position
        message = str(error).partition(": line")[0]
        raise ExchangeError(f"is no sound XML: {message}", path=path, line=line) from error
    except DefusedXmlException as error:
        line = source.count(b"\n", 0, max(source.find(b"<!ENTITY"), 0)) + 1
        raise ExchangeError(
            "is no sound XML: it declares entities, which can read other files",
            path=path,
            line=line,
            mend="remove the <!ENTITY …> declarations",
        ) from error
    except (ValueError, LookupError) as error:
        raise ExchangeError(f"is no sound XML: {error}", path=path) from error
    return root


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _literal(element: ET.Element) -> str:
    """What an element says, to the letter: so we wrote it."""
    return "".join(element.itertext())


def _flowing(element: ET.Element) -> str:
    """What an element says in one line, as other tools break and indent it."""
    return " ".join("".join(element.itertext()).split())


def _locale(section: ET.Element) -> str:
    """The locale of a language section; MultiTerm names it in an element of its own."""
    for element in (section, *section):
        if tag := element.get(_LANG) or element.get("lang"):
            return locale_of(tag)
    return ""


def _term(entry: ET.Element) -> Term | None:
    accepted: dict[str, list[str]] = {}
    forbidden: dict[str, list[str]] = {}
    extra = dict(_extras(entry))
    own = "kind" in extra
    text = _literal if own else _flowing
    sections = [e for e in entry if _name(e) in _SECTIONS]
    for section in sections:
        locale = _locale(section)
        for form, status in _forms(section, text):
            side = forbidden if _is_unusable(status) else accepted
            if own or form not in side.get(locale, ()):
                side.setdefault(locale, []).append(form)
    source = tuple(accepted.pop(_SOURCE, ()))
    if not source:
        return None
    said = {key[7:]: value for key, value in extra.items() if key.startswith("status.")}
    definition, *others = _definitions(entry, sections, text)
    return Term(
        source=source[0],
        variants=source[1:],
        forms={locale: tuple(forms) for locale, forms in accepted.items()},
        forbidden={locale: tuple(forms) for locale, forms in forbidden.items()},
        kind=extra.pop("kind", "term"),
        since=extra.pop("since", ""),
        until=extra.pop("until", ""),
        status=said if own else dict.fromkeys(accepted, "verified") | said,
        domain=_first(entry, _DOMAINS, text),
        definition=definition,
        note="; ".join([*_notes(entry, text), *others]),
    )


def _forms(section: ET.Element, text: _Text) -> Iterator[tuple[str, str]]:
    """Each term of a language with its status; preferred ones first, as TBX knows no order."""
    found = []
    for group in (e for e in section if _name(e) in _GROUPS):
        form = next((text(e) for e in group.iter() if _name(e) == "term"), "")
        if form.strip():
            found.append((form, _first(group, _STATUSES, _flowing).lower()))
    yield from sorted(found, key=lambda pair: not pair[1].startswith("preferred"))


def _is_unusable(status: str) -> bool:
    """Whether a status, as tools write it, forbids a term: ``deprecatedTerm-admn-sts``."""
    return any(sign in status for sign in _UNUSABLE)


def _first(element: ET.Element, kinds: Iterable[str], text: _Text) -> str:
    """The text of a data category: a ``type`` in style dca, an element of that name in dct."""
    return next((text(e) for e in element.iter() if _kind(e).lower() in kinds), "")


def _kind(element: ET.Element) -> str:
    return element.get("type") or _name(element)


def _definitions(entry: ET.Element, sections: Iterable[ET.Element], text: _Text) -> list[str]:
    """The definition, that of the concept first, then those of the languages with their names."""
    below = {id(e): _locale(section) for section in sections for e in section.iter()}
    found = [(below.get(id(e), ""), text(e)) for e in entry.iter() if _kind(e).lower() in _MEANING]
    found.sort(key=lambda one: (one[0] != "", one[0] != _SOURCE))
    first, *rest = [one for one in found if one[1]] or [("", "")]
    return [first[1], *(f"{locale or 'definition'}: {text}" for locale, text in rest)]


def _notes(entry: ET.Element, text: _Text) -> list[str]:
    """Every note of an entry, of its languages and of its terms, once."""
    said = (text(e) for e in entry.iter() if _kind(e).lower() in _REMARKS)
    return [note for note in dict.fromkeys(said) if note]


def _extras(entry: ET.Element) -> Iterator[tuple[str, str]]:
    for element in entry.iter():
        if element.get("type") == "projectSubset" and "=" in (element.text or ""):
            key, _, value = str(element.text).partition("=")
            yield key, value
