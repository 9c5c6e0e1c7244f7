"""Load a package and translate a little: what ``packages install`` runs in a child process.

``python -m ank_i18n.engines.trial FOLDER`` prints what is wrong and exits 1, or prints what
:class:`~ank_i18n.engines.packages.probe.Trial` reads, as JSON, and exits 0.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from ank_i18n.engines.decoding import Decoder, Decoding, Device
from ank_i18n.engines.packages import model_words
from ank_i18n.engines.packages.model import SENTENCEPIECE, Package, open_package
from ank_i18n.engines.scores import Signs, sample
from ank_i18n.engines.tokens import open_tokenizer
from ank_i18n.errors import AnkError, PackageError

KNOWN_SHARE = 0.5
"""A package's vocabulary is its tokenizer's pieces and a few more; two strangers share the
letters and little else."""


def tried(package: Package) -> dict[str, Any]:
    """Load a package here and translate a number and our sample of its source language.

    Returns:
        ``signs``, those of the draft of each sentence of the sample; ``drafts``, how many there
        were with the number's; ``cut``, how many of them came to no end.

    Raises:
        PackageError: Its parts do not belong together.
        EngineError: A part cannot be loaded.
    """
    model_words.check(package.path / "model")
    tokenizer = open_tokenizer(package)
    sentences = ["2019", *sample(package.source)]
    tokens = [tokenizer.encode(sentence) for sentence in sentences]
    _belong_together(package, [token for some in tokens[1:] for token in some])
    decoder = Decoder(package.path / "model", Device())
    found: dict[int, Signs] = {}
    cut = 0
    for index, (best, *_) in decoder.decode(tokens, Decoding(), package.prefix):
        if not math.isfinite(best.confidence):
            raise PackageError("has a model whose scores are no numbers", path=package.path)
        draft = tokenizer.decode(best.tokens, underscores=True)
        found[index] = Signs.of(sentences[index], len(tokens[index]), draft, best.confidence)
        cut += best.cut
    signs = [astuple(found[index]) for index in range(1, len(sentences))]
    return {"signs": signs, "drafts": len(sentences), "cut": cut}


def _belong_together(package: Package, said: Sequence[str]) -> None:
    """See that the model has words for what the tokenizer makes, ``said`` of our sample."""
    listed = model_words.listed(package.path / "model", "source") or ()
    source, pieces = set(listed), _pieces(package) or said
    known = sum(piece in source for piece in pieces)
    if known < KNOWN_SHARE * min(len(pieces), len(listed)):
        raise PackageError("has a tokenizer that its model was not trained with", path=package.path)
    target = model_words.listed(package.path / "model", "target")
    if package.prefix and target and package.prefix not in target:
        raise PackageError("has a target_prefix that its model does not know", path=package.path)


def _pieces(package: Package) -> list[str]:
    """All that a SentencePiece tokenizer can say; nothing of one of another kind."""
    path = package.path / SENTENCEPIECE
    if not path.is_file():
        return []
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def main(folder: Path) -> int:
    """Try the package in ``folder``; prints the outcome and returns the exit status."""
    try:
        print(json.dumps(tried(open_package(folder))))  # noqa: T201 - for the parent process
    except AnkError as error:
        print(error.problem)  # noqa: T201 - for the parent process
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
