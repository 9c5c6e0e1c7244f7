"""What the catalogs of other releases make of the same sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import polib

_STRING = rb'(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"(?:\r?\n|\Z))+'
_ENTRY = re.compile(rb"^msgid (%b)msgstr (%b)" % (_STRING, _STRING), re.MULTILINE)
_JOINT = re.compile(rb'"\r?\n"')
_MARKS = re.compile(r"[\W_]+")
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Other:
    """A sentence or a translation, and the release that it stands in."""

    release: str
    text: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where other releases disagree with a catalog, by its msgids.

    ``translations`` are other translations of the same sentence, ``sources`` other sentences
    with the same translation.
    """

    translations: dict[str, Other] = field(default_factory=dict)
    sources: dict[str, Other] = field(default_factory=dict)


NOWHERE = Elsewhere()


def disagreements(catalogs: Iterable[tuple[str, bytes]]) -> dict[str, Elsewhere]:
    """Compare the catalogs of one locale.

    They are read by pattern and not parsed: it must cost nothing where nothing disagrees. What
    is no plain entry (plural forms) is passed over.

    Args:
        catalogs: Each with the name of its release.

    Returns:
        By release; a release that agrees with all others is not there.
    """
    by_source: dict[bytes, dict[bytes, str]] = {}
    by_target: dict[bytes, dict[bytes, str]] = {}
    for release, raw in catalogs:
        for source, target in map(_joined, _ENTRY.findall(raw)):
            if source and target.strip():
                by_source.setdefault(source, {}).setdefault(target, release)
                by_target.setdefault(target, {}).setdefault(source, release)
    found: dict[str, Elsewhere] = {}
    for source, targets in _several(by_source):
        for _, release, other in _disagreeing(targets):
            _of(found, release).translations[_text(source)] = other
    for target, sources in _several(by_target):
        if target.count(b" ") >= _FEWEST_WORDS - 1:
            for source, release, other in _disagreeing(sources):
                _of(found, release).sources[_text(source)] = other
    return found


def _several(texts: dict[bytes, dict[bytes, str]]) -> list[tuple[bytes, dict[bytes, str]]]:
    """What has more than one text beside it."""
    return [item for item in texts.items() if len(item[1]) > 1]


def _of(found: dict[str, Elsewhere], release: str) -> Elsewhere:
    return found.setdefault(release, Elsewhere({}, {}))


def _joined(entry: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """The two texts of an entry, still escaped, each on one line and without its quotes."""
    source, target = entry
    return _on_one_line(source), _on_one_line(target)


def _on_one_line(strings: bytes) -> bytes:
    text = strings.rstrip()
    return (_JOINT.sub(b"", text) if b"\n" in text else text)[1:-1]


def _disagreeing(texts: dict[bytes, str]) -> Iterator[tuple[bytes, str, Other]]:
    """Each text and its release with the first text of another release that is not the same."""
    for text, release in texts.items():
        for other, where in texts.items():
            if where != release and _bare(other) != _bare(text):
                yield text, release, Other(where, _text(other))
                break


def _bare(text: bytes) -> str:
    """A text without marks and case: where only these differ nothing disagrees."""
    return _MARKS.sub(" ", _text(text)).strip().lower()


def _text(escaped: bytes) -> str:
    return polib.unescape(escaped.decode("utf-8", "replace"))
