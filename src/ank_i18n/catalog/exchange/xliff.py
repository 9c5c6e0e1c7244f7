"""XLIFF 2.0: units out with their four states, and back.

States are those of the standard: *empty* is ``initial``, *draft* and *stale* are ``translated``,
*reviewed* is ``reviewed``; ``subState`` tells draft from stale. On the way back ``final`` is
reviewed too, and ``translated`` is still a draft: a translator's tool sets it for any target.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from ank_i18n.catalog.exchange.row import Row
from ank_i18n.catalog.states import State
from ank_i18n.errors import ExchangeError
from ank_i18n.release.inline import Pair, PlaceholderError, Single, compose, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from lxml import etree

    from ank_i18n.release.inline import Node

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_NS = f"{{{NAMESPACE}}}"

_STATES = {
    State.EMPTY: "initial",
    State.DRAFT: "translated",
    State.STALE: "translated",
    State.REVIEWED: "reviewed",
}
_PREVIOUS, _COMMENT = "previous-source", "comment"

# Characters that XML 1.0 cannot hold; XLIFF has <cp hex="…"/> for them in translatable text.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(rows: Iterable[Row], source: str, target: str, original: str) -> str:
    """The units as an XLIFF document.

    Args:
        rows: The units.
        source: The locale of the sources.
        target: The locale of the targets.
        original: The document they come from, as in references.
    """
    return "".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang={quoteattr(_tag(source))} '
            f"trgLang={quoteattr(_tag(target))}>\n",
            f'<file id="f1" original={quoteattr(original)}>\n',
            *(_unit(number, row) for number, row in enumerate(rows, 1)),
            "</file>\n</xliff>\n",
        ]
    )


def _tag(locale: str) -> str:
    """A locale as a language tag (BCP 47)."""
    return locale.replace("_", "-")


def _unit(number: int, row: Row) -> str:
    notes = [(_PREVIOUS, row.previous), (_COMMENT, row.comment)]
    written = "".join(
        f'<note category="{kind}">{_escaped(_NO_XML.sub(chr(0xFFFD), text))}</note>'
        for kind, text in notes
        if text
    )
    target = ""
    if row.target:
        target = f'<target xml:space="preserve">{_inline(row.target)}</target>\n'
    return (
        f'<unit id="u{number}">\n'
        + (f"<notes>{written}</notes>\n" if written else "")
        + f'<segment state="{_STATES[row.state]}" subState="ank-i18n:{row.state}">\n'
        f'<source xml:space="preserve">{_inline(row.source)}</source>\n{target}'
        "</segment>\n</unit>\n"
    )


def _inline(text: str) -> str:
    """A unit's text with its placeholders as inline codes; unbalanced ones stay plain text."""
    try:
        nodes = parse(text)
    except PlaceholderError:
        return _plain(text)
    numbers = list(_numbers(nodes))
    exact = compose(nodes) == text and len(numbers) == len(set(numbers))
    return "".join(map(_code, nodes)) if exact else _plain(text)


def _numbers(nodes: Iterable[Node]) -> Iterator[int]:
    for node in nodes:
        if not isinstance(node, str):
            yield node.number
        if isinstance(node, Pair):
            yield from _numbers(node.children)


def _code(node: Node) -> str:
    if isinstance(node, Single):
        return f'<ph id="{node.number}"/>'
    if isinstance(node, Pair):
        return f'<pc id="{node.number}">{"".join(map(_code, node.children))}</pc>'
    return _plain(node)


def _plain(text: str) -> str:
    return _NO_XML.sub(lambda match: f'<cp hex="{ord(match[0]):04X}"/>', _escaped(text))


def _escaped(text: str) -> str:
    return escape(text, {"\r": "&#13;"})  # a parser makes a bare one a line feed


def read(data: bytes, path: Path, source: str, target: str) -> list[Row]:
    """The units of an XLIFF document.

    Args:
        data: The document.
        path: Where it was read from, for errors.
        source: The locale that its sources must be in.
        target: The locale that its targets must be in.

    Raises:
        ExchangeError: It is not XLIFF 2.0, not valid, or of another locale.
    """
    root = _validated(data, path)
    for attribute, locale in (("srcLang", source), ("trgLang", target)):
        if root.get(attribute) != _tag(locale):
            raise ExchangeError(
                f"has {attribute} {root.get(attribute)}, not {_tag(locale)}",
                path=path,
                line=_line(root),
            )
    return [
        _row(unit, segment)
        for unit in root.iter(f"{_NS}unit")
        for segment in unit.iterchildren(f"{_NS}segment")
    ]


def _validated(data: bytes, path: Path) -> etree._Element:
    from lxml import etree

    # No entities, no network, no document type: a file from outside cannot read ours.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = str(error.msg or "is empty").split(", line")[0]
        raise ExchangeError(f"is not XML: {problem}", path=path, line=error.lineno) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ExchangeError("has a document type, which XLIFF has not", path=path, line=1)
    if root.tag != f"{_NS}xliff":
        raise ExchangeError(
            "is not XLIFF 2.0", path=path, line=_line(root), mend="save it as XLIFF 2.0"
        )
    schema = _schema()
    if not schema.validate(root):
        first = schema.error_log[0]
        raise ExchangeError(f"is not valid XLIFF: {first.message}", path=path, line=first.line or 1)
    return root


def _line(element: etree._Element) -> int:
    line: int = element.sourceline  # type: ignore[assignment]  # lxml-stubs leave its type out
    return line or 0


@cache
def _schema() -> etree.RelaxNG:
    from lxml import etree

    text = files("ank_i18n.data").joinpath("xliff-core-2.0.rng").read_bytes()
    return etree.RelaxNG(etree.fromstring(text))


def _row(unit: etree._Element, segment: etree._Element) -> Row:
    target = segment.find(f"{_NS}target")
    text = "" if target is None else _text(target)
    notes = {
        note.get("category", _COMMENT): note.text or ""
        for note in unit.iterfind(f"{_NS}notes/{_NS}note")
    }
    return Row(
        _text(segment.find(f"{_NS}source")),
        text,
        _state(segment, text, notes.get(_PREVIOUS, "")),
        notes.get(_PREVIOUS, ""),
        notes.get(_COMMENT, ""),
        _line(segment),
    )


def _state(segment: etree._Element, target: str, previous: str) -> State:
    if not target:
        return State.EMPTY
    if segment.get("state") in ("reviewed", "final"):
        return State.REVIEWED
    stale = segment.get("subState") == f"ank-i18n:{State.STALE}" and previous
    return State.STALE if stale else State.DRAFT


def _text(element: etree._Element | None) -> str:
    """The text of a source or target, inline codes as placeholders."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += (_placeholder(child), child.tail or "")
    return "".join(parts)


def _placeholder(element: etree._Element) -> str:
    name = str(element.tag).removeprefix(_NS)
    number = element.get("id") or element.get("startRef")
    if name == "cp":
        return chr(int(element.get("hex", "FFFD"), 16))
    if name == "pc":
        return f"<{number}>{_text(element)}</{number}>"
    singles: dict[str, Sequence[str]] = {"ph": ("<", "/>"), "sc": ("<", ">"), "ec": ("</", ">")}
    if name in singles:
        opening, closing = singles[name]
        return f"{opening}{number}{closing}"
    return _text(element)
