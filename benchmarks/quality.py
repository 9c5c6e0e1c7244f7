"""BLEU and chrF of what is installed, on the dev sets and on a reviewed catalog.

    python benchmarks/quality.py --from ru --to kk [--catalog FILE.po] [--sentences N]
    python benchmarks/quality.py --package translate-ru_kk-1_0

The engine is the one that ``ank-i18n translate`` would ask for the pair, the package itself or
two of them, or the package that is named; without masks and guards: what the model says, and no
sentence left out. The scores are
sacreBLEU's with its defaults and are printed with its signatures. Of a catalog only reviewed units
count, and they are the reference: a unit that was reviewed by editing this engine's own draft
makes the score look better than it is.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import sacrebleu

import gold
from ank_i18n.catalog.states import State, state_of
from ank_i18n.catalog.store import load
from ank_i18n.engines import find
from ank_i18n.engines.argos import Argos
from ank_i18n.engines.packages import chosen
from ank_i18n.engines.protocol import Engine


def main() -> None:
    """Translate every set that has the pair, and print a table."""
    options = _options()
    engine = _engine(options)
    print(f"{engine.package} {engine.version}")
    for name, pairs in _sets(options, engine.source, engine.target):
        some = pairs[: options.sentences]
        if some:
            _print(name, engine, some)
        else:
            print(f"{name}: no sentence to compare with")


def _options() -> argparse.Namespace:
    parser = gold.parser("BLEU and chrF of the installed packages for a pair of locales.")
    parser.add_argument("--from", dest="source", default="ru")
    parser.add_argument("--to", dest="target", default="kk")
    parser.add_argument("--package", help="ru-kk, or the folder's name; instead of --from, --to")
    parser.add_argument("--catalog", type=Path, help="a .po of the target whose source is --from")
    parser.add_argument("--sentences", type=int, help="of each set, the first; all by default")
    return parser.parse_args()


def _engine(options: argparse.Namespace) -> Engine:
    if options.package:
        package = chosen(options.package)
        return Argos(package, package.source, package.target)
    engine = find(options.source, options.target, {})
    if engine is None:
        raise SystemExit(f"no package installed for {options.source} → {options.target}")
    return engine


def _sets(
    options: argparse.Namespace, source: str, target: str
) -> Iterator[tuple[str, list[gold.Pair]]]:
    # A user who has only catalogs of their own needs no dev sets.
    if options.gold.is_dir() or not options.catalog:
        yield from gold.dev_pairs(options.gold, source, target)
    if options.catalog:
        entries = [e for e in load(options.catalog) if state_of(e) is State.REVIEWED]
        yield options.catalog.name, [(e.msgid, e.msgstr) for e in entries if e.msgstr]


def _print(name: str, engine: Engine, pairs: Sequence[tuple[str, str]]) -> None:
    drafts = {i: draft.text for i, draft in engine.translate([source for source, _ in pairs])}
    said, references = [drafts[i] for i in range(len(pairs))], [[target for _, target in pairs]]
    bleu, chrf = sacrebleu.metrics.BLEU(), sacrebleu.metrics.CHRF()
    print(f"{name}: {len(pairs)} sentences, {sum(not text for text in said)} empty")
    print(f"  BLEU {bleu.corpus_score(said, references).score:.1f}  {bleu.get_signature()}")
    print(f"  chrF {chrf.corpus_score(said, references).score:.1f}  {chrf.get_signature()}")


if __name__ == "__main__":
    main()
