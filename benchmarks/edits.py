"""Scripted edits of a release, and which old sentences each new one came from."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

KINDS = (
    "unchanged",
    "typo",
    "word replaced",
    "word inserted",
    "words deleted",
    "number changed",
    "clause added",
    "half rewritten",
    "words reordered",
    "split",
    "joined",
    "moved",
    "moved and edited",
    "inserted",
    "removed",
)


@dataclass
class Edited:
    """A new release: its sentences, and for each the kind of edit and the old ones' numbers."""

    sentences: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    origins: list[tuple[int, ...]] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)

    def add(self, sentence: str, kind: str, *origins: int) -> None:
        """Put a sentence at the end."""
        self.sentences.append(sentence)
        self.kinds.append(kind)
        self.origins.append(origins)


def edited(
    sentences: Sequence[str], spare: Sequence[str], rate: float, chance: random.Random
) -> Edited:
    """Edit a release.

    Args:
        sentences: The old release.
        spare: Sentences that are not in it, for insertions and for words.
        rate: The share of sentences that are edited.
        chance: Where every choice comes from.
    """
    words = [word for sentence in spare for word in sentence.split()]
    result = Edited()
    moved: list[tuple[str, str, int]] = []
    number = 0
    while number < len(sentences):
        sentence = sentences[number]
        kind = chance.choice(KINDS[1:]) if chance.random() < rate else "unchanged"
        if kind == "joined" and number + 1 < len(sentences):
            following = sentences[number + 1]
            joined = f"{sentence.rstrip('.!?»')}, а {following[0].lower()}{following[1:]}"
            result.add(joined, kind, number, number + 1)
            number += 1
        elif kind == "split" and (parts := _split(sentence)):
            for part in parts:
                result.add(part, kind, number)
        elif kind == "inserted":
            result.add(chance.choice(spare), kind)
            result.add(sentence, "unchanged", number)
        elif kind == "removed":
            result.removed.append(number)
        elif kind in ("moved", "moved and edited"):
            text = sentence if kind == "moved" else _replaced(sentence.split(), words, chance)
            moved.append((text, kind, number))
        elif kind in EDITS:
            result.add(EDITS[kind](sentence.split(), words, chance), kind, number)
        else:
            result.add(sentence, "unchanged", number)
        number += 1
    for text, kind, number in moved:
        place = chance.randrange(len(result.sentences) + 1)
        result.sentences.insert(place, text)
        result.kinds.insert(place, kind)
        result.origins.insert(place, (number,))
    return _distinct(result)


def _distinct(result: Edited) -> Edited:
    """Without sentences that an edit made equal to another: their origin would be unclear."""
    seen: set[str] = set()
    kept = Edited(removed=result.removed)
    for sentence, kind, origins in zip(result.sentences, result.kinds, result.origins, strict=True):
        if sentence not in seen:
            seen.add(sentence)
            kept.add(sentence, kind, *origins)
    return kept


def _split(sentence: str) -> list[str]:
    borders = [
        match
        for match in re.finditer(r"(?:,(?: а| и| но)?|;| –| и) ", sentence)
        if 0.25 < match.start() / len(sentence) < 0.75
    ]
    if not borders:
        return []
    border = min(borders, key=lambda match: abs(match.start() - len(sentence) / 2))
    rest = sentence[border.end() :]
    return [sentence[: border.start()] + ".", rest[0].upper() + rest[1:]]


def _typo(words: list[str], _: Sequence[str], chance: random.Random) -> str:
    place = chance.randrange(len(words))
    word = words[place]
    letter = chance.randrange(len(word))
    words[place] = word[:letter] + chance.choice("аеионтсрвл") + word[letter + 1 :]
    return " ".join(words)


def _replaced(words: list[str], others: Sequence[str], chance: random.Random) -> str:
    words[chance.randrange(len(words))] = chance.choice(others)
    return " ".join(words)


def _inserted(words: list[str], others: Sequence[str], chance: random.Random) -> str:
    words.insert(chance.randrange(len(words) + 1), chance.choice(others))
    return " ".join(words)


def _deleted(words: list[str], _: Sequence[str], chance: random.Random) -> str:
    count = max(1, len(words) // 4)
    start = chance.randrange(max(1, len(words) - count))
    del words[start : start + count]
    return " ".join(words)


def _number(words: list[str], _: Sequence[str], chance: random.Random) -> str:
    numbers = [place for place, word in enumerate(words) if word.isdigit()]
    if not numbers:
        return _inserted(words, ["2019"], chance)
    words[chance.choice(numbers)] = str(chance.randrange(1, 3000))
    return " ".join(words)


def _clause(words: list[str], others: Sequence[str], chance: random.Random) -> str:
    start = chance.randrange(max(1, len(others) - 6))
    clause = " ".join(others[start : start + max(2, len(words) // 4)])
    return f"{' '.join(words).rstrip('.')}, {clause.lower().rstrip('.')}."


def _rewritten(words: list[str], others: Sequence[str], chance: random.Random) -> str:
    for place in chance.sample(range(len(words)), max(1, len(words) * 2 // 5)):
        words[place] = chance.choice(others)
    return " ".join(words)


def _reordered(words: list[str], _: Sequence[str], chance: random.Random) -> str:
    cut = chance.randrange(1, max(2, len(words) - 1))
    return " ".join([*words[cut:], *words[:cut]])


EDITS: dict[str, Callable[[list[str], Sequence[str], random.Random], str]] = {
    "typo": _typo,
    "word replaced": _replaced,
    "word inserted": _inserted,
    "words deleted": _deleted,
    "number changed": _number,
    "clause added": _clause,
    "half rewritten": _rewritten,
    "words reordered": _reordered,
}
