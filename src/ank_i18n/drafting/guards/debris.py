"""A draft has no scraps of the machinery in it.

The marks of tokenizers (SentencePiece, subword-nmt), of unknown words and of language tags; none
stands in any of 30,392 real sentences. A draft that is nothing but blanks is debris too.
"""

from __future__ import annotations

import re

SCRAPS = re.compile(
    r"⁇|�|▁|@@|<unk>|</?s>|<pad>|\[(?:UNK|PAD|SEP|CLS)\]|<0x[0-9A-F]{2}>|>>\w+<<|__[a-z]{2,8}__"
    r"|\b[a-z]{3}_(?:Cyrl|Latn|Arab)\b"
    r"|[\x00-\x08\x0b-\x1f\x7f]"
)
LETTER_OR_DIGIT = re.compile(r"\w")


def debris(source: str, draft: str) -> str | None:
    """The first scrap in a draft that is not its source's, in words, or None."""
    if LETTER_OR_DIGIT.search(source) and not LETTER_OR_DIGIT.search(draft):
        return "nothing came out"
    for scrap in SCRAPS.findall(draft):
        if scrap not in source:
            return f"{scrap!r} is left in it"
    return None
