"""Speed of the translation memory, beside a plain rapidfuzz scan and Translate Toolkit's matcher.

    python benchmarks/memory.py --units 1000000 --toolkit /path/to/python-with-translate-toolkit

The units are generated: words made of syllables, some far more frequent than others, as in real
text; a fifth of the sentences are a form letter with other numbers and names. The queries are
stored sentences with a word changed, dropped or added, or other numbers. Every side answers the
same queries in turns; the toolkit, which compares with every unit in Python, gets a smaller
memory, and so does ours beside it.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ank_i18n.memory import Memory

SYLLABLES = [c + v for c in "бвгджзклмнпрстфхцчш" for v in "аеиоуыюя"]
TOOLKIT = """
import json, sys, time
from translate.search import match
from translate.storage import base
# Its matcher compares units where two are equally similar, and they have no order.
base.TranslationUnit.__lt__ = lambda one, other: one.source < other.source
job = json.load(sys.stdin)
store = base.TranslationStore()
for text in job["units"]:
    unit = base.TranslationUnit(text)
    unit.target = text
    store.addunit(unit)
matcher = match.matcher(store, max_candidates=5, min_similarity=75, max_length=1000)
times, best = [], []
for query in job["queries"]:
    start = time.perf_counter()
    found = matcher.matches(query)
    times.append(time.perf_counter() - start)
    best.append(found[0].source if found else None)
