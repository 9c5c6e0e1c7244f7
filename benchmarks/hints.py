"""How much of a release a translator need not look up, and the hints to read and judge.

The share of words that a hint covers, per release and in all, how many hints a unit has, and
their kinds. ``--list N`` prints N hints drawn by a fixed lot, each in its place, for a reader to
say whether it is right there. Without FILES it reads the project's own seeds, which the termbase
was partly made for; an honest figure needs releases that nobody looked at while writing the
termbase.

``--pairs FILE`` takes the Russian of a bilingual table instead and says how many hints stand, in
any form, in the translation of their own sentence, and how many in that of another one (which is
chance). It is no precision: a translator says «Елбасы» for «Глава государства», and lines of such
tables are cut. It shows whether the termbase went better or worse, and ``--worst`` prints the
hints that are seen least. ``--half odd`` keeps the lines that the termbase was not mended by.

    python benchmarks/hints.py ../unseen/*.txt --list 200
    python benchmarks/hints.py --pairs ../shared/text/gov.ru-kk.tsv --half odd
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import gold
from ank_i18n.segment import sentences
from ank_i18n.terms import Hint, Termbase, form_present
from ank_i18n.terms.words import tokens

SEEDS = Path(__file__).parents[1] / "seeds"
AROUND = 40
HALVES = {"all": (0, 1), "even": (0,), "odd": (1,)}
SEEN_OFTEN = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a release, its hints, and how many words it has and they cover."""

    text: str
    hints: list[Hint]
    words: int
    covered: int


def unit(text: str, termbase: Termbase, target: str, date: str) -> Unit:
    """A sentence with its hints."""
    hints = termbase.hints(text, target, date)
    words = [t for t in tokens(text) if t.text[0].isalnum()]
    covered = sum(any(h.start <= w.start and w.stop <= h.stop for h in hints) for w in words)
    return Unit(text, hints, len(words), covered)


def units(path: Path, termbase: Termbase, target: str, date: str) -> Iterator[Unit]:
    """The sentences of a release with their hints."""
    for paragraph in path.read_text(encoding="utf-8-sig").splitlines():
        for text in sentences(paragraph):
            yield unit(text, termbase, target, date)


def shown(unit: Unit, hint: Hint) -> str:
    """A hint in its place."""
    before = unit.text[max(hint.start - AROUND, 0) : hint.start]
    after = unit.text[hint.stop : hint.stop + AROUND]
    return f"{hint.kind:12} {hint.status:8} …{before}<{hint.text}>{after}… = {hint.target}"


def share(read: Sequence[Unit]) -> str:
    """The share of words that hints cover, and how many words there are."""
    words = sum(unit.words for unit in read)
    return f"{100 * sum(unit.covered for unit in read) / max(words, 1):5.1f} %  {words:6}"


def report(read: Sequence[Unit], listed: int) -> None:
    """Print coverage, the kinds of hints, and the hints that were drawn."""
    every = [(unit, hint) for unit in read for hint in unit.hints]
    print(f"{share(read)} words in all; {len(every)} hints in {len(read)} units")
    kinds = Counter(hint.kind for _, hint in every)
    statuses = Counter(hint.status for _, hint in every)
    print("hints:", ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print("status:", ", ".join(f"{status} {n}" for status, n in statuses.most_common()))
    for unit, hint in random.Random(7).sample(every, min(listed, len(every))):  # noqa: S311
        print(shown(unit, hint))


def is_seen(hint: Hint, translation: str, target: str) -> bool:
    """Whether a translation holds one of the forms of a hint, inflected as it may be."""
    return any(form_present(form, translation, target) for form in hint.target.split(" / "))


def report_pairs(read: Sequence[Unit], translations: Sequence[str], to: str, worst: int) -> None:
    """Print how many hints are seen in their own translation, and the ones seen least."""
    elsewhere = list(translations)
    random.Random(7).shuffle(elsewhere)  # noqa: S311
    asked: Counter[str] = Counter()
    own: Counter[str] = Counter()
    chance = 0
    for one, translation, other in zip(read, translations, elsewhere, strict=True):
        for hint in one.hints:
            name = f"{hint.text.lower()} = {hint.target}"
            asked[name] += 1
            own[name] += is_seen(hint, translation, to)
            chance += is_seen(hint, other, to)
    total = max(asked.total(), 1)
    print(f"{100 * own.total() / total:5.1f} % of {total} hints are seen in their own translation")
    print(f"{100 * chance / total:5.1f} % in another")
    often = [name for name, times in asked.items() if times >= SEEN_OFTEN]
    for name in sorted(often, key=lambda name: own[name] - asked[name])[:worst]:
        print(f"{own[name]:4} of {asked[name]:4} {name}")


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = gold.parser(__doc__ or "")
    parser.add_argument("files", nargs="*", type=Path, help="releases as plain text")
    parser.add_argument("--to", default="kk", help="kk or en")
    parser.add_argument("--date", default="", help="the releases' date (ISO)")
    parser.add_argument("--list", type=int, default=0, metavar="N", help="print N hints")
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="Russian and its translation")
    parser.add_argument("--half", choices=tuple(HALVES), default="all", help="which lines of it")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="the N seen least")
    return parser.parse_args()


def main() -> None:
    """Print coverage per file and in all, then the hints that were drawn."""
    given = arguments()
    termbase = Termbase.load()
    if given.pairs:
        lines = gold.require(given.pairs).read_text(encoding="utf-8").splitlines()
        rows = [r.split("\t") for n, r in enumerate(lines) if n % 2 in HALVES[given.half]]
        read = [unit(row[0], termbase, given.to, given.date) for row in rows]
        report(read, given.list)
        report_pairs(read, [row[1] for row in rows], given.to, given.worst)
        return
    read = []
    for path in given.files or sorted(SEEDS.glob("*.txt")):
        found = list(units(gold.require(path), termbase, given.to, given.date))
        read += found
        print(f"{share(found)} {path.name}")
    if not sum(one.words for one in read):
        sys.exit("no words to cover")
    report(read, given.list)


if __name__ == "__main__":
    main()
