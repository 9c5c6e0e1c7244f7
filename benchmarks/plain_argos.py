"""Packages of every format, in plain argostranslate: does it say the same as our engine?

    python benchmarks/plain_argos.py --argos PYTHON [--package FOLDER …]

PYTHON is an interpreter that has argostranslate with everything it wants, in an environment of
its own. The checkpoints are those of tests/recipes: tiny, with random weights, in the formats of
HPLT and OPUS-MT; then packages of tests/tiny_package.py with target prefixes, with BPE, with
<s> in front of the source, and two in a row. What they say is nonsense, and must be the same
nonsense. ``--package`` adds packages that were converted elsewhere, as those of Transformers
checkpoints must be. Each sentence is a call of its own; argostranslate's sentence splitter, which
needs models from the network, is replaced by one that returns the sentence.

argostranslate leaves a prefix with underscores in what it says (``kk`` for ``__kk__``): it looks
for the prefix after it has made blanks of all underscores. That is taken off before comparing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
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
folders, sentences = json.load(sys.stdin)
steps = [translate.PackageTranslation(None, None, package.Package(Path(f))) for f in folders]
for step in steps:
    step.from_lang = step.to_lang = None
said = translate.CompositeTranslation(*steps) if len(steps) == 2 else steps[0]
print(json.dumps([said.hypotheses(sentence, 1)[0].value for sentence in sentences]))
"""
SENTENCES = [
    "The meeting took place.",
    "A new school: it's 5",
    "peace",
    "Astana",
    "№ 5… 2½",
    "",
    "   two  blanks   and blanks at the ends  ",
    "3 September 2019, 10:30",
    "«Қазақстан халқы Ассамблеясы» — бірлік үйі",
    "Верховный комиссар прибыл в Астану.",
    "школа № 5, 1 250,5 тг (12 %)",
    "A; B: C — D, E",
    "don't, isn't, John's & Mary's",
    "<b>peace</b> & 1 < 2",
    "100 m² and 5 °C",
    "ＯＳＣＥ ﬁnal ①",
    "emoji 🙂 and 漢字",
    "a-b-c/d",
    "...and so on...",
    "UPPER lower Mixed",
    "x" * 60,
    "peace " * 20,
    "soft\u00adhyphen, no\u00a0break, zero\u200bwidth",
    "“curly” ‘quotes’ „low“",
    "1,000,000.5",
    "tab\there",
]


def main() -> None:
    """Build the packages, ask both, print what differs."""
    parser = gold.parser("Converted packages in plain argostranslate.")
    parser.add_argument("--argos", required=True, help="an interpreter that has argostranslate")
    parser.add_argument("--package", type=Path, action="append", default=[], help="one more")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "recipes")]
    with tempfile.TemporaryDirectory() as folder:
        differing = 0
        packages = _packages(Path(folder)) | {one.name: [one] for one in options.package}
        for name, steps in packages.items():
            ours, theirs = _ours(steps), _theirs(options.argos, steps, folder)
            left = _left(steps[-1])
            theirs = [text.removeprefix(left).strip() for text in theirs]
            same = sum(a == b for a, b in zip(ours, theirs, strict=True))
            differing += len(ours) - same
            print(f"{name}: {same} of {len(ours)} sentences the same; the first: {ours[0][:40]!r}")
            for sentence, a, b in zip(SENTENCES, ours, theirs, strict=True):
                if a != b:
                    print(f"    {sentence!r}\n        ours   {a!r}\n        theirs {b!r}")
    sys.exit(differing > 0)


def _left(folder: Path) -> str:
    """What plain argostranslate leaves of a package's prefix in what it says."""
    from ank_i18n.engines.packages.model import open_package

    prefix = open_package(folder).prefix
    return prefix.replace("_", " ").strip() if "_" in prefix else ""


def _packages(folder: Path) -> dict[str, list[Path]]:
    from ank_i18n.engines.packages.convert import convert
    from ank_i18n.engines.packages.recipes import chosen

    checkpoints, tiny = import_module("checkpoints"), import_module("tiny_package")
    hplt, opus = checkpoints.hplt(folder / "hplt"), checkpoints.opus(folder / "opus")
    plain = tiny.Recipe(source="en", dictionary={"peace": "бейбітшілік"})
    pieces = replace(plain, lines=tuple(SENTENCES * 5))
    english = replace(pieces, source="ru", target="en", cipher=True)
    made = {
        name: [tiny.build(folder / name, recipe)]
        for name, recipe in {
            "prefix kazCyrl": replace(plain, prefix="kazCyrl"),
            "prefix kaz": replace(plain, prefix=">>kaz<<"),
            "prefix kk": replace(plain, prefix="__kk__"),
            "BPE of letters": replace(plain, bpe=True),
            "BPE": replace(pieces, bpe=True, cipher=True),
            "SentencePiece BPE": replace(pieces, cipher=True),
            "bos": pieces,
        }.items()
    }
    [bos] = made["bos"]
    config = bos / "model" / "config.json"
    known = json.loads(config.read_text(encoding="utf-8"))
    config.write_text(json.dumps(known | {"add_source_bos": True}), encoding="utf-8")
    made["two in a row"] = [tiny.build(folder / "first", english), *made["SentencePiece BPE"]]
    made["two, BPE second"] = [made["two in a row"][0], *made["BPE"]]
    made["two, prefix second"] = [made["two in a row"][0], *made["prefix kazCyrl"]]
    return {
        "HPLT": [convert(hplt, chosen("hplt-en-kk"), folder / "a").path],
        "OPUS-MT": [convert(opus, chosen("opus-en-kk"), folder / "b").path],
        **made,
    }


def _ours(folders: list[Path]) -> list[str]:
    from ank_i18n.engines.argos import Argos
    from ank_i18n.engines.packages.model import open_package
    from ank_i18n.engines.pivot import Pivot

    packages = [open_package(folder) for folder in folders]
    steps = [Argos(package, package.source, package.target) for package in packages]
    engine = Pivot(*steps) if len(steps) == 2 else steps[0]
    return [draft.text for sentence in SENTENCES for _, draft in engine.translate([sentence])]


def _theirs(python: str, folders: list[Path], home: str) -> list[str]:
    homes = {f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("DATA", "CONFIG", "CACHE")}
    done = subprocess.run(
        [python, "-c", CHILD],
        input=json.dumps([[str(folder) for folder in folders], SENTENCES]),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **homes, "PYTHONPATH": ""},
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    said: list[str] = json.loads(done.stdout.splitlines()[-1])
    return [text.strip() for text in said]


if __name__ == "__main__":
    main()