json.dump({"times": times, "best": best}, sys.stdout)
"""


class Writer:
    """Writes sentences that nobody wrote."""

    def __init__(self, seed: int, words: int = 60_000) -> None:
        self.random = random.Random(seed)  # noqa: S311 - reproducible text, no secret
        self.words = ["".join(self.random.choices(SYLLABLES, k=n % 4 + 1)) for n in range(words)]
        self.weights = [1 / (rank + 10) for rank in range(words)]
        self.letters = [self.plain().rstrip(".") for _ in range(200)]

    def plain(self) -> str:
        """A sentence of 6 to 24 words."""
        picked = self.random.choices(self.words, self.weights, k=self.random.randint(6, 24))
        return " ".join(picked).capitalize() + "."

    def letter(self) -> str:
        """A set sentence with its own numbers and a name."""
        text = self.random.choice(self.letters)
        name = self.random.choice(self.words).capitalize()
        return f"{text} {name}, {self.random.randint(2, 9999)} из {self.random.randint(2, 99)}."

    def corpus(self, units: int) -> list[str]:
        """So many sentences, a fifth of them form letters."""
        picked = self.random.choices(self.words, self.weights, k=units * 16)
        texts, at = [], 0
        for number in range(units):
            if number % 5 == 0:
                texts.append(self.letter())
                continue
            stop = at + self.random.randint(6, 24)
            if stop > len(picked):
                at, stop = 0, stop - at
            texts.append(" ".join(picked[at:stop]).capitalize() + ".")
            at = stop
        return texts

    def edited(self, text: str) -> str:
        """The sentence as a later release would have it."""
        words = text.split()
        at = self.random.randrange(1, len(words) - 1)
        change = self.random.randrange(4)
        if change == 0:
            words[at] = self.random.choice(self.words)
        elif change == 1:
            del words[at]
        elif change == 2:
            words.insert(at, self.random.choice(self.words))
        else:
            words = [str(self.random.randint(2, 999)) if w.isdigit() else w for w in words]
        return " ".join(words)


def main() -> None:
    """Build, ask, print."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--units", type=int, default=1_000_000)
    arguments.add_argument("--queries", type=int, default=200)
    arguments.add_argument("--scans", type=int, default=12, help="queries for the plain scan")
    arguments.add_argument("--toolkit", help="a Python that has translate-toolkit")
    arguments.add_argument("--toolkit-units", type=int, default=20_000)
    options = arguments.parse_args()

    writer = Writer(seed=1)
    texts = writer.corpus(options.units)
    queries = [writer.edited(writer.random.choice(texts)) for _ in range(options.queries)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.sqlite"
        build(path, texts)
        release(path, queries)
        scan(path, texts, queries, options.scans)
        if options.toolkit:
            toolkit(options.toolkit, Path(folder) / "small.sqlite", writer, options.toolkit_units)


def build(path: Path, texts: Sequence[str]) -> None:
    """Fill a memory and say what it cost."""
    start = time.perf_counter()
    with Memory.open(path) as memory, memory.transaction():
        for text in texts:
            memory.add(text, text.upper(), "kk", state="reviewed", origin="made")
    taken = time.perf_counter() - start
    size = path.stat().st_size / 2**20
    print(f"built {len(texts):,} units in {taken:.0f} s, {size:.0f} MiB")


def release(path: Path, queries: Sequence[str]) -> None:
    """One cold process' work: open, look up the 17 units of a release, close."""
    start = time.perf_counter()
    with Memory.open(path) as memory:
        for query in queries[-17:]:
            memory.lookup(query, "kk")
    print(f"a release of 17 units, opening included: {time.perf_counter() - start:.3f} s")


def scan(path: Path, texts: Sequence[str], queries: Sequence[str], scans: int) -> None:
    """The memory and a scan over every unit, in turns; their speed, and whether they agree."""

    def every(query: str) -> str | None:
        found = process.extractOne(
            query, texts, scorer=Levenshtein.normalized_similarity, score_cutoff=0.75
        )
        return None if found is None else str(found[0])

    with Memory.open(path) as memory:
        ours, plain, agreed = [], [], 0
        for number, query in enumerate(queries):
            seconds, best = timed(first(memory), query)
            ours.append(seconds)
            if number < scans:
                seconds, wanted = timed(every, query)
                plain.append(seconds)
                agreed += as_good(query, best, wanted)
    print(f"memory, {len(texts):,} units, {len(ours)} queries: {summary(ours)}")
    print(f"plain rapidfuzz scan, {len(plain)} queries: {summary(plain)}")
    print(f"ratio of medians: {statistics.median(plain) / statistics.median(ours):.0f}x")
    print(f"as good a match as the scan's: {agreed} of {len(plain)}")


def toolkit(python: str, path: Path, writer: Writer, units: int) -> None:
    """The memory and Translate Toolkit's Levenshtein matcher over the same smaller memory."""
    texts = writer.corpus(units)
    queries = [writer.edited(writer.random.choice(texts)) for _ in range(20)]
    build(path, texts)
    answer = subprocess.run(
        [python, "-c", TOOLKIT],
        input=json.dumps({"units": texts, "queries": queries}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    theirs = json.loads(answer.stdout)
    with Memory.open(path) as memory:
        answers = [timed(first(memory), query) for query in queries]
    ours = [seconds for seconds, _ in answers]
    agreed = sum(
        as_good(query, best, wanted)
        for query, (_, best), wanted in zip(queries, answers, theirs["best"], strict=True)
    )
    print(f"memory, {units:,} units: {summary(ours)}")
    print(f"Translate Toolkit matcher: {summary(theirs['times'])}")
    print(f"ratio of medians: {statistics.median(theirs['times']) / statistics.median(ours):.0f}x")
    print(f"as good a match as the toolkit's: {agreed} of {len(queries)}")


def first(memory: Memory) -> Callable[[str], str | None]:
    """A function that gives the source of the best match."""

    def ask(query: str) -> str | None:
        found = memory.lookup(query, "kk")
        return found[0].source if found else None

    return ask


def as_good(query: str, best: str | None, wanted: str | None) -> bool:
    """Whether a match is adapted to the query, or as similar to it as the peer's."""
    if wanted is None:
        return True
    return best is not None and Levenshtein.normalized_similarity(
        query, best
    ) >= Levenshtein.normalized_similarity(query, wanted)


def timed(call: Callable[[str], str | None], query: str) -> tuple[float, str | None]:
    """How long a call takes, and its answer."""
    start = time.perf_counter()
    answer = call(query)
    return time.perf_counter() - start, answer


def summary(seconds: Sequence[float]) -> str:
    """Median and 95th percentile in milliseconds."""
    tail = statistics.quantiles(seconds, n=20)[-1]
    return f"median {1000 * statistics.median(seconds):.2f} ms, 95 % {1000 * tail:.2f} ms"


if __name__ == "__main__":
    main()
