"""Sentence alignment beside Gale and Church's, on real translations that were cut up again.

    python benchmarks/align.py --gold ../shared --peer /path/to/python-with-nltk

Documents are runs of 3 to 110 consecutive translated sentences (news, encyclopaedia, government
pages). Into each, two neighbours of a side are merged now and then (so that 2–1 and 1–2 beads
are in it), and from the damaged ones a share of the sentences of either side is taken out. The
odd documents set the thresholds (``--dev`` shows them); the even ones are reported. A bead counts
when exactly its sentences are found.

hunalign (``--hunalign PROGRAM``) gets what suits it best: words apart and cut to stems, our terms
as its dictionary, and its realigning. ``benchmarks/hunalign.mjs`` is that program from npm.
"""

from __future__ import annotations

import csv
import json
import random
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path
from typing import NamedTuple

from ank_i18n.memory.align import Bead, Lexicon, align
from ank_i18n.memory.align.known import known_pairs
from ank_i18n.memory.align.model import CONFIDENT
from ank_i18n.memory.features import STEM
from gold import parser, require

MERGED = 0.06
MISSING = (0.0, 0.05, 0.10, 0.20)
SIZES = (3, 8, 20, 45, 110)
Gold = set[tuple[tuple[int, ...], tuple[int, ...]]]
NLTK = """
import json, sys
from nltk.translate.gale_church import align_blocks
json.dump([align_blocks(s, t) for s, t in json.load(sys.stdin)], sys.stdout)
"""


class Document(NamedTuple):
    """Two texts and which of their sentences belong together."""

    source: list[str]
    target: list[str]
    gold: Gold


def main() -> None:
    """Print F1 per set and pair of languages, damaged or not, for every aligner."""
    arguments = parser((__doc__ or "").partition("\n")[0])
    arguments.add_argument("--dev", action="store_true", help="the half that thresholds are set on")
    arguments.add_argument("--peer", help="a Python that has nltk")
    arguments.add_argument("--hunalign", type=Path, help="the hunalign program")
    options = arguments.parse_args()
    everything: dict[float, list[list[float]]] = {missing: [] for missing in MISSING}
    for name, pairs, languages in corpora(options.gold):
        lexicon = Lexicon(known_pairs(*languages))
        for missing in MISSING:
            half = list(cut(pairs, missing))[int(not options.dev) :: 2]
            documents = [d for d in half if d.source and d.target]
            start = time.process_time()
            found = [align(d.source, d.target, lexicon) for d in documents]
            seconds = time.process_time() - start
            scores = [f1(documents, map(beads, found)), *confident(documents, found)]
            line = f"{name} {missing:4.0%} missing  F1 {scores[0]:.3f}"
            line += f"  confident {scores[1]:.1%} at precision {scores[2]:.4f}  {seconds:.1f} s"
            for peer, run in peers(options, languages):
                scores.append(f1(documents, run(documents)))
                line += f"  {peer} {scores[-1]:.3f}"
            everything[missing].append(scores)
            print(line, flush=True)
    for missing, rows in everything.items():
        means = "  ".join(f"{statistics.fmean(column):.4f}" for column in zip(*rows, strict=True))
        print(f"mean, {missing:.0%} missing: {means}")
    long_document(options.gold)


