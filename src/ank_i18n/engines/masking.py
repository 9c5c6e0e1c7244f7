"""Round any engine: what it may not touch is hidden from it.

A placeholder or an address goes in as a code word that models copy (``ZQ1``) and comes out as it
was. A sentence with none goes in as it is, so that its draft is the engine's own, save for the
signs that its tokenizer rewrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ank_i18n.engines.around import Around
from ank_i18n.engines.protected import PROTECTED, protected
from ank_i18n.engines.protocol import Retrying, Translation
from ank_i18n.engines.restoring import restore

CODES = ("ZQ{}", "7{}7")
"""What stands for a protected part, ``{}`` being its number. First letters of no word and no Roman
numeral; for a model that does not copy those, a number, which every model copies."""
LEFT = re.compile(r"ZQ\s?\d+", re.IGNORECASE)
"""What an engine that says a code twice, or one that it was not given, leaves behind."""
MOST = 9
"""Protected parts that the number can tell apart."""
BLOCK = 4096
"""Sentences that are masked together: the first draft of a long job does not wait for the last."""
VERSION = 5
"""Counted up when a sentence would be masked otherwise; part of the cache's key."""
Blanks = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence as the engine sees it, and what its codes stand for.

    ``blanks`` were put before and after each code to keep it apart, and go again with it.
    """

    text: str
    kept: tuple[str, ...]
    blanks: tuple[Blanks, ...]
    code: str = CODES[0]


def mask(sentence: str, code: str = CODES[0]) -> Masked:
    """Hide the protected parts of a sentence; a code stands apart from the words round it.

    A sentence that has such a code itself is left as it is.
    """
    found = protected(sentence)
    codes = [code.format(number) for number in range(1, len(found) + 1)]
    known = any(word in sentence.upper() for word in codes)
    if known or (code != CODES[0] and len(found) > MOST):
        return Masked(sentence, (), ())
    kept: list[str] = []
    blanks: list[Blanks] = []
    parts: list[str] = []
    position = 0
    for match, word in zip(found, codes, strict=True):
        parts.append(sentence[position : match.start()])
        follows = bool(kept) and position == match.start() and not blanks[-1][1]
        kept.append(match[0])
        before, after = _apart(match)
        blanks.append((before or " " * follows, after))
        parts += [blanks[-1][0], word, after]
        position = match.end()
    return Masked("".join([*parts, sentence[position:]]), tuple(kept), tuple(blanks), code)


def unmask(draft: str, masked: Masked) -> str:
    """Put the protected parts back; a code that was lost stays lost, for a guard to find."""
    for number, (part, (before, after)) in enumerate(
        zip(masked.kept, masked.blanks, strict=True), 1
    ):
        # Tokenizers set letters and digits apart now and then.
        letters = r"\s?".join(masked.code.format(number)) if number < 10 else ""
        code = rf"(?<!\d){letters or masked.code.format(number)}(?!\d)"
        code = rf"{before and ' ?'}{code}{after and ' ?'}"
        draft = re.sub(code, part.replace("\\", r"\\"), draft, count=1, flags=re.IGNORECASE)
    return draft


def _apart(found: re.Match[str]) -> Blanks:
    """The blanks that keep a code apart from what it would stick to, before and after it."""
    part, text = found[0], found.string
    closing, single = part.startswith("</"), part.endswith("/>")
    before = text[: found.start()][-1:].isalnum() or (found["tag"] and closing)
    after = text[found.end() :][:1].isalnum() or (found["tag"] and not closing and not single)
    return " " * bool(before), " " * bool(after)


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
                yield start + i, self._shown(draft, block[i], masked[i])

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
                yield i, [self._shown(draft, sentences[i], masked[i]) for draft in drafts]
            return
        holding = [i for i, m in enumerate(masked) if m.kept]
        bare = way > self._inner_ways
        again = [
            Masked(sentences[i], (), ()) if bare else mask(sentences[i], CODES[1]) for i in holding
        ]
        for position, draft in self._engine.translate([m.text for m in again]):
            i = holding[position]
            yield i, [self._shown(draft, sentences[i], again[position])]

    def _shown(self, draft: Translation, source: str, masked: Masked) -> Translation:
        text = unmask(draft.text, masked)
        left = LEFT.search(text) if masked.kept and not LEFT.search(source) else None
        problem = f"{left[0]}, the code of a hidden part, is left in it" if left else ""
        return replace(
            draft, text=restore(source, text, self.target), problem=draft.problem or problem
        )


def _has_words(masked: Masked) -> bool:
    text = PROTECTED.sub("", masked.text)
    for number in range(1, len(masked.kept) + 1):
        text = text.replace(masked.code.format(number), "")
    return any(character.isalpha() for character in text)
