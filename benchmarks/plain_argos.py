"""Packages that we converted, in plain argostranslate: does it say the same as our engine?

    python benchmarks/plain_argos.py --argos PYTHON [--package FOLDER …]

PYTHON is an interpreter that has argostranslate with everything it wants, in an environment of
its own. The checkpoints are those of tests/recipes: tiny, with random weights, in the formats of
HPLT and OPUS-MT; and a package with a target prefix. What they say is nonsense, and must be the
same nonsense. ``--package`` adds packages that were converted elsewhere, as those of Transformers
checkpoints must be. Each sentence is a call of its own; argostranslate's sentence splitter, which
needs models from the network, is replaced by one that returns the sentence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import gold

ROOT = Path(__file__).parent.parent
CHILD = """
import json, sys
from pathlib import Path
from argostranslate import package, translate
class Whole:
    def __init__(self, package): pass
    def split_sentences(self, text): return [text]
translate.MiniSBDSentencizer = Whole
folder, sentences = json.load(sys.stdin)
one = package.Package(Path(folder))
said = translate.PackageTranslation(None, None, one)
print(json.dumps([said.hypotheses(sentence, 1)[0].value for sentence in sentences]))
"""
SENTENCES = ["The meeting took place.", "A new school: it's 5", "peace", "Astana", "№ 5… 2½"]


def main() -> None:
    """Build the packages, ask both, print what differs."""
    parser = gold.parser("Converted packages in plain argostranslate.")
    parser.add_argument("--argos", required=True, help="an interpreter that has argostranslate")
    parser.add_argument("--package", type=Path, action="append", default=[], help="one more")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "recipes")]
    with tempfile.TemporaryDirectory() as folder:
        differing = 0
        packages = _packages(Path(folder)) | {package.name: package for package in options.package}
        for name, package in packages.items():
            ours, theirs = _ours(package), _theirs(options.argos, package, folder)
            same = sum(a == b for a, b in zip(ours, theirs, strict=True))
            differing += len(ours) - same
            print(f"{name}: {same} of {len(ours)} sentences the same; the first: {ours[0][:40]!r}")
    sys.exit(differing > 0)


def _packages(folder: Path) -> dict[str, Path]:
    from ank_i18n.engines.packages.convert import convert
    from ank_i18n.engines.packages.recipes import chosen

    checkpoints, tiny = import_module("checkpoints"), import_module("tiny_package")
    hplt, opus = checkpoints.hplt(folder / "hplt"), checkpoints.opus(folder / "opus")
    prefixed = tiny.Recipe(source="en", prefix="kazCyrl", dictionary={"peace": "бейбітшілік"})
    return {
        "HPLT": convert(hplt, chosen("hplt-en-kk"), folder / "a").path,
        "OPUS-MT": convert(opus, chosen("opus-en-kk"), folder / "b").path,
        "with a prefix": tiny.build(folder / "c", prefixed),
    }


def _ours(folder: Path) -> list[str]:
    from ank_i18n.engines.argos import Argos
    from ank_i18n.engines.packages.model import open_package

    package = open_package(folder)
    engine = Argos(package, package.source, package.target)
    return [draft.text for sentence in SENTENCES for _, draft in engine.translate([sentence])]


def _theirs(python: str, package: Path, home: str) -> list[str]:
    homes = {f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("DATA", "CONFIG", "CACHE")}
    done = subprocess.run(
        [python, "-c", CHILD],
        input=json.dumps([str(package), SENTENCES]),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **homes, "PYTHONPATH": ""},
    )
    said: list[str] = json.loads(done.stdout.splitlines()[-1])
    return [text.strip() for text in said]


if __name__ == "__main__":
    main()
