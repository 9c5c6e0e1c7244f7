"""Drafting against argostranslate's own translate(), and against a bare translate_batch loop.

    python benchmarks/draft.py --argos PYTHON [--sentences 200] [--rounds 2] [--gold FOLDER]

PYTHON is an interpreter that has argostranslate with everything it wants (stanza, torch, spacy).
All contenders run in turn, each in a process of its own, on one package and the same sentences
(the Russian side of the NTREX dev set), after one sentence to warm up.

The package is built here: Transformer base, int8, 32,000 words, with weights set by hand as in
tests/tiny_package.py. It keeps names, knows months and numerals (draft_words.py), says another
piece of the same length for every other piece, and stops where the source does; a package with
random weights would never stop. Speed does not depend on what the weights are.

argostranslate's sentence splitters need models from the network, and our sentences are split
already: in its process the splitter is replaced by one that returns the sentence. What it saves
so is counted in its favour, except of memory: published packages carry a Stanza tokenizer, which
people's memory holds, so one more contender has one (argos_splitter.py) and translates a part of
the sentences. Its speed is not compared.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gold
from draft_words import dictionary

if TYPE_CHECKING:
    from ank_i18n.engines import Engine

ROOT = Path(__file__).parent.parent
BARE_BATCHES = (512, 1024, 2048, 4096)
SPLIT_SENTENCES = 40
"""As many the contender with a splitter translates: its memory has grown to the full by then."""
TARGETS = {"argos": 10.0, "argos, 1 thread": 5.0, "bare loop": 0.9}

Translate = Callable[[Sequence[str]], list[str]]


def main() -> None:
    """Build the package, run the contenders in turn, print the ratios."""
    options = _options()
    if options.contender:
        _run(options.contender, json.loads(sys.stdin.read()))
        return
    sentences = _sentences(options.gold, options.sentences)
    with tempfile.TemporaryDirectory() as folder:
        _build(Path(folder) / "packages", sentences)
        contenders: list[tuple[str, str, dict[str, str]]] = [
            ("ours", sys.executable, {}),
            ("ours, guarded", sys.executable, {}),
        ]
        contenders += [(f"bare loop {n}", sys.executable, {}) for n in BARE_BATCHES]
        if options.argos:
            contenders.append(("argos, 1 thread", options.argos, {"ARGOS_INTRA_THREADS": "1"}))
            contenders.append(("argos", options.argos, {}))
        runs: dict[str, list[dict[str, Any]]] = {name: [] for name, _, _ in contenders}
        splitting = _splitting(options.argos, folder, sentences) if options.argos else None
        for number in range(options.rounds):
            for name, python, settings in contenders:
                run = _child(name, python, settings, folder, sentences)
                runs[name].append(run)
                print(f"round {number + 1}  {name:16} {run['seconds']:7.1f} s", file=sys.stderr)
    _report(runs, len(sentences), splitting)


def _options() -> argparse.Namespace:
    parser = gold.parser("Drafting against argostranslate and against a bare loop.")
    parser.add_argument("--argos", help="an interpreter that has argostranslate whole")
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--contender", help=argparse.SUPPRESS)
    return parser.parse_args()


def _sentences(folder: Path, count: int) -> list[str]:
    path = gold.require(folder / "eval" / "mt" / "ntrex-dev.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["ru"] for row in rows][:count]


def _build(folder: Path, sentences: Sequence[str]) -> None:
    sys.path.insert(0, str(ROOT / "tests"))
    tiny_package = import_module("tiny_package")
    tiny_package.build(
        folder,
        tiny_package.Recipe(
            dictionary=dictionary(sentences),
            size=tiny_package.BASE,
            lines=tuple(sentences),
            cipher=True,
        ),
    )


def _splitting(python: str, folder: str, sentences: Sequence[str]) -> dict[str, Any]:
    """One run of argostranslate on a package that carries a Stanza tokenizer."""
    home = Path(folder) / "split"
    [package] = (Path(folder) / "packages").iterdir()
    shutil.copytree(package, home / "packages" / package.name)
    package = home / "packages" / package.name
    with _served(package / "stanza") as address:
        splitter = [python, str(ROOT / "benchmarks" / "argos_splitter.py"), str(package), address]
        subprocess.run(splitter, check=True, capture_output=True)
        # Stanza asks for the list by the name that it has on its server.
        resources = package / "stanza" / "resources.json"
        shutil.copy(resources, resources.with_name("resources_1.10.0.json"))
        settings = {"ARGOS_INTRA_THREADS": "1", "STANZA_RESOURCES_URL": address}
        return _child("argos, its splitter", python, settings, str(home), sentences)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


def _child(
    name: str, python: str, settings: dict[str, str], folder: str, sentences: Sequence[str]
) -> dict[str, Any]:
    homes = {f"XDG_{kind}_HOME": f"{folder}/{kind}" for kind in ("DATA", "CONFIG", "CACHE")}
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("ARGOS_")},
        **homes,
        **settings,
        "ARGOS_PACKAGES_DIR": f"{folder}/packages",
        "PYTHONPATH": str(ROOT / "src"),
    }
    done = subprocess.run(
        [python, __file__, "--contender", name],
        input=json.dumps(sentences),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    run: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return run


def _run(name: str, sentences: list[str]) -> None:
    started = time.perf_counter()
    translate = CONTENDERS[name.rstrip(" 0123456789")](name)
    first = translate(sentences[:1])
    loaded = time.perf_counter()
    worked = time.process_time()
    texts = translate(sentences)
    seconds, work = time.perf_counter() - loaded, time.process_time() - worked
    print(
        json.dumps(
            {
                "seconds": seconds,
                "work": work,
                "first": loaded - started,
                "peak": _peak(),
                "looking": LOOKS.seconds,
                "refused": LOOKS.count("guard"),
                "doubted": LOOKS.count("doubts"),
                "texts": [hashlib.sha256(text.encode()).hexdigest() for text in texts],
                "same_first": texts[:1] == first,
            }
        )
    )


def _peak() -> float:
    """The peak memory of this process in MiB; ru_maxrss would count its parent's too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


