"""TMX 1.4b files, read and written without loss: the one reader and writer of the house.

The format is LISA's OSCAR recommendation of 2005 (gala-global.org, "TMX 1.4b Specification").
Inline elements become the numbered placeholders of the house in a variant's text (``<1>…</1>``
for ``bpt``/``ept`` and ``hi``, ``<2/>`` for ``ph``, ``it`` and ``ut``), while ``markup`` keeps
the segment as it was written. Attributes, notes and props are kept as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring
from xml.parsers.expat import ErrorString

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse

from ank_i18n import __version__, atomic
from ank_i18n.errors import ExchangeError
from ank_i18n.release.inline import PLACEHOLDER

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_END = "</body>\n</tmx>\n"


@dataclass(frozen=True, slots=True)
class Remark:
    """A ``note`` or ``prop`` element."""

    tag: str
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The type of a ``prop``, empty if it has none."""
        return self.attributes.get("type", "")


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
        props = (r for r in self.remarks if r.tag == "prop" and r.kind in kinds)
        return next((prop.text for prop in props), "")


@dataclass(frozen=True, slots=True)
class Tmx:
    """A TMX file."""

    units: tuple[TranslationUnit, ...]
    header: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a TMX file says of the whole."""

    attributes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


def read(path: Path) -> Tmx:
    """Read a whole TMX file of any version up to 1.4b.

    Raises:
        ExchangeError: The file cannot be read, is no XML, or no TMX.
    """
    header, units = Header(), []
    for part in _opened(path):
        if isinstance(part, Header):
            header = part
        else:
            units.append(part)
    return Tmx(tuple(units), header.attributes, header.remarks)


def units(path: Path) -> Iterator[TranslationUnit]:
    """The units of a TMX file one by one, however large it is; raises as ``read``."""
    return (part for part in _opened(path) if isinstance(part, TranslationUnit))


def parse(file: BinaryIO, path: Path) -> Iterator[Header | TranslationUnit]:
    """The header and the units of an open TMX file, one by one.

    Args:
        file: The file.
        path: What it is called in an error.

    Raises:
        ExchangeError: It is no XML, or no TMX.
    """
    try:
        parents: list[Element] = []
        for event, element in iterparse(file, events=("start", "end")):
            if event == "start":
                if not parents:
                    _check_root(element, path)
                parents.append(element)
                continue
            parents.pop()
            if element.tag == "header":
                yield Header(dict(element.attrib), _remarks(element))
            elif element.tag == "tu":
                yield _unit(element)
                parents[-1].remove(element)
    except ParseError as error:
        raise ExchangeError(
            f"is no sound XML: {ErrorString(error.code)}",
            path=path,
            line=error.position[0],
            mend="mend that line, or export the file again",
        ) from error
    except DefusedXmlException as error:
        raise ExchangeError("declares entities, which no TMX needs", path=path) from error
    except (LookupError, ValueError) as error:
        raise ExchangeError(f"has an encoding that is not known: {error}", path=path) from error


def locale_of(language: str, locales: Sequence[str]) -> str:
    """The project's locale for a language code of a file.

    Args:
        language: A code as files have it: ``kk``, ``kk-KZ``, ``KK_kz``, ``sr-Latn-RS``.
        locales: The project's locales.

    Returns:
        The one that is the same, else the one with the same language and script, else the code.
    """
    parts = language.replace("-", "_").split("_")
    script = [part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()]
    region = [part.upper() for part in parts[1:] if len(part) in (2, 3)]
    short = "_".join([parts[0].lower(), *script[:1]])
    whole = "_".join([short, *region[:1]])
    return next((code for code in (whole, short) if code in locales), whole)


def write(path: Path, units: Iterable[TranslationUnit], source: str = "ru") -> int:
    """Write a TMX 1.4b file, whole or not at all; returns how many units it has.

    Args:
        path: The file.
        units: Its units, in order.
        source: The locale of the sources (``srclang``).

    Raises:
        InputError: The file cannot be written.
    """
    return _write(path, _header(source), units)


def document(units: Iterable[TranslationUnit], source: str = "ru") -> str:
    """The text of a TMX 1.4b file, as ``write`` writes it.

    Args:
        units: Its units, in order.
        source: The locale of the sources (``srclang``).
    """
    return "".join([_beginning(_header(source)), *map(_line, units), _END])


def write_tmx(path: Path, tmx: Tmx) -> int:
    """Write a TMX file with the header it has; returns how many units it has.

    Raises:
        InputError: The file cannot be written.
    """
    return _write(path, Header(tmx.header, tmx.remarks), tmx.units)


def _write(path: Path, header: Header, units: Iterable[TranslationUnit]) -> int:
    count = 0

    def lines() -> Iterator[bytes]:
        nonlocal count
        yield _beginning(header).encode()
        for unit in units:
            yield _line(unit).encode()
            count += 1
        yield _END.encode()

    atomic.put(path, lines())
    return count


def _header(source: str) -> Header:
    return Header(
        {
            "creationtool": "ank-i18n",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "ank-i18n",
            "adminlang": "en",
            "srclang": source.replace("_", "-"),
            "datatype": "plaintext",
        }
    )


def _beginning(header: Header) -> str:
    element = Element("header", dict(header.attributes))
    _put_remarks(element, header.remarks)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        f'<tmx version="1.4">\n{_xml(element)}\n<body>\n'
    )


def _line(unit: TranslationUnit) -> str:
    return _xml(_element(unit)) + "\n"


def _xml(element: Element) -> str:
    # A carriage return that stands as it is would be read as a line feed.
    return tostring(element, encoding="unicode").replace("\r", "&#13;")


def _opened(path: Path) -> Iterator[Header | TranslationUnit]:
    try:
        with path.open("rb") as file:
            yield from parse(file, path)
    except OSError as error:
        raise ExchangeError(f"cannot be read: {error.strerror}", path=path) from error


def _check_root(element: Element, path: Path) -> None:
    if element.tag != "tmx":
        raise ExchangeError(
            f"is no TMX: its root is <{element.tag}>", path=path, mend="name a .tmx file"
        )


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
        if PLACEHOLDER.fullmatch(child.text or ""):
            yield child.text or ""
        elif child.tag == "bpt":
            yield f"<{number}>"
        elif child.tag == "ept":
            yield f"</{_number_of(element, child) or number}>"
        elif child.tag == "hi":
            yield f"<{number}>"
            yield from _text(child)
            yield f"</{number}>"
        else:
            yield f"<{number}/>"
        yield child.tail or ""


def _number_of(segment: Element, closing: Element) -> str | None:
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
    codes = [found.groups() for found in PLACEHOLDER.finditer(text)]
    end = 0
    last: Element | None = None
    for found in PLACEHOLDER.finditer(text):
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
