"""Undo what a tokenizer rewrote.

Tokenizers apply NFKC, which turns ``№ 5…`` into ``No 5...``; where the source has the one and the
draft the other, the source's is put back.
"""

from __future__ import annotations

import re
import unicodedata

RAISED = {sign: unicodedata.normalize("NFKC", sign) for sign in "²³₂₃₄"}
"""Digits that stand raised or lowered behind a letter: м², CO₂."""
SIGNS = {sign: unicodedata.normalize("NFKC", sign) for sign in "½¼¾⅓⅔⅛℃℉™㎡㎢㎏㎞①②③④⑤⑥⑦⑧⑨"}
NUMERALS = re.compile(r"(?<!\w)[Ⅰ-Ⅻ](?!\w)")


def restore(source: str, draft: str, target: str) -> str:
    """A draft in which ``№``, ``…``, ``м²`` and ``½`` stand as in the source.

    Args:
        source: The sentence.
        draft: What an engine made of it.
        target: The locale of the draft.
    """
    return _numbered(source, _signs(source, _dots(source, draft)), target)


def _dots(source: str, draft: str) -> str:
    if "…" in source and "..." not in source:
        draft = draft.replace("...", "…")
        if source.endswith("…"):
            # LibreTranslate keeps two dots of the three.
            draft = re.sub(r"\.{2}$", "…", draft)
    if "..." in source and "…" not in source:
        draft = draft.replace("…", "...")
    return draft


def _signs(source: str, draft: str) -> str:
    for sign, written in RAISED.items():
        if sign in source and not re.search(rf"[^\W\d_]{written}(?!\d)", source):
            behind = _letters_before(sign, source)
            draft = re.sub(rf"({behind}){written}(?!\d)", rf"\1{sign}", draft)
    for sign, written in SIGNS.items():
        if sign in source and written not in source:
            draft = draft.replace(written, sign).replace(written.replace("⁄", "/"), sign)
    for numeral in set(NUMERALS.findall(source)):
        written = unicodedata.normalize("NFKC", numeral)
        draft = re.sub(rf"(?<!\w){written}(?!\w)", numeral, draft)
    return draft


def _letters_before(sign: str, source: str) -> str:
    """A pattern of the letters that a raised or lowered digit may stand behind.

    Any letter, unless the source has the digit both raised and lowered: м² and CO₂.
    """
    written = RAISED[sign]
    if not any(
        other in source for other, same in RAISED.items() if same == written and other != sign
    ):
        return r"[^\W\d_]"
    words = set(re.findall(rf"([^\W\d_]+){sign}", source))
    return "|".join(rf"\b{word}" for word in sorted(words)) or "(?!)"


def _numbered(source: str, draft: str, target: str) -> str:
    """``№``; "No. 5" with its stop is no work of NFKC: so English writes it, and there it stays."""
    if re.search(r"№\s?[%{$]", source):
        draft = re.sub(r"(?<!\w)No(?=\s?[%{$])", "№", draft)
    stop = "" if target.partition("_")[0] == "en" else r"\.?"
    for number in re.findall(r"№\s?(\d[\w/-]*)", source):
        written = rf"(?<!\w)(?:No|№|N){stop}\s?{re.escape(number)}(?![\w/-])"
        draft = re.sub(written, f"№ {number}", draft)
    return draft
