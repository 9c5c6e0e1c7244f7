"""What large catalogs and many catalogs cost.

python benchmarks/catalogs.py memory     200,000 entries: read, merged, written; the peak
python benchmarks/catalogs.py status     the status of 1,000 releases in two locales
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polib

from ank_i18n.catalog import store

SENTENCE = "В заседании номер {} приняли участие депутаты, учёные и представители объединений."
TRANSLATION = "{} нөмірлі отырысқа депутаттар, ғалымдар және бірлестіктердің өкілдері қатысты."

MERGE = """
import sys
from pathlib import Path
from ank_i18n.catalog import load, merge, save
po, pot = map(Path, sys.argv[1:])
template = load(pot)
merged = merge(load(po), template, "kk")
save(merged.catalog, po)
print(merged)
"""


def main() -> None:
    """Run one of the two."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("what", choices=("memory", "status"))
    options.add_argument("--entries", type=int, default=200_000)
    options.add_argument("--releases", type=int, default=1_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.what == "memory":
            _memory(Path(folder), given.entries)
        else:
            _status(Path(folder), given.releases)


def _catalog(numbers: range, *, translated: bool) -> polib.POFile:
    catalog = polib.POFile(wrapwidth=0)
    catalog.metadata = {"Language": "kk", "Content-Type": "text/plain; charset=UTF-8"}
    catalog.extend(
        polib.POEntry(
            msgid=SENTENCE.format(number),
            msgstr=TRANSLATION.format(number) if translated else "",
            occurrences=[("seeds/x.txt", "")],
            msgstr_plural={},
            flags=[],
        )
        for number in numbers
    )
    return catalog


def _memory(folder: Path, entries: int) -> None:
    po, pot = folder / "x.po", folder / "x.pot"
    store.save(_catalog(range(entries), translated=True), po)
    store.save(_catalog(range(entries // 100, entries + entries // 100), translated=False), pot)
    size = po.stat().st_size / 2**20
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", MERGE, po, pot], check=True, capture_output=True)
    taken = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{entries} entries, {size:.0f} MB: {done.stdout.decode().strip()}")
    print(
        f"read, merged with a template as large, and written in {taken:.1f} s; peak {peak:.0f} MB"
    )


def _status(folder: Path, releases: int) -> None:
    for number in range(releases):
        seed = folder / "seeds" / f"release-{number:04}.txt"
        seed.parent.mkdir(exist_ok=True)
        seed.write_text(SENTENCE.format(number), encoding="utf-8")
        for locale in ("kk", "en"):
            units = range(20 * number, 20 * number + 20)
            po = folder / "locales" / locale / "LC_MESSAGES" / f"{seed.stem}.po"
            store.save(_catalog(units, translated=True), po)
    command = [sys.executable, "-m", "ank_i18n", "--project", str(folder), "status"]
    start = time.perf_counter()
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    taken = time.perf_counter() - start
    print("\n".join(shown.splitlines()[-2:]))
    print(f"status of {releases} releases in 2 locales, 20 units each: {taken:.1f} s")


if __name__ == "__main__":
    main()
