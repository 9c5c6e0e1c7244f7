"""Telephone numbers: digits that are no quantity."""

from __future__ import annotations

import re

# An international number, or one with its area code in brackets (ITU-T E.123).
_PHONE = re.compile(r"(?<![\w+])(?:\+\d|(?:8[ \u00a0]?)?\(\d{3,5}\))[\d \u00a0()-]{5,}\d")
# What every such number begins with.
BEGINNING = re.compile(r"\+\d|\(\d")
_FEWEST_DIGITS = 10


def phones(text: str) -> list[str]:
    """The telephone numbers of a text as they are written."""
    if "+" not in text and "(" not in text:
        return []
    return [found for found in _PHONE.findall(text) if len(digits(found)) >= _FEWEST_DIGITS]


def without(text: str) -> str:
    """The text with spaces in place of its telephone numbers."""
    for found in phones(text):
        text = text.replace(found, " " * len(found))
    return text


def digits(text: str) -> str:
    """The digits of a text, one after the other."""
    return "".join(filter(str.isdigit, text))
