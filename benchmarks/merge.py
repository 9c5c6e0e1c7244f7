"""Our merge beside ``msgmerge --previous``: the same scripted edits, the same catalogs.

    python benchmarks/merge.py             what became of each translation, by kind of edit
    python benchmarks/merge.py --speed     100,000 entries, 5 % edited, in turns

Releases are made of real Russian sentences. Thresholds were set on the first half of them
(``--half first``); the figures to report are those of the second, which is the default.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import polib

from ank_i18n.catalog import store
from ank_i18n.catalog.header import translation
from ank_i18n.catalog.merge import merge
from edits import KINDS, Edited, edited
from gold import parser, require

OURS = """
import sys
from pathlib import Path
from ank_i18n.catalog import load, merge, save
old, pot, out = map(Path, sys.argv[1:])
save(merge(load(old), load(pot), "kk").catalog, out)
"""
OUTCOMES = ("kept", "stale", "lost", "wrong", "empty")


def main() -> None:
    """Print the comparison."""
    options = parser(__doc__ or "")
    options.add_argument("--half", choices=("first", "second"), default="second")
    options.add_argument("--releases", type=int, default=60)
    options.add_argument("--sentences", type=int, default=25, help="in a release")
    options.add_argument("--rate", type=float, default=0.3, help="share of edited sentences")
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--speed", action="store_true")
    options.add_argument("--limit", type=float, default=300, help="seconds for msgmerge's turn")
    given = options.parse_args()
    pool = _sentences(require(given.gold / "text" / "gov.ru-kk.tsv"), given.half)
    chance = random.Random(given.seed)  # noqa: S311 - repeatable, not secret
    with tempfile.TemporaryDirectory() as folder:
        if given.speed:
            _speed(pool, chance, Path(folder), given.limit)
        else:
            scripts = _scripts(pool, chance, given.releases, given.sentences, given.rate)
            _quality(scripts, Path(folder))


def _sentences(path: Path, half: str) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = list(dict.fromkeys(line.split("\t")[0].strip() for line in lines))
    found = [sentence for sentence in found if len(sentence.split()) > 3]
    middle = len(found) // 2
    return found[:middle] if half == "first" else found[middle:]


def _scripts(
    pool: Sequence[str], chance: random.Random, releases: int, size: int, rate: float
) -> Iterator[tuple[Sequence[str], Edited]]:
    for _ in range(releases):
        start = chance.randrange(len(pool) - size)
        old, spare = pool[start : start + size], [*pool[:start], *pool[start + size :]]
        yield old, edited(old, spare, rate, chance)


def _quality(scripts: Iterable[tuple[Sequence[str], Edited]], folder: Path) -> None:
    ours: defaultdict[str, Counter[str]] = defaultdict(Counter)
    theirs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for old, script in scripts:
        before, template = _catalog(old), _template(script.sentences)
        store.save(before, folder / "old.po")
        store.save(template, folder / "new.pot")
        _judge(script, _msgmerge(folder), theirs)
        _judge(script, merge(before, template, "kk").catalog, ours)
    print(f"{'edit':18}{'units':>6}   ank-i18n{'':28}msgmerge --previous")
    print(f"{'':24}" + 2 * (" " + "".join(f"{name:>7}" for name in OUTCOMES)))
    total = {"ours": Counter[str](), "theirs": Counter[str]()}
    for kind in KINDS:
        _row(kind, ours[kind], theirs[kind])
        total["ours"] += ours[kind]
        total["theirs"] += theirs[kind]
    _row("all", total["ours"], total["theirs"])


def _row(kind: str, ours: Counter[str], theirs: Counter[str]) -> None:
    figures = ["".join(f"{side[name]:7}" for name in OUTCOMES) for side in (ours, theirs)]
    print(f"{kind:18}{ours.total():6} {figures[0]} {figures[1]}")


def _marked(number: int, sentence: str) -> str:
    """A translation whose every word says which sentence it belongs to."""
    return " ".join(
        f"s{number}{word[-1] if word[-1] in '.,;:!?' else ''}" for word in sentence.split()
    )


def _catalog(sentences: Sequence[str]) -> polib.POFile:
    catalog = _template(sentences)
    catalog.metadata = translation(catalog.metadata, "kk")
    for number, entry in enumerate(catalog):
        entry.msgstr = _marked(number, entry.msgid)
    return catalog


def _template(sentences: Sequence[str]) -> polib.POFile:
    catalog = polib.POFile(wrapwidth=0)
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalog.extend(
        polib.POEntry(msgid=s, occurrences=[("seeds/x.txt", "")], flags=[], msgstr_plural={})
        for s in sentences
    )
    return catalog


MSGMERGE = [
    "msgmerge",
    "--quiet",
    "--previous",
    "--no-wrap",
    "old.po",
    "new.pot",
    "-o",
    "msgmerge.po",
]


def _msgmerge(folder: Path) -> polib.POFile:
    subprocess.run(MSGMERGE, cwd=folder, check=True)
    return store.load(folder / "msgmerge.po")


def _timed(command: Sequence[str], folder: Path, limit: float | None = None) -> tuple[float, bool]:
    """Seconds that a command took, and whether it ended within the limit."""
    start = time.perf_counter()
    try:
        subprocess.run(command, cwd=folder, check=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return time.perf_counter() - start, False
    return time.perf_counter() - start, True


def _judge(script: Edited, merged: polib.POFile, counts: dict[str, Counter[str]]) -> None:
    entries = {entry.msgid: entry for entry in merged if not entry.obsolete}
    rows = zip(script.sentences, script.kinds, script.origins, strict=True)
    for sentence, kind, origins in rows:
        entry = entries[sentence]
        counts[kind][_outcome(entry, {f"s{origin}" for origin in origins})] += 1
    shelf = {entry.msgid: entry.msgstr for entry in merged if entry.obsolete}
    held = " ".join([*shelf.values(), *(entry.msgstr for entry in entries.values())])
    for number in script.removed:
        counts["removed"]["kept" if f"s{number}" in _ids(held) else "lost"] += 1


def _ids(text: str) -> set[str]:
    return {word.rstrip(".,;:!?") for word in text.split()}


def _outcome(entry: polib.POEntry, expected: set[str]) -> str:
    """What became of a sentence.

    *kept*: its own translation, reviewed; *stale*: that of all its old sentences, fuzzy;
    *lost*: less than that; *wrong*: that of another sentence; *empty*: nothing, rightly.
    """
    found = _ids(entry.msgstr)
    if found - expected:
        return "wrong"
    if not expected:
        return "empty"
    if found != expected:
        return "lost"
    return "stale" if entry.fuzzy else "kept"


def _speed(pool: Sequence[str], chance: random.Random, folder: Path, limit: float) -> None:
    # Short ones: on sentences of 36 words msgmerge needs more than seven minutes.
    pool = [sentence for sentence in pool if len(sentence.split()) <= 14]
    words = [word for sentence in pool for word in sentence.split()]
    made: dict[str, None] = {}
    while len(made) < 100_000:
        base = chance.choice(pool).split()
        for place in chance.sample(range(len(base)), max(1, len(base) // 2)):
            base[place] = chance.choice(words)
        made[" ".join(base)] = None
    old = list(made)
    store.save(_catalog(old), folder / "old.po")
    script = edited(old, pool, 0.05, chance)
    store.save(_template(script.sentences), folder / "new.pot")
    ours, _ = _timed([sys.executable, "-c", OURS, "old.po", "new.pot", "ours.po"], folder)
    print(f"ank-i18n: {ours:.1f} s", flush=True)
    theirs, ended = _timed(MSGMERGE, folder, limit)
    print(f"msgmerge: {theirs:.1f} s{'' if ended else ', and not done'}")
    print(f"ank-i18n is {'' if ended else 'more than '}{theirs / ours:.1f} times as fast")


if __name__ == "__main__":
    main()
