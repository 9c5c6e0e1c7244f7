"""Slips in a source document that its readers would see and its translators stumble over.

Nothing is corrected: the source is its author's. A finding is a warning with a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ank_i18n.release.encoding import BYTE_ORDER_MARK
from ank_i18n.release.inline import plain
from ank_i18n.release.model import BlockKind
from ank_i18n.release.variants import variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ank_i18n.release.model import Release


@dataclass(frozen=True, slots=True)
class Lint:
    """A slip: the rule that saw it, what it is, and where (from 1; 0 where there are no lines)."""

    rule: str
    message: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to look at: a line of plain text as it stands, or a block without its markup."""

    text: str
    line: int


_SPACE = "[ \\t\u00a0\u2000-\u200a\u202f\u3000]"
_SPACES = {
    "leading-space": ("begins with white space", re.compile(rf"\A{_SPACE}+(?=\S)")),
    "trailing-space": ("ends with white space", re.compile(rf"(?<=\S){_SPACE}+\Z")),
    "double-space": (
        "has spaces in a row",
        re.compile(rf"(?<=\S){_SPACE}{{2,}}(?=\S)"),
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# A Latin letter that looks like a Russian preposition or conjunction, between Russian words.
_LONE = re.compile(r"(?<=[\u0400-\u052f,] )[aocyk](?= [\u0400-\u052f\d])")
_TAG = re.compile(r"<[^>]*>")
_INVISIBLE = {
    "\u200b": "a zero-width space",
    "\u2060": "a word joiner",
    "\ufeff": "a byte-order mark within the text",
    "\ufffd": "a replacement character, where the text was damaged",
}


def lint(release: Release) -> list[Lint]:
    """The slips of a release, by place.

    Plain text is looked at as it stands in the file, with lines and columns; other formats
    block by block and without columns, since their own syntax has spaces too.

    Args:
        release: What ``read`` gave.
    """
    lined = release.format == "txt"
    texts = list(_texts(release))
    found = [
        Lint(name, message, text.line, start + 1 if text.line and lined else 0)
        for text in texts
        for rule in (_spaces, _scripts, _quotes, _invisible)
        for name, message, start in rule(text)
    ]
    found += _raw(release)
    found += _variants(texts, lined=lined)
    return sorted(found, key=lambda slip: (slip.line, slip.column, slip.rule))


def _texts(release: Release) -> Iterator[_Text]:
    if release.format == "txt":
        text = release.source.removeprefix(BYTE_ORDER_MARK)
        for number, line in enumerate(text.splitlines(), start=1):
            yield _Text(line, number)
        return
    for block in release.blocks:
        if block.translatable:
            for line in plain(block.text, block.marks).split("\n"):
                yield _Text(line.strip(), block.line)


def _spaces(text: _Text) -> Iterator[tuple[str, str, int]]:
    for rule, (message, pattern) in _SPACES.items():
        for match in pattern.finditer(text.text):
            yield rule, message, match.start()


def _scripts(text: _Text) -> Iterator[tuple[str, str, int]]:
    """Words of letters that look alike and are not, which no search and no memory finds."""
    for match in _WORD.finditer(text.text):
        word = match[0]
        if _CYRILLIC.search(word) and _LATIN.search(word):
            latin = "".join(_LATIN.findall(word))
            yield "mixed-script", f"«{word}» has Latin letters ({latin})", match.start()
    for match in _LONE.finditer(text.text):
        yield "mixed-script", f"«{match[0]}» is a Latin letter", match.start()


def _quotes(text: _Text) -> Iterator[tuple[str, str, int]]:
    """Quotation marks without their other half.

    Where an inner quotation ends with the outer one, Russian writes one closing mark for both
    (Milchin, Publisher's reference book, 3.7), so a text that has nested ones may lack one.
    """
    opened: list[int] = []
    nested = False
    for match in re.finditer("[«»]", text.text):
        if match[0] == "«":
            opened.append(match.start())
            nested = nested or len(opened) > 1
        elif opened:
            opened.pop()
        else:
            yield "unbalanced-quote", "» closes what was not opened", match.start()
    if len(opened) > nested:
        yield "unbalanced-quote", "« is not closed", opened[-1]
    # “ closes after „ in Russian and opens before ” in English; some reading must pair them all.
    low, sixes, nines = (text.text.count(mark) for mark in "„“”")
    if (low + sixes + nines) % 2 or not low - sixes <= nines <= low + sixes:
        start = min(text.text.index(mark) for mark in "„“”" if mark in text.text)
        yield "unbalanced-quote", f"{text.text[start]} stands without its other half", start
    if text.text.count('"') % 2:
        yield "unbalanced-quote", 'an odd number of "', text.text.rindex('"')


def _invisible(text: _Text) -> Iterator[tuple[str, str, int]]:
    for start, char in enumerate(text.text):
        if char in _INVISIBLE:
            yield "invisible-character", f"has {_INVISIBLE[char]}", start


def _raw(release: Release) -> list[Lint]:
    """HTML blocks in Markdown, whose text no translator gets."""
    return [
        Lint("raw-html", "HTML in Markdown is kept and not translated", block.line)
        for block in release.blocks
        if block.kind is BlockKind.RAW
        and not block.label
        and _WORD.search(_TAG.sub("", block.text))
    ]


def _has_words(markup: str) -> bool:
    return _WORD.search(_TAG.sub("", markup)) is not None


def _variants(texts: Sequence[_Text], *, lined: bool) -> Iterator[Lint]:
    for first, other in variants([text.text for text in texts]):
        line = texts[first.text].line
        where = f" (line {line})" if line else ""
        message = f"«{other.word}» is also spelt «{first.word}»{where}"
        column = other.start + 1 if lined else 0
        yield Lint("spelling-variant", message, texts[other.text].line, column)
