"""How much of a release a translator need not look up, and the hints to read and judge.

The share of words that a hint covers, per release and in all, by kind of hint; ``--list N``
prints N hints drawn by a fixed lot, each in its place, for a reader to say whether it is right
there. Without FILES it reads the project's own seeds, which the termbase was partly made for;
an honest figure needs releases that nobody looked at while writing the termbase.

    python benchmarks/hints.py ../unseen/*.txt --list 200
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gold
from ank_i18n.segment import sentences
from ank_i18n.terms import Hint, Termbase
from ank_i18n.terms.words import tokens

SEEDS = Path(__file__).parents[1] / "seeds"
AROUND = 40


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a release, its hints, and how many words it has and they cover."""

    text: str
    hints: list[Hint]
    words: int
    covered: int


def units(path: Path, termbase: Termbase, target: str, date: str) -> Iterator[Unit]:
    """The sentences of a release with their hints."""
    for paragraph in path.read_text(encoding="utf-8-sig").splitlines():
        for text in sentences(paragraph):
            hints = termbase.hints(text, target, date)
            words = [t for t in tokens(text) if t.text[0].isalnum()]
            covered = sum(
                any(h.start <= w.start and w.stop <= h.stop for h in hints) for w in words
            )
            yield Unit(text, hints, len(words), covered)


def shown(unit: Unit, hint: Hint) -> str:
    """A hint in its place."""
    before = unit.text[max(hint.start - AROUND, 0) : hint.start]
    after = unit.text[hint.stop : hint.stop + AROUND]
    return f"{hint.kind:12} {hint.status:8} …{before}<{hint.text}>{after}… = {hint.target}"


def share(read: list[Unit]) -> str:
    """The share of words that hints cover, and how many words there are."""
    words = sum(unit.words for unit in read)
    return f"{100 * sum(unit.covered for unit in read) / max(words, 1):5.1f} % of {words:6}"


def main() -> None:
    """Print coverage per file and in all, then the hints that were drawn."""
    arguments = gold.parser(__doc__ or "")
    arguments.add_argument("files", nargs="*", type=Path, help="releases as plain text")
    arguments.add_argument("--to", default="kk", help="kk or en")
    arguments.add_argument("--date", default="", help="the releases' date (ISO)")
    arguments.add_argument("--list", type=int, default=0, metavar="N", help="print N hints")
    given = arguments.parse_args()
    termbase = Termbase.load()
    read: list[Unit] = []
    for path in given.files or sorted(SEEDS.glob("*.txt")):
        found = list(units(gold.require(path), termbase, given.to, given.date))
        read += found
        words = sum(unit.words for unit in found)
        print(
            f"{100 * sum(u.covered for u in found) / max(words, 1):5.1f} %  {words:6} {path.name}"
        )
    words = sum(unit.words for unit in read)
    if not words:
        sys.exit("no words to cover")
    print(f"{100 * sum(u.covered for u in read) / words:5.1f} %  {words:6} words in all")
    kinds = Counter(hint.kind for unit in read for hint in unit.hints)
    statuses = Counter(hint.status for unit in read for hint in unit.hints)
    print("hints:", ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print("status:", ", ".join(f"{status} {n}" for status, n in statuses.most_common()))
    every = [(unit, hint) for unit in read for hint in unit.hints]
    for unit, hint in random.Random(7).sample(every, min(given.list, len(every))):  # noqa: S311
        print(shown(unit, hint))


if __name__ == "__main__":
    main()
