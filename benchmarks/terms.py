"""Precision and recall of finding terms in Russian, and of seeing them in a translation.

Finding: the pool is 1,997 sentences, drawn by a fixed lot: 1,000 of Kazakh government sites, 500
of news, 500 of an encyclopedia. terms_gold.tsv holds what a reader said of 220 finds drawn from
it, and the places where a loose pattern saw a term that was not found. Precision is over the
220; recall is estimated from it: right finds / (right finds + places still missed).

Seeing: where a term is found in the Russian side of real translations, its Kazakh or English
form must stand in the translation of that sentence (a translator may have said it otherwise, so
this is a lower bound), and seldom in the translation of another one (what matches there is
mostly the same term used again).

    python benchmarks/terms.py
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gold
from ank_i18n.terms import Occurrence, Termbase, present

GOLD = Path(__file__).with_name("terms_gold.tsv")
GOVERNMENT, NEWS, ENCYCLOPEDIA = (
    "text/gov.ru-kk.tsv",
    "eval/mt/ntrex-dev.tsv",
    "eval/mt/flores-dev.tsv",
)
DEMANDED = ("term", "organisation", "place", "person")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the reader said of one place: right, wrong, or missed."""

    sentence: int
    start: int
    stop: int
    term: str
    verdict: str


def rows(folder: Path, name: str) -> list[list[str]]:
    """The rows of a corpus, without its head line."""
    lines = gold.require(folder / name).read_text(encoding="utf-8").split("\n")
    cells = [line.split("\t") for line in lines if line]
    return cells[1:] if cells[0][0] == "ru" else cells


def pool(folder: Path) -> list[str]:
    """The sentences that the gold speaks of, in its order."""
    lot = random.Random(7)  # noqa: S311 - a lot, not a secret
    drawn = lot.sample([row[0] for row in rows(folder, GOVERNMENT)], 1000)
    for name in (NEWS, ENCYCLOPEDIA):
        drawn += lot.sample([row[0] for row in rows(folder, name)], 500)
    return list(dict.fromkeys(drawn))


def judged() -> list[Judged]:
    """The gold."""
    lines = [line for line in GOLD.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    cells = [line.split("\t") for line in lines[1:]]
    return [Judged(int(n), int(a), int(b), term, verdict) for n, a, b, term, verdict in cells]


def report_finding(termbase: Termbase, sentences: Sequence[str]) -> None:
    """Print precision, recall and speed of ``find``."""
    started = time.perf_counter()
    found = [termbase.find(sentence) for sentence in sentences]
    cold = time.perf_counter() - started
    started = time.perf_counter()
    for sentence in sentences:
        termbase.find(sentence)
    warm = time.perf_counter() - started
    there = {(n, o.start, o.stop) for n, every in enumerate(found) for o in every}
    gold_rows = judged()
    right = sum(g.verdict == "right" and (g.sentence, g.start, g.stop) in there for g in gold_rows)
    wrong = sum(g.verdict == "wrong" and (g.sentence, g.start, g.stop) in there for g in gold_rows)
    lost = [
        g
        for g in gold_rows
        if g.verdict != "wrong"
        and not any(g.sentence == n and a <= g.start and g.stop <= b for n, a, b in there)
    ]
    precision = right / (right + wrong)
    finds = len(there) * precision
    print(f"finding: {len(there)} terms in {len(sentences)} sentences")
    print(f"  precision {100 * precision:.1f} % of {right + wrong} judged finds")
    print(f"  recall    {100 * finds / (finds + len(lost)):.1f} %, {len(lost)} places missed")
    print(
        f"  speed     {len(sentences) / cold:,.0f} sentences/s, {len(sentences) / warm:,.0f} cached"
    )


def report_seeing(termbase: Termbase, pairs: Sequence[tuple[str, str]], locale: str) -> None:
    """Print how often a found term is seen in its own translation and in another's."""
    others = [target for _, target in pairs]
    random.Random(7).shuffle(others)  # noqa: S311
    asked = own = other = 0
    for (source, target), elsewhere in zip(pairs, others, strict=True):
        for occurrence in distinct(termbase.find(source), locale):
            asked += 1
            own += present(occurrence.term, target, locale)
            other += present(occurrence.term, elsewhere, locale)
    print(
        f"  {locale}: {asked} verified terms, {100 * own / asked:.1f} % in their own translation,"
        f" {100 * other / asked:.1f} % in another"
    )


def distinct(found: Sequence[Occurrence], locale: str) -> list[Occurrence]:
    """One occurrence of each term that a check may insist on."""
    insisted = (
        o for o in found if o.term.kind in DEMANDED and o.term.status.get(locale) == "verified"
    )
    return list({o.term.source: o for o in insisted}.values())


def main() -> None:
    """Print all figures."""
    folder = gold.parser(__doc__ or "").parse_args().gold
    termbase = Termbase.load()
    report_finding(termbase, pool(folder))
    news = rows(folder, NEWS) + rows(folder, ENCYCLOPEDIA)
    print("seeing:")
    report_seeing(termbase, [(r[0], r[1]) for r in rows(folder, GOVERNMENT)], "kk")
    report_seeing(termbase, [(r[0], r[1]) for r in news], "kk")
    report_seeing(termbase, [(r[0], r[2]) for r in news], "en")


if __name__ == "__main__":
    main()
