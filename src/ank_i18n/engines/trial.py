"""Load a package and translate a little: what ``packages install`` runs in a child process.

``python -m ank_i18n.engines.trial FOLDER`` prints what is wrong and exits 1, or prints the signs of
each draft of our sample, as a JSON list of lists, and exits 0.
"""

from __future__ import annotations

import json
import sys
from dataclasses import astuple
from pathlib import Path

from ank_i18n.engines.decoding import Decoder, Decoding, Device
from ank_i18n.engines.packages.model import SENTENCEPIECE, Package, open_package
from ank_i18n.engines.packages.model_file import words
from ank_i18n.engines.scores import Signs, sample
from ank_i18n.engines.tokens import open_tokenizer
from ank_i18n.errors import AnkError, PackageError

KNOWN_SHARE = 0.5
"""A package's vocabulary is its tokenizer's pieces and a few more; two strangers share the
letters and little else."""


def signs(package: Package) -> list[Signs]:
    """Load a package here and translate a number and our sample of its source language.

    Returns:
        The signs of a draft, for each sentence of the sample.

    Raises:
        PackageError: Its parts do not belong together.
        EngineError: A part cannot be loaded.
    """
    _of_one_size(package.path / "model")
    tokenizer = open_tokenizer(package)
    if (package.path / SENTENCEPIECE).is_file():
        _belong_together(package)
    decoder = Decoder(package.path / "model", Device())
    sentences = ["2019", *sample(package.source)]
    tokens = [tokenizer.encode(sentence) for sentence in sentences]
    found: dict[int, Signs] = {}
    for index, (best, *_) in decoder.decode(tokens, Decoding(), package.prefix):
        draft = tokenizer.decode(best.tokens, underscores=True)
        source = sentences[index]
        found[index] = Signs.of(source, len(tokens[index]), draft, best.confidence)
    return [found[index] for index in range(1, len(sentences))]


def _of_one_size(model: Path) -> None:
    """CTranslate2 loads a model whose vocabulary is too short, and reads past its end."""
    for side, count in words(model / "model.bin").items():
        listed = _vocabulary(model, side)
        if listed is not None and len(listed) != count:
            size = f"{len(listed)} words for a model of {count}"
            raise PackageError(f"has a {side} vocabulary of {size}", path=model)


def _belong_together(package: Package) -> None:
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_file=str(package.path / SENTENCEPIECE))
    size = processor.get_piece_size()
    listed = _vocabulary(package.path / "model", "source") or ()
    source = set(listed)
    known = sum(processor.id_to_piece(i) in source for i in range(size))
    if known < KNOWN_SHARE * min(size, len(listed)):
        raise PackageError("has a tokenizer that its model was not trained with", path=package.path)
    target = _vocabulary(package.path / "model", "target")
    if package.prefix and target and package.prefix not in target:
        raise PackageError("has a target_prefix that its model does not know", path=package.path)


def _vocabulary(model: Path, side: str) -> list[str] | None:
    """The words of a side, or None where the model has a vocabulary of another kind."""
    for name in ("shared_vocabulary", f"{side}_vocabulary"):
        listed, lined = model / f"{name}.json", model / f"{name}.txt"
        try:
            if listed.is_file():
                return [str(word) for word in json.loads(listed.read_text(encoding="utf-8"))]
            if lined.is_file():
                return lined.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        except (ValueError, TypeError, RecursionError) as error:
            raise PackageError(f"{name} is not a list of words", path=model) from error
    return None


def main(folder: Path) -> int:
    """Try the package in ``folder``; prints the outcome and returns the exit status."""
    try:
        found = [astuple(one) for one in signs(open_package(folder))]
        print(json.dumps(found))  # noqa: T201 - for the parent process
    except AnkError as error:
        print(error.problem)  # noqa: T201 - for the parent process
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
