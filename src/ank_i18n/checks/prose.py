"""A text without what is not language in it: addresses, placeholders, markup."""

from __future__ import annotations

import re

_NOT_PROSE = re.compile(
    r"\w+://\S+|\S+@\S+\w|</?[^\W\d_][\w:-]*(?:\s[^<>]*)?/?>|</?\d+/?>|%\(\w+\)[a-zA-Z]|%\d+\$|\{[^{}\s]*\}"
)


def prose(text: str) -> str:
    """The text with spaces in place of addresses, placeholders and markup: offsets stay."""
    if not ("<" in text or "{" in text or "%" in text or "@" in text or "://" in text):
        return text
    return _NOT_PROSE.sub(lambda found: " " * len(found[0]), text)
