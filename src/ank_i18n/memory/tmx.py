"""TMX 1.4b files, read and written without loss: the one reader and writer of the house.

The format is LISA's OSCAR recommendation of 2005 (gala-global.org, "TMX 1.4b Specification").
Inline elements become the numbered placeholders of the house in a variant's text (``<1>…</1>``
for ``bpt``/``ept`` and ``hi``, ``<2/>`` for ``ph``, ``it`` and ``ut``), while ``markup`` keeps
the segment as it was written. Attributes, notes and props are kept as they stand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse

from ank_i18n import __version__
from ank_i18n.errors import ExchangeError

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PLACEHOLDER = re.compile(r"<(/?)(\d+)(/?)>")
# What XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Remark:
    """A ``note`` or ``prop`` element."""

    tag: str
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Variant:
    """A ``tuv``: a segment in one language; ``markup`` is its XML where it has inline elements."""

    locale: str
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    markup: str = ""


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A ``tu``: the same segment in several languages."""

    variants: tuple[Variant, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    def prop(self, *kinds: str) -> str:
        """The text of the first ``prop`` of one of these types, empty if there is none."""
        props = (r for r in self.remarks if r.tag == "prop" and r.attributes.get("type") in kinds)
        return next((prop.text for prop in props), "")


@dataclass(frozen=True, slots=True)
class Tmx:
    """A TMX file."""

    units: tuple[TranslationUnit, ...]
    header: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


def read(path: Path) -> Tmx:
    """Read a TMX file of any version up to 1.4b.

    Raises:
        ExchangeError: The file cannot be read, is no XML, or no TMX.
    """
    header: Mapping[str, str] = {}
    remarks: tuple[Remark, ...] = ()
    units = []
    try:
        with path.open("rb") as file:
            root = None
            for event, element in iterparse(file, events=("start", "end")):
                if root is None:
                    root = _root(element, path)
                elif event == "end" and element.tag == "header":
                    header, remarks = dict(element.attrib), _remarks(element)
                elif event == "end" and element.tag == "tu":
                    units.append(_unit(element))
                    element.clear()
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error
    except ParseError as error:
        raise ExchangeError(
            f"is no sound XML: {error}", path=path, line=error.position[0], mend="export it again"
        ) from error
    except (DefusedXmlException, LookupError, ValueError) as error:
        raise ExchangeError(f"is not read: {error!r}", path=path) from error
    return Tmx(tuple(units), header, remarks)


def write(path: Path, units: Iterable[TranslationUnit], source: str = "ru") -> int:
    """Write a TMX 1.4b file, whole or not at all; returns how many units it has.

    Args:
        path: The file.
        units: Its units, in order.
        source: The source language (``srclang``).
    """
    header = {
        "creationtool": "ank-i18n",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "ank-i18n",
        "adminlang": "en",
        "srclang": source,
        "datatype": "plaintext",
    }
    return write_tmx(path, Tmx(tuple(units), header))


def write_tmx(path: Path, tmx: Tmx) -> int:
    """Write a TMX file with the header it has; returns how many units it has.

    Raises:
        ExchangeError: The file cannot be written.
    """
    head = Element("header", dict(tmx.header))
    _put_remarks(head, tmx.remarks)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
            file.write('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
            file.write(tostring(head, encoding="unicode") + "\n<body>\n")
            for unit in tmx.units:
                file.write(tostring(_element(unit), encoding="unicode") + "\n")
            file.write("</body>\n</tmx>\n")
        partial.replace(path)
    except OSError as error:
        raise ExchangeError(f"cannot be written: {error.strerror}", path=path) from error
    finally:
        partial.unlink(missing_ok=True)
    return len(tmx.units)


def _root(element: Element, path: Path) -> Element:
    if element.tag != "tmx":
        raise ExchangeError(
            f"is no TMX: its root is <{element.tag}>", path=path, mend="name a .tmx file"
        )
    return element


def _unit(element: Element) -> TranslationUnit:
    variants = tuple(_variant(tuv) for tuv in element.iterfind("tuv"))
    return TranslationUnit(variants, dict(element.attrib), _remarks(element))


def _variant(element: Element) -> Variant:
    attributes = dict(element.attrib)
    # TMX 1.1 wrote lang for what is xml:lang since.
    locale = attributes.pop(_LANG, None) or attributes.pop("lang", "")
    segment = element.find("seg")
    if segment is None:
        segment = Element("seg")
    text = "".join(_text(segment))
    markup = _inner(segment) if len(segment) else ""
    return Variant(locale, text, attributes, _remarks(element), markup)


def _remarks(element: Element) -> tuple[Remark, ...]:
    return tuple(
        Remark(child.tag, child.text or "", dict(child.attrib))
        for child in element
        if child.tag in ("note", "prop")
    )


def _text(element: Element) -> Iterator[str]:
    """The text of a segment with numbered placeholders for its inline elements."""
    yield element.text or ""
    for place, child in enumerate(element, start=1):
        number = child.get("x") or child.get("i") or str(place)
        if child.tag == "bpt":
            yield f"<{number}>"
        elif child.tag == "ept":
            yield f"</{_opened(element, child) or number}>"
        elif child.tag == "hi":
            yield f"<{number}>"
            yield from _text(child)
            yield f"</{number}>"
        else:
            yield f"<{number}/>"
        yield child.tail or ""


def _opened(segment: Element, closing: Element) -> str | None:
    """The placeholder number of the ``bpt`` that an ``ept`` closes."""
    for child in segment.iterfind("bpt"):
        if child.get("i") == closing.get("i"):
            return child.get("x") or child.get("i")
    return None


def _inner(segment: Element) -> str:
    whole = Element("seg")
    whole.text = segment.text
    whole.extend(segment)
    return tostring(whole, encoding="unicode")


def _element(unit: TranslationUnit) -> Element:
    element = Element("tu", dict(unit.attributes))
    _put_remarks(element, unit.remarks)
    for variant in unit.variants:
        tuv = SubElement(element, "tuv", {_LANG: variant.locale, **variant.attributes})
        _put_remarks(tuv, variant.remarks)
        tuv.append(fromstring(variant.markup) if variant.markup else _segment(variant.text))
    return element


def _put_remarks(element: Element, remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        SubElement(element, remark.tag, dict(remark.attributes)).text = _sound(remark.text)


def _segment(text: str) -> Element:
    """A segment of house text: placeholders in pairs as ``bpt``/``ept``, others as ``ph``."""
    segment = Element("seg")
    codes = [found.groups() for found in _PLACEHOLDER.finditer(text)]
    end = 0
    last: Element | None = None
    for found in _PLACEHOLDER.finditer(text):
        closing, number, empty = found.groups()
        pair = codes.count(("", number, "")) == codes.count(("/", number, "")) == 1
        if not empty and not pair:
            continue
        _append(segment, last, text[end : found.start()])
        tag = "ph" if empty else "ept" if closing else "bpt"
        last = SubElement(segment, tag, {"x": number} if empty else {"i": number})
        if tag == "bpt":
            last.set("x", number)
        last.text = found.group()
        end = found.end()
    _append(segment, last, text[end:])
    return segment


def _append(segment: Element, last: Element | None, text: str) -> None:
    if last is None:
        segment.text = _sound(text)
    else:
        last.tail = _sound(text)


def _sound(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
