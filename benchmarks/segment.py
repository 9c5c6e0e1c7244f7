"""Segmentation against razdel: scores on the gold boundaries, speed in turns, growth of time.

    make bench-env && .venv-bench/bin/python benchmarks/segment.py [--gold FOLDER] [--large MB]

A boundary is the number of characters that are not white space to its left; the end of a text
is none. Err/1k is wrong and missed boundaries per 1,000 gold sentences. Both contenders get the
same texts, in turn, in one process; the best of the rounds counts.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ank_i18n.segment import iter_spans, sentences
from gold import parser, require

ROUNDS = 7
SETS = (
    ("dev", "ru"),
    ("dev_docs", "ru"),
    ("challenge", "ru"),
    ("kk_dev", "kk"),
    ("en_dev", "en"),
)
Split = Callable[[str], list[str]]


class Text(NamedTuple):
    """A gold text and its sentences."""

    text: str
    sentences: list[str]


def main() -> None:
    """Print scores, then speed, then how time grows with the text."""
    options = _options()
    folder = require(options.gold / "eval" / "segmentation")
    texts = {name: list(_texts(folder / f"{name}.jsonl")) for name, _ in SETS}
    print(f"{'set':<14}{'tool':<10}{'F1':>8}{'err/1k':>8}")
    for name, locale in SETS:
        for tool, split in _tools(locale):
            f1, errors = _score(texts[name], split)
            print(f"{name:<14}{tool:<10}{f1:8.2f}{errors:8.1f}")
    _unseen(require(options.gold / "eval" / "mt"))
    print(f"\n{'set':<14}{'ank-i18n':>10}{'razdel':>10}  MB/s; how many times razdel's speed")
    for name, locale in SETS:
        ours, razdel = _in_turns([text for text, _ in texts[name]], locale)
        print(f"{name:<14}{ours:10.2f}{razdel:10.2f}  {ours / razdel:.2f}")
    _growth([text for text, _ in texts["dev"]], options.large)


def _options() -> _Options:
    arguments = parser(__doc__ or "")
    arguments.add_argument("--large", type=int, default=8, help="megabytes of the largest text")
    return arguments.parse_args(namespace=_Options())


class _Options:
    gold: Path
    large: int


def _texts(path: Path) -> Iterable[Text]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield Text(record["text"], record["sentences"])


def _tools(locale: str) -> tuple[tuple[str, Split], ...]:
    return (("ank-i18n", partial(sentences, locale=locale)), ("razdel", _razdel()))


def _razdel() -> Split:
    try:
        from razdel import sentenize
    except ImportError:
        sys.exit("razdel is not installed: make bench-env")
    return lambda text: [sentence.text for sentence in sentenize(text)]


def _cuts(parts: Iterable[str]) -> set[int]:
    found, position = [0], 0
    for part in parts:
        position += len("".join(part.split()))
        found.append(position)
    return set(found) - {0, position}


def _score(texts: Sequence[Text], split: Split) -> tuple[float, float]:
    hits = wrong = missed = 0
    for text, expected in texts:
        gold, found = _cuts(expected), _cuts(split(text))
        hits += len(gold & found)
        wrong += len(found - gold)
        missed += len(gold - found)
    f1 = 200 * hits / (2 * hits + wrong + missed)
    return f1, 1000 * (wrong + missed) / sum(len(expected) for _, expected in texts)


def _unseen(folder: Path) -> None:
    """Sentences of translation sets, five to a text: how many of the joins each tool misses.

    No rule was developed on them. A line there may hold several sentences, so only the joins
    between lines that end as sentences do can be counted.
    """
    print(f"\n{'joined lines':<20}{'joins':>8}{'ank-i18n misses':>18}{'razdel misses':>16}")
    for path in sorted(folder.glob("*-dev.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        for column, locale in enumerate(rows[0]):
            lines = [row[column].strip() for row in rows[1:]]
            lines = [line for line in lines if line.rstrip('"»”)')[-1:] in (".", "!", "?", "…")]
            groups = [lines[first : first + 5] for first in range(0, len(lines), 5)]
            joins = sum(len(_cuts(group)) for group in groups)
            missed = [
                sum(len(_cuts(group) - _cuts(split(" ".join(group)))) for group in groups)
                for _, split in _tools(locale)
            ]
            name = f"{path.stem} {locale}"
            print(f"{name:<20}{joins:8}{missed[0]:18}{missed[1]:16}")


def _in_turns(texts: Sequence[str], locale: str) -> tuple[float, float]:
    """Megabytes of UTF-8 per second of either tool, best of the rounds."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = dict.fromkeys(("ank-i18n", "razdel"), float("inf"))
    for _ in range(ROUNDS):
        for tool, split in _tools(locale):
            start = time.perf_counter()
            for text in texts:
                split(text)
            best[tool] = min(best[tool], time.perf_counter() - start)
    return size / best["ank-i18n"], size / best["razdel"]


def _growth(texts: Sequence[str], largest: int) -> None:
    """Seconds per megabyte of ever longer texts, and of texts that defeat careless rules."""
    paragraphs, one_line = "\n".join(texts), " ".join(texts)
    print(f"\n{'text':<26}{'MB':>8}{'s':>8}{'s/MB':>8}")
    sizes = [largest >> shift for shift in (3, 2, 1, 0) if largest >> shift]
    for kind, base in (("paragraphs", paragraphs), ("one line", one_line)):
        for size in sizes:
            _time(kind, base * (size * 1_000_000 // len(base.encode()) + 1))
    _time("a line without a full stop", "слово " * 90_000)
    _time("10,000 nested quotes", "«" * 10_000 + "Да. Нет" + "»" * 10_000)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the whole run: {peak:.0f} MB")


def _time(kind: str, text: str) -> None:
    size = len(text.encode()) / 1e6
    start = time.perf_counter()
    for _ in iter_spans(text):
        pass
    seconds = time.perf_counter() - start
    print(f"{kind:<26}{size:8.2f}{seconds:8.2f}{seconds / size:8.3f}")


if __name__ == "__main__":
    main()
