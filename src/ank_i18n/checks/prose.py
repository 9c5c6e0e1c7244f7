"""A text without what is not language in it: addresses, placeholders, markup."""

from __future__ import annotations

import re

# Chinese and Japanese write no space behind an address.
_NO_ADDRESS = r"\u3000-\u9fff\uff00-\uffef"
_NOT_PROSE = re.compile(
    rf"\w+://[^\s{_NO_ADDRESS}]+|[^\s{_NO_ADDRESS}]+@[^\s{_NO_ADDRESS}]+\w|"
    r"</?[^\W\d_][\w:-]*(?:\s[^<>]*)?/?>|</?\d+/?>|%\(\w+\)[a-zA-Z]|%\d+\$|\{[^{}\s]*\}"
)


def prose(text: str) -> str:
    """The text with spaces in place of addresses, placeholders and markup: offsets stay."""
    if not ("<" in text or "{" in text or "%" in text or "@" in text or "://" in text):
        return text
    return _NOT_PROSE.sub(lambda found: " " * len(found[0]), text)
