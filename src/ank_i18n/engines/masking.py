"""Round any engine: what it may not touch is hidden from it, what its tokenizer rewrote is undone.

A placeholder or an address goes in as a code word that models copy (``ZQ1``) and comes out as it
was. A sentence with none goes in as it is, so that its draft is the engine's own. Tokenizers
apply NFKC, which turns ``№ 5…`` into ``No 5...``; where the source has the one and the draft the
other, the source's is put back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ank_i18n.engines.around import Around
from ank_i18n.engines.protected import PROTECTED, protected
from ank_i18n.engines.protocol import Retrying, Translation

CODES = ("ZQ{}", "7{}7")
"""What stands for a protected part, ``{}`` being its number. First letters of no word and no Roman
numeral; for a model that does not copy those, a number, which every model copies."""
MOST = 9
"""Protected parts that the number can tell apart."""
BLOCK = 4096
"""Sentences that are masked together: the first draft of a long job does not wait for the last."""
VERSION = 3
"""Counted up when a sentence would be masked otherwise; part of the cache's key."""
RAISED = {"²": "2", "³": "3"}
FRACTIONS = {fraction: unicodedata.normalize("NFKC", fraction) for fraction in "½¼¾⅓⅔"}


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence as the engine sees it, and what its codes stand for."""

    text: str
    kept: tuple[str, ...]
    code: str = CODES[0]


def mask(sentence: str, code: str = CODES[0]) -> Masked:
    """Hide the protected parts of a sentence; tags stand apart from the words they enclose.

    A sentence that has such a code itself is left as it is.
    """
    found = protected(sentence)
    codes = [code.format(number) for number in range(1, len(found) + 1)]
    if any(word in sentence for word in codes) or (code != CODES[0] and len(found) > MOST):
        return Masked(sentence, ())
    kept: list[str] = []
    parts: list[str] = []
    position = 0
    for match, word in zip(found, codes, strict=True):
        kept.append(match[0])
        before = sentence[position : match.start()]
        before_code, after_code = _apart(match[0]) if match["tag"] else ("", "")
        parts += [before, before_code, word, after_code]
        position = match.end()
    return Masked("".join([*parts, sentence[position:]]), tuple(kept), code)


def unmask(draft: str, masked: Masked) -> str:
    """Put the protected parts back; a code that was lost stays lost, for a guard to find."""
    for number, part in enumerate(masked.kept, 1):
        # Tokenizers set letters and digits apart now and then.
        letters = r"\s?".join(masked.code.format(number)) if number < 10 else ""
        code = rf"(?<![A-Za-z0-9]){letters or masked.code.format(number)}(?!\d)"
        if part.startswith("<"):
            before, after = _apart(part)
            code = rf"(?:{before})?{code}(?:{after})?"
        draft = re.sub(code, part.replace("\\", r"\\"), draft, count=1)
    return draft


def restore(source: str, draft: str) -> str:
    """Undo what NFKC did on the way: ``№``, ``…``, ``м²`` and ``½`` come back."""
    if "…" in source and "..." not in source:
        draft = draft.replace("...", "…")
        if source.endswith("…"):
            # LibreTranslate keeps two dots of the three.
            draft = re.sub(r"\.{2}$", "…", draft)
    if "..." in source and "…" not in source:
        draft = draft.replace("…", "...")
    for raised, digit in RAISED.items():
        if raised in source and not re.search(rf"[^\W\d_]{digit}(?!\w)", source):
            draft = re.sub(rf"(?<=[^\W\d_]){digit}(?!\w)", raised, draft)
    for fraction, written in FRACTIONS.items():
        if fraction in source:
            draft = draft.replace(written, fraction)
    for number in re.findall(r"№\s?(\d[\w/-]*)", source):
        written = rf"(?<!\w)(?:No|№|N)\.?\s?{re.escape(number)}(?![\w/-])"
        draft = re.sub(written, f"№ {number}", draft)
    return draft


def _apart(tag: str) -> tuple[str, str]:
    """The blanks that keep a tag's code apart from the words it encloses, before and after it."""
    if tag.endswith("/>"):
        return "", ""
    return (" ", "") if tag.startswith("</") else ("", " ")


class Masking(Around):
    """An engine that never sees what it could break."""

    mark = f":masks{VERSION}"

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        """Draft every sentence; what has no word is its own translation."""
        for start in range(0, len(sentences), BLOCK):
            block = sentences[start : start + BLOCK]
            masked = [mask(sentence) for sentence in block]
            spoken = [i for i, m in enumerate(masked) if _has_words(m)]
            for i in sorted(set(range(len(block))) - set(spoken)):
                yield start + i, Translation(block[i], score=1.0)
            for position, draft in self._engine.translate([masked[i].text for i in spoken]):
                i = spoken[position]
                yield start + i, _shown(draft, block[i], masked[i])

    @property
    def ways(self) -> int:
        """The engine's own, other masks, and no masks."""
        return self._inner_ways + 2

    @property
    def _inner_ways(self) -> int:
        return self._engine.ways if isinstance(self._engine, Retrying) else 0

    def retry(self, sentences: Sequence[str], way: int) -> Iterator[tuple[int, list[Translation]]]:
        """Other proposals: the engine's own, then with other masks, then without any."""
        masked = [mask(sentence) for sentence in sentences]
        if isinstance(self._engine, Retrying) and way < self._inner_ways:
            for i, drafts in self._engine.retry([m.text for m in masked], way):
                yield i, [_shown(draft, sentences[i], masked[i]) for draft in drafts]
            return
        holding = [i for i, m in enumerate(masked) if m.kept]
        bare = way > self._inner_ways
        again = [
            Masked(sentences[i], ()) if bare else mask(sentences[i], CODES[1]) for i in holding
        ]
        for position, draft in self._engine.translate([m.text for m in again]):
            i = holding[position]
            yield i, [_shown(draft, sentences[i], again[position])]


def _has_words(masked: Masked) -> bool:
    text = PROTECTED.sub("", masked.text)
    for number in range(1, len(masked.kept) + 1):
        text = text.replace(masked.code.format(number), "")
    return any(character.isalpha() for character in text)


def _shown(draft: Translation, source: str, masked: Masked) -> Translation:
    return replace(draft, text=restore(source, unmask(draft.text, masked)))