def corpora(gold: Path) -> Iterator[tuple[str, list[tuple[str, str]], tuple[str, str]]]:
    """Every set of consecutive translated sentences with its pair of languages."""
    for name in ("ntrex", "flores"):
        with require(gold / "eval" / "mt" / f"{name}-dev.tsv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for one, other in (("ru", "kk"), ("ru", "en"), ("en", "kk")):
            yield f"{name:6} {one}-{other}", [(r[one], r[other]) for r in rows], (one, other)
    lines = require(gold / "text" / "gov.ru-kk.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [tuple(line.split("\t")[:2]) for line in lines if line.count("\t") >= 1]
    yield "gov    ru-kk", pairs, ("ru", "kk")  # type: ignore[misc]


def cut(pairs: Sequence[tuple[str, str]], missing: float) -> Iterator[Document]:
    """The pairs as documents of every size, two of each in turn, with merges and holes."""
    chance = random.Random(20)  # noqa: S311 - reproducible damage, no secret
    start = 0
    for size in cycle(size for size in SIZES for _ in range(2)):
        if start >= len(pairs):
            return
        yield document(pairs[start : start + size], missing, chance)
        start += size


def document(pairs: Sequence[tuple[str, str]], missing: float, chance: random.Random) -> Document:
    """One document; a merge joins two neighbours of one side into one sentence."""
    source: list[str] = []
    target: list[str] = []
    gold: Gold = set()
    number = 0
    while number < len(pairs):
        ours, theirs = [pairs[number][0]], [pairs[number][1]]
        number += 1
        if number < len(pairs) and chance.random() < MERGED:
            ours.append(pairs[number][0])
            theirs.append(pairs[number][1])
            number += 1
            merged = chance.choice((ours, theirs))
            merged[:] = [" ".join(merged)]
        if chance.random() < missing:
            ours = []
        if chance.random() < missing:
            theirs = []
        if ours and theirs:
            gold.add((span(len(source), len(ours)), span(len(target), len(theirs))))
        source += ours
        target += theirs
    return Document(source, target, gold)


def span(start: int, size: int) -> tuple[int, ...]:
    """So many places from a start."""
    return tuple(range(start, start + size))


def beads(found: Sequence[Bead]) -> Gold:
    """The beads that have both sides."""
    return {(tuple(b.source), tuple(b.target)) for b in found if b.paired}


def f1(documents: Sequence[Document], found: Iterator[Gold] | Sequence[Gold]) -> float:
    """F1 over all beads of all documents."""
    right = wanted = given = 0
    for one, other in zip(documents, found, strict=True):
        right += len(one.gold & other)
        wanted += len(one.gold)
        given += len(other)
    return 2 * right / max(1, wanted + given)


def confident(
    documents: Sequence[Document], found: Sequence[Sequence[Bead]]
) -> tuple[float, float]:
    """What enters the memory: the share of the gold beads, and how many of those are right."""
    taken = right = 0
    for one, other in zip(documents, found, strict=True):
        sure = beads([bead for bead in other if bead.confidence >= CONFIDENT])
        taken += len(sure)
        right += len(sure & one.gold)
    wanted = sum(len(one.gold) for one in documents)
    return taken / wanted, right / max(1, taken)


Peer = Callable[[Sequence[Document]], Sequence[Gold]]


def peers(options: object, languages: tuple[str, str]) -> Iterator[tuple[str, Peer]]:
    """The other aligners that this machine has."""
    if python := getattr(options, "peer", None):
        yield "Gale-Church (nltk)", lambda documents: gale_church(python, documents)
    if program := getattr(options, "hunalign", None):
        dictionary = sorted({f"{cut_up(b)} @ {cut_up(a)}" for a, b in known_pairs(*languages)})
        yield "hunalign", lambda documents: [hunalign(program, d, dictionary) for d in documents]


def gale_church(python: str, documents: Sequence[Document]) -> list[Gold]:
    """Gale and Church's aligner as NLTK has it, on character lengths."""
    job = [[list(map(len, d.source)), list(map(len, d.target))] for d in documents]
    answer = subprocess.run(
        [python, "-c", NLTK], input=json.dumps(job), stdout=subprocess.PIPE, text=True, check=True
    )
    return [grouped(links) for links in json.loads(answer.stdout)]


def grouped(links: Sequence[tuple[int, int]]) -> Gold:
    """Links between single sentences as beads."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(links):
        if groups and (i in groups[-1][0] or j in groups[-1][1]):
            groups[-1][0].add(i)
            groups[-1][1].add(j)
        else:
            groups.append(({i}, {j}))
    return {(tuple(sorted(a)), tuple(sorted(b))) for a, b in groups}


def cut_up(text: str) -> str:
    """A text as hunalign likes it: words apart from each other, and of each its stem."""
    return " ".join(word.lower()[:STEM] for word in re.findall(r"\w+|[^\w\s]", text)) or "-"


def hunalign(program: Path, document: Document, dictionary: Sequence[str]) -> Gold:
    """Hunalign with a dictionary, realigning as its manual advises."""
    texts = [list(map(cut_up, side)) for side in (document.source, document.target)]
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder, name) for name in ("dictionary", "source", "target")]
        for name, lines in zip(names, (dictionary, *texts), strict=True):
            name.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        ladder = subprocess.run(
            [program, "-utf", "-realign", *names], stdout=subprocess.PIPE, text=True, check=True
        ).stdout
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in ladder.splitlines()]
    return {
        (tuple(range(i, k)), tuple(range(j, m)))
        for (i, j), (k, m) in pairwise(rungs)
        if i < k and j < m
    }


def long_document(gold: Path) -> None:
    """How long a text of 5,000 sentences takes."""
    lines = require(gold / "text" / "gov.ru-kk.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [(line.split("\t")[0], line.split("\t")[1]) for line in lines[:5000] if "\t" in line]
    whole = document(pairs, 0.1, random.Random(3))  # noqa: S311 - reproducible damage
    start = time.perf_counter()
    found = align(whole.source, whole.target, Lexicon(known_pairs("ru", "kk")))
    seconds = time.perf_counter() - start
    print(f"one text of {len(whole.source)} sentences: {seconds:.1f} s, F1 ", end="")
    print(f"{f1([whole], [beads(found)]):.3f}")


if __name__ == "__main__":
    main()