_Found = str | tuple[str, ...] | None


class _Looks:
    """The guards' own time, and the sentences whose first draft they refused or doubted."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.seen: dict[str, set[str]] = {}
        self.met: dict[str, set[str]] = {}

    def watch(self, name: str, look: Callable[..., _Found]) -> Callable[..., _Found]:
        """Guards tell one problem or none, doubts any number: both are met if there is one."""
        seen, met = self.seen.setdefault(name, set()), self.met.setdefault(name, set())

        def watched(source: str, *others: str) -> _Found:
            started = time.thread_time()
            found = look(source, *others)
            self.seconds += time.thread_time() - started
            if found and source not in seen:
                met.add(source)
            seen.add(source)
            return found

        return watched

    def count(self, name: str) -> int:
        """The sentences whose first draft was met so."""
        return len(self.met.get(name, ()))


LOOKS = _Looks()


def _ours(name: str) -> Translate:
    from ank_i18n.engines import find

    engine = _guarded() if "guarded" in name else find("ru", "kk", {})
    assert engine is not None

    def translate(sentences: Sequence[str]) -> list[str]:
        drafts = dict(engine.translate(sentences))
        return [drafts[i].text for i in range(len(sentences))]

    return translate


def _guarded() -> Engine | None:
    from ank_i18n.drafting.machine import machine

    layer = vars(import_module("ank_i18n.drafting.guarded"))
    for name in ("guard", "doubts"):
        layer[name] = LOOKS.watch(name, layer[name])
    return machine("ru", "kk", {}, cached=False)


def _bare(name: str) -> Translate:
    import ctranslate2
    import sentencepiece

    [package] = Path(os.environ["ARGOS_PACKAGES_DIR"]).iterdir()
    tokenizer = sentencepiece.SentencePieceProcessor(
        model_file=str(package / "sentencepiece.model")
    )
    cores = len(os.sched_getaffinity(0))
    translator = ctranslate2.Translator(
        str(package / "model"), compute_type="auto", inter_threads=cores, intra_threads=1
    )

    def translate(sentences: Sequence[str]) -> list[str]:
        results = translator.translate_batch(
            [tokenizer.encode(sentence, out_type=str) for sentence in sentences],
            max_batch_size=int(name.rsplit(maxsplit=1)[-1]),
            batch_type="tokens",
            beam_size=4,
            length_penalty=0.2,
            replace_unknowns=True,
        )
        return [tokenizer.decode_pieces(result.hypotheses[0]) for result in results]

    return translate


def _argos(name: str) -> Translate:
    from argostranslate import sbd, translate

    if "splitter" in name:
        own = translate.get_translation_from_codes("ru", "kk")
        return lambda sentences: [own.translate(each) for each in sentences[:SPLIT_SENTENCES]]

    def unsplit(_self: object, text: str) -> list[str]:
        return [text]

    def initialise(_self: object, _package: object) -> None:
        return None

    sbd.MiniSBDSentencizer.__init__ = initialise
    sbd.MiniSBDSentencizer.split_sentences = unsplit
    translation = translate.get_translation_from_codes("ru", "kk")

    def translate_each(sentences: Sequence[str]) -> list[str]:
        return [translation.translate(sentence).strip() for sentence in sentences]

    return translate_each


CONTENDERS = {
    "ours": _ours,
    "ours, guarded": _ours,
    "bare loop": _bare,
    "argos": _argos,
    "argos, 1 thread": _argos,
    "argos, its splitter": _argos,
}


def _report(
    runs: dict[str, list[dict[str, Any]]], count: int, splitting: dict[str, Any] | None
) -> None:
    # Other work on the machine only ever slows a run down: the fastest says most.
    seconds = {name: min(run["seconds"] for run in some) for name, some in runs.items()}
    print(f"{count} sentences, the fastest of {len(runs['ours'])} rounds in turn")
    # The seconds of the processor tell more where other work shares the machine.
    print(f"{'':18}{'sentences/s':>12}{'cpu':>9}{'first draft':>13}{'peak':>10}{'same text':>11}")
    reference = runs.get("argos", runs["ours"])[0]["texts"]
    for name, some in runs.items():
        same = sum(a == b for a, b in zip(some[0]["texts"], reference, strict=True))
        first = min(run["first"] for run in some)
        speed, work = count / seconds[name], min(run["work"] for run in some)
        times = f"{speed:12.1f}{work:7.1f} s{first:11.2f} s"
        print(f"{name:18}{times}{_highest(some):6.0f} MiB{same:7}/{count}")
    best = min((name for name in seconds if name.startswith("bare")), key=seconds.__getitem__)
    peers = {"bare loop": best, "argos, 1 thread": "argos, 1 thread", "argos": "argos"}
    for label, name in peers.items():
        if name in seconds:
            print(
                f"ours : {name}  {seconds[name] / seconds['ours']:.2f}  (wanted {TARGETS[label]})"
            )
    peak = _highest(runs["ours"])
    if splitting:
        of_it = peak / splitting["peak"]
        print(f"peak memory ours : argos, its splitter  {of_it:.2f}  (wanted 0.5)")
        print(f"peak memory ours : argos without one  {peak / _highest(runs['argos']):.2f}")
    _report_guards(runs, count)


def _report_guards(runs: dict[str, list[dict[str, Any]]], count: int) -> None:
    """What looking at every draft costs, and what trying again costs, in processor seconds."""
    work = min(run["work"] for run in runs["ours"])
    guarded = min(runs["ours, guarded"], key=lambda run: run["work"])
    more, looking = guarded["work"] / work - 1, guarded["looking"] / work
    print(f"guards: looking costs {looking:.1%} of the work")
    print(f"guards: {guarded['refused']} of {count} refused, {guarded['doubted']} doubted")
    print(f"guards: trying again costs {more - looking:.0%}")


def _highest(some: list[dict[str, Any]]) -> float:
    return max(float(run["peak"]) for run in some)


if __name__ == "__main__":
    main()
