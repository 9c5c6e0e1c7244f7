"""The text of a catalog into entries, strictly: what cannot be understood stops with its line.

polib's own parser drops the last character of a string without its closing quote, forgets the
``#~|`` lines of obsolete entries and accepts an entry cut in half, so a damaged file would lose
translations in silence. The grammar here is that of GNU gettext's manual, "The Format of PO
Files"; the result is polib's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib

from ank_i18n.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?[ \t]*(?=")')
_LITERAL = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f", "a": "\a"}
_REFERENCE = re.compile("\u2068[^\u2069]*\u2069(?::\\d+)?|\\S+")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_WHITE = " \t\r\f\v\n"


def parse(lines: Iterable[str], path: Path, *, repeated: bool = False) -> polib.POFile:
    """Read the lines of a catalog.

    Args:
        lines: The decoded lines, with or without their ends.
        path: The file they come from, for the error's place.
        repeated: Take the same message twice, but no second header; whoever asks says so.

    Returns:
        The catalog; its strings are written unwrapped.

    Raises:
        CatalogError: A line that is no part of a catalog, an entry that is not whole, or the
            same message twice.
    """
    reader = _Reader(path, repeated=repeated)
    for number, line in enumerate(lines, 1):
        reader.line = number
        stripped = line.strip(_WHITE)
        if stripped:
            reader.feed(stripped)
    return reader.finish()


def unescape(text: str) -> str:
    """The characters that a string of a catalog stands for."""
    return _ESCAPE.sub(_unescape_one, text) if "\\" in text else text


def _unescape_one(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _ESCAPED.get(code, code)


class _Reader:
    """The entry being read, and the string of it that the next line may go on with."""

    def __init__(self, path: Path, *, repeated: bool) -> None:
        self.path = path
        self.repeated = repeated
        self.line = 0
        self.catalog = polib.POFile(wrapwidth=0, fpath=str(path))
        self.references: dict[str, list[tuple[str, str]]] = {}
        self.seen: dict[tuple[str | None, str], int] = {}
        self._begin()

    def _begin(self) -> None:
        self.entry = polib.POEntry(msgstr_plural={}, occurrences=[], flags=[])
        self.strings: dict[str, list[str]] = {}
        self.current: list[str] | None = None
        self.previous = False
        self.started = 0
        self.complete = False

    def feed(self, line: str) -> None:
        if line[0] == "#":
            self._comment(line)
        else:
            self._statement(line, obsolete=False, previous=False)

    def _comment(self, line: str) -> None:
        kind = line[1:2]
        if kind == "~":
            rest = line[2:].lstrip(_WHITE)
            is_previous = rest.startswith("|")
            self._statement(rest[is_previous:].lstrip(_WHITE), obsolete=True, previous=is_previous)
            return
        if kind == "|":
            self._statement(line[2:].lstrip(_WHITE), obsolete=False, previous=True)
            return
        self._next_entry()
        self.current = None
        if kind in (",", "="):
            self.entry.flags += [flag for flag in map(str.strip, line[2:].split(",")) if flag]
        elif kind == ":":
            self.entry.occurrences += self._occurrences(line[2:])
        elif kind == ".":
            self.entry.comment = _added(self.entry.comment, line[2:].removeprefix(" "))
        else:
            self.entry.tcomment = _added(self.entry.tcomment, line.lstrip("#").removeprefix(" "))

    def _occurrences(self, references: str) -> list[tuple[str, str]]:
        """The references of a line; most entries of a release share one object."""
        known = self.references.get(references)
        if known is None:
            found = [_occurrence(reference) for reference in _REFERENCE.findall(references)]
            known = self.references[references] = found
        return known

    def _statement(self, line: str, *, obsolete: bool, previous: bool) -> None:
        if not line:
            if obsolete and not previous:
                return
            raise self._error("has an empty statement")
        if line[0] == '"':
            if self.current is None or previous != self.previous:
                raise self._error("has a string that belongs to nothing")
            self.current.append(self._literal(line))
            return
        match = _KEYWORD.match(line)
        if match is None:
            raise self._not_a_statement(line)
        self._keyword(match, previous=previous)
        self.current = self.strings[self._name(match, previous=previous)] = [
            self._literal(line[match.end() :])
        ]
        self.previous = previous
        if obsolete:
            self.entry.obsolete = True

    def _name(self, match: re.Match[str], *, previous: bool) -> str:
        index = "" if match[2] is None else match[2]
        name = f"{'previous_' if previous else ''}{match[1]}{index}"
        if name in self.strings:
            raise self._error(f"has a second {match[1]} in one entry")
        return name

    def _keyword(self, match: re.Match[str], *, previous: bool) -> None:
        keyword = match[1]
        if previous:
            self._next_entry()
            if keyword == "msgstr" or match[2] is not None:
                raise self._error("has a previous msgstr, which no catalog has")
            return
        if keyword == "msgstr":
            if "msgid" not in self.strings:
                raise self._error("has a msgstr without its msgid")
            self.complete = True
            return
        self._next_entry()
        if match[2] is not None:
            raise self._error(f"numbers a {keyword}")
        if keyword == "msgid_plural" and "msgid" not in self.strings:
            raise self._error("has a msgid_plural without its msgid")
        if keyword == "msgid":
            self.started = self.entry.linenum = self.line

    def _literal(self, line: str) -> str:
        match = _LITERAL.match(line)
        if match is None:
            raise self._error(
                "has a string without its closing quote",
                mend="the file may be cut short: restore it, or close the string",
            )
        if match.end() != len(line):
            raise self._error("has something after a string", mend='write \\" for a quote inside')
        return match[1]

    def _not_a_statement(self, line: str) -> CatalogError:
        if line.startswith(_CONFLICT):
            return self._error(
                "has a conflict marker of a version-control merge",
                mend="settle the conflict, or merge with the driver of docs/editors.md",
            )
        shown = line if len(line) <= 40 else f"{line[:40]}…"
        return self._error(f"is not a line of a catalog: {shown!r}")

    def _next_entry(self) -> None:
        if self.complete:
            self._close()
            self._begin()

    def _close(self) -> None:
        entry = self.entry
        for name, parts in self.strings.items():
            text = unescape("".join(parts) if len(parts) > 1 else parts[0])
            if name[:6] == "msgstr" and name != "msgstr":
                entry.msgstr_plural[int(name[6:])] = text
            else:
                setattr(entry, name, text)
        if bool(entry.msgid_plural) != bool(entry.msgstr_plural):
            raise self._error("has a plural that is not whole", line=self.started)
        if not (entry.obsolete or (self.repeated and entry.msgid)):
            first = self.seen.setdefault((entry.msgctxt, entry.msgid), self.started)
            if first != self.started:
                raise self._error(
                    f"has the same message as line {first}",
                    line=self.started,
                    mend="keep one of the two",
                )
        if entry.msgid == "" and "msgctxt" not in self.strings and not entry.obsolete:
            self._header(entry)
        else:
            self.catalog.append(entry)

    def _header(self, entry: polib.POEntry) -> None:
        self.catalog.header = entry.tcomment
        self.catalog.metadata_is_fuzzy = entry.fuzzy
        key = None
        for line in entry.msgstr.split("\n"):
            name, colon, value = line.partition(":")
            if colon:
                key = name
                self.catalog.metadata[key] = value.strip()
            elif key is not None and line:
                self.catalog.metadata[key] += "\n" + line.strip()

    def finish(self) -> polib.POFile:
        """The catalog, once every line has been read."""
        if self.complete:
            self._close()
        elif self.strings or self.entry.occurrences or self.entry.flags:
            raise self._error(
                "ends in the middle of an entry",
                mend="the file is cut short: restore it from its last good copy",
            )
        return self.catalog

    def _error(
        self, problem: str, *, line: int | None = None, mend: str | None = None
    ) -> CatalogError:
        return CatalogError(problem, path=self.path, line=line or self.line, mend=mend)


def _added(text: str, line: str) -> str:
    return f"{text}\n{line}" if text else line


def _occurrence(reference: str) -> tuple[str, str]:
    name, colon, line = reference.rpartition(":")
    return (name, line) if colon and line.isdigit() else (reference, "")
