"""The checks on injected faults, with other tools beside; then the speed of pofilter's, in turns.

    make bench-env && .venv-bench/bin/python benchmarks/checks.py [--gold FOLDER] [--peers FOLDER]

Scores come from checks_eval.py in the gold folder, on its dev split: recall of faults in the
text and in the files, false alarms on correct professional translations, new alarms on rewrites
that keep the meaning. Speed is measured on those correct translations in two locales, first on
each once, then on numbered copies: there rules that read no figures are asked once of each, as
of the formulas of an archive. Both tools get the same files, in turn; the best round counts.
``--peers`` is a folder with pofilter (translate-toolkit) in it, and dennis-cmd (dennis) if it is to
run beside; msgfmt and i18nspector run where they are installed. Without any, ours runs alone.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ank_i18n import checks, project
from ank_i18n.checks.samples import header
from gold import parser, require

LOCALES = ("kk", "en")
UNITS_A_FILE = 500
ROUNDS = 2
CHECK = f"{shlex.quote(sys.executable)} -m ank_i18n check --format json --no-cache"


def main() -> None:
    """Print the scores, then the speed."""
    options = _options()
    folder = require(options.gold / "eval" / "checks")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        with tarfile.open(folder / "dev.tar.xz") as archive:
            archive.extractall(work, filter="data")
        for tool in ("ank", *_peers(options.peers)):
            _score(folder / "checks_eval.py", work, tool, options.peers)
        translations = _translations(work)
        for units in (len(translations) * len(LOCALES), options.units):
            _speed(work / f"{units}", translations, units, options.peers)


def _options() -> argparse.Namespace:
    arguments = parser(__doc__ or "")
    arguments.add_argument("--peers", type=Path, help="folder that pofilter is in")
    arguments.add_argument("--units", type=int, default=100_000, help="units, both locales")
    return arguments.parse_args()


def _peers(folder: Path | None) -> Iterator[str]:
    """The other tools that are there, by the names that checks_eval.py has for them."""
    for tool, program in (("pofilter", "pofilter"), ("dennis", "dennis-cmd")):
        if folder and (folder / program).exists():
            yield tool
    yield from filter(shutil.which, ("msgfmt", "i18nspector"))


def _score(script: Path, work: Path, tool: str, peers: Path | None) -> None:
    environment = {**os.environ, "CHECKS_DIR": str(work), "ANK_CMD": CHECK}
    if peers:
        environment["PEER_BIN"] = str(peers)
    command = [sys.executable, str(script), "score", tool, "--split", "dev"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    result = json.loads((work / "results" / f"{tool}-dev.json").read_text(encoding="utf-8"))
    print(f"{tool:<10}{'recall':>8}{'files':>8}{'hard':>8}{'alarms':>8}{'errors':>8}{'benign':>8}")
    for locale in LOCALES:
        totals = (result[f"{part}_total"][locale]["recall"] for part in ("recall", "files", "hard"))
        alarms = result["fpr"][locale]
        shares = (*totals, alarms["rate"], alarms["error_rate"])
        benign = result["benign_total"][locale]["recall"]
        print(f"{locale:<10}" + "".join(f"{100 * share:8.1f}" for share in (*shares, benign)))


def _speed(
    root: Path, translations: Mapping[str, Mapping[str, str]], units: int, peers: Path | None
) -> None:
    _build(root, translations, units // len(LOCALES))
    here = project.load(root)
    fresh = checks.Options(remember=False, jobs=0)
    contenders: dict[str, Callable[[], object]] = {
        "ank-i18n": lambda: checks.check(here, options=fresh)
    }
    if peers:
        contenders["pofilter"] = lambda: _pofilter(peers, root)
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            start = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - start)
    for name, seconds in best.items():
        print(f"{name:<10}{units:>8} units {seconds:8.1f} s {1e6 * seconds / units:8.0f} µs a unit")
    if peers:
        print(f"{best['pofilter'] / best['ank-i18n']:.1f} times pofilter's speed")


def _translations(work: Path) -> Mapping[str, Mapping[str, str]]:
    """The correct translations by source, of the sources that have both locales."""
    truth = json.loads((work / "dev" / "truth.json").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    for unit in truth["clean"]:
        found.setdefault(unit["msgid"], {})[unit["lang"]] = unit["msgstr"]
    return {source: texts for source, texts in found.items() if len(texts) == len(LOCALES)}


def _build(root: Path, translations: Mapping[str, Mapping[str, str]], units: int) -> None:
    """A project of numbered copies of the translations."""
    sources = list(translations)
    (root / "seeds").mkdir(parents=True)
    for first in range(0, units, UNITS_A_FILE):
        chosen = [
            (f"№ {number // len(sources)} — ", sources[number % len(sources)])
            for number in range(first, min(first + UNITS_A_FILE, units))
        ]
        text = "\n\n".join(mark + source for mark, source in chosen)
        (root / "seeds" / f"{first}.txt").write_text(text + "\n", encoding="utf-8")
        for locale in LOCALES:
            entries = (
                f'\nmsgid "{_escaped(mark + source)}"\n'
                f'msgstr "{_escaped(mark + translations[source][locale])}"\n'
                for mark, source in chosen
            )
            path = root / "locales" / locale / "LC_MESSAGES" / f"{first}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(header(Language=locale) + "".join(entries), encoding="utf-8")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _pofilter(peers: Path, root: Path) -> None:
    for locale in LOCALES:
        with tempfile.TemporaryDirectory() as out:
            command = [str(peers / "pofilter"), "--progress=none", f"--language={locale}"]
            subprocess.run([*command, str(root / "locales" / locale), out], check=True)


if __name__ == "__main__":
    main()
