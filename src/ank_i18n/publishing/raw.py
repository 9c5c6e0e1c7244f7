"""HTML that an author wrote into Markdown: what of it may stand in a publication.

A piece is kept whole or not at all. It is judged by what it may have (``data/raw_html.toml``), not
by what it must not: elements and attributes that no browser runs or fetches a program for.
"""

from __future__ import annotations

import tomllib
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files

from ank_i18n.publishing.clean import clean, safe_address


def kept(piece: str, *, translated: bool) -> str:
    """A piece of HTML as it stands, or an empty string.

    Args:
        piece: One tag, a comment, or a whole block.
        translated: Whether it would stand in a translation: words in it that nobody has
            translated have no place there.
    """
    piece = clean(piece)
    judge = _Judge()
    judge.feed(piece)
    # A tag that does not end takes in the page behind it; Python's newer parsers say nothing of it.
    ends = "<" not in judge.rawdata
    judge.close()
    harmless = ends and judge.harmless
    return "" if not harmless or (translated and judge.has_words) else piece


@cache
def _allowed() -> dict[str, frozenset[str]]:
    told = (files("ank_i18n.data") / "raw_html.toml").read_text(encoding="utf-8")
    return {name: frozenset(values) for name, values in tomllib.loads(told).items()}


class _Judge(HTMLParser):
    """Looks at everything in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.harmless = True
        self.has_words = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins: it and its attributes are known and lead nowhere harmful."""
        allowed = _allowed()
        self.harmless &= tag in allowed["elements"]
        for name, value in attrs:
            self.harmless &= name in allowed["attributes"] | allowed["addresses"]
            if name in allowed["addresses"] and value:
                self.harmless &= bool(safe_address(value))
            if name in allowed["words"] and value:
                self.handle_data(value)

    def handle_endtag(self, tag: str) -> None:
        """An element ends: one that may not begin may not end either."""
        self.harmless &= tag in _allowed()["elements"]

    def handle_data(self, data: str) -> None:
        """Text."""
        self.has_words |= any(map(str.isalpha, data))
        # What the parser took for text, a browser may take for a tag.
        self.harmless &= "<" not in data

    def handle_comment(self, data: str) -> None:
        """A comment: old browsers ran what stood in conditional ones."""
        self.harmless &= not data.lstrip().startswith("[if") and "<" not in data

    def handle_decl(self, decl: str) -> None:
        """A declaration has no place within a document."""
        self.harmless &= not decl

    def handle_pi(self, data: str) -> None:
        """A processing instruction may be a program."""
        self.harmless &= not data

    def unknown_decl(self, data: str) -> None:
        """A marked section, which HTML does not have."""
        self.harmless &= not data
