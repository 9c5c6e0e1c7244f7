"""Does the score of drafts put the worst first?

    python benchmarks/score.py --package FOLDER [--pairs FILE.tsv …] [--sentences N]

FOLDER is an Argos package (or its .argosmodel). It is installed into a folder of the benchmark's
own, and so calibrated, and drafts the source side of every set of pairs: the dev sets that have
its two languages, or the files that are named (source, tab, translation; no header). For each
set is printed how the score orders the drafts beside their chrF against the translation
(sacreBLEU's, sentence by sentence): Spearman's rank correlation, and the chance that one of the
worst quarter stands before one of the others (0.5 is by lot). Beside it stand the mean
probability of a token, which is the score of a package without calibration, and the length of
the source alone, long ones first.

Only even lines are counted: the weights of the score (``engines/scores.py``) were set on the odd
lines of such sets.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import sacrebleu

import gold

Ranks = np.ndarray


def main() -> None:
    """Install the package, draft every set, print a table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ARGOS_PACKAGES_DIR"] = folder
        _measure(options, Path(folder))


def _options() -> argparse.Namespace:
    parser = gold.parser("How well the score orders the drafts of a package.")
    parser.add_argument("--package", type=Path, required=True, help="a folder or a file")
    parser.add_argument("--pairs", type=Path, action="append", default=[], help="a table of pairs")
    parser.add_argument("--sentences", type=int, help="of each set, the first; all by default")
    return parser.parse_args()


def _measure(options: argparse.Namespace, folder: Path) -> None:
    from ank_i18n.engines.argos import Argos
    from ank_i18n.engines.packages import install
    from ank_i18n.engines.packages.manifest import RECORD
    from ank_i18n.engines.packages.model import open_package

    package = install(options.package)
    bare = Path(shutil.copytree(package.path, folder / "bare" / package.path.name))
    (bare / RECORD).unlink()
    scored = Argos(package, package.source, package.target)
    plain = Argos(open_package(bare), package.source, package.target)
    print("set                  sentences  chrF   score          probability    length")
    for name, pairs in _sets(options, package.source, package.target):
        some = pairs[: options.sentences][1::2]
        sources = [source for source, _ in some]
        drafts = dict(scored.translate(sources))
        quality = [_chrf(drafts[i].text, target) for i, (_, target) in enumerate(some)]
        probabilities = dict(plain.translate(sources))
        orders = (
            [drafts[i].score for i in range(len(some))],
            [probabilities[i].score for i in range(len(some))],
            [-len(source) for source in sources],
        )
        columns = "  ".join(f"{_rho(o, quality):5.2f}  {_found(o, quality):5.2f}" for o in orders)
        print(f"{name:20} {len(some):9}  {np.mean(quality):4.1f}  {columns}")


def _sets(
    options: argparse.Namespace, source: str, target: str
) -> Iterator[tuple[str, list[gold.Pair]]]:
    if not options.pairs:
        yield from gold.dev_pairs(options.gold, source, target)
    for path in options.pairs:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            yield path.name, [(row[0], row[1]) for row in rows]


def _chrf(draft: str, reference: str) -> float:
    return float(sacrebleu.sentence_chrf(draft, [reference]).score)


def _ranks(values: Sequence[float]) -> Ranks:
    """From the lowest; equal values share their middle rank."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[place]


def _rho(order: Sequence[float], quality: Sequence[float]) -> float:
    return float(np.corrcoef(_ranks(order), _ranks(quality))[0, 1])


def _found(order: Sequence[float], quality: Sequence[float]) -> float:
    """The area under the curve: a draft of the worst quarter is before one of the others."""
    bad = np.asarray(quality) <= np.quantile(quality, 0.25)
    before = _ranks([-one for one in order])[bad].sum() - bad.sum() * (bad.sum() + 1) / 2
    return float(before / (bad.sum() * (~bad).sum()))


if __name__ == "__main__":
    main()
