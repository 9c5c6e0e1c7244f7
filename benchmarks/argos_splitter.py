"""Give a package the sentence splitter that published Argos packages carry: a Stanza tokenizer.

    python benchmarks/argos_splitter.py PACKAGE ADDRESS

Run by draft.py with the interpreter that has argostranslate (and so Stanza and torch). The
tokenizer has the shape of Stanza's published ones for Russian (its own defaults), and weights by
which every letter is a word and no text has a second sentence: it takes the memory and the work of
a trained one and leaves our sentences whole. ADDRESS is where Stanza is to fetch its list of
models, which it does whenever argostranslate makes a splitter, even if the list is there.
"""

from __future__ import annotations

import hashlib
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

SHAPE: dict[str, Any] = {
    "lang": "ru",
    "shorthand": "ru_syntagrus",
    "emb_dim": 32,
    "hidden_dim": 64,
    "rnn_layers": 1,
    "conv_res": None,
    "hierarchical": True,
    "hier_invtemp": 0.5,
    "hier_conv_res": False,
    "input_dropout": False,
    "use_dictionary": False,
    "use_mwt": False,
    "dropout": 0.33,
    "unit_dropout": 0.33,
    "feat_dropout": 0.05,
    "feat_unit_dropout": 0.33,
    "tok_noise": 0.02,
    "lr0": 2e-3,
    "weight_decay": 0.0,
    "max_seqlen": 100,
    "batch_size": 32,
    "skip_newline": False,
    "feat_funcs": ["space_before", "capitalized", "numeric", "end_of_para", "start_of_para"],
    "feat_dim": 5,
}
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?-–—«»\"'()%№"


def main(package: Path, address: str) -> None:
    """Write the tokenizer and Stanza's list of models into the package."""
    # Not ours to install: only the other interpreter has them.
    torch = import_module("torch")
    stanza = import_module("stanza.models.tokenization.trainer")

    vocabulary = stanza.Vocab([[(letter, 0) for letter in LETTERS + LETTERS.upper()]], lang="ru")
    shape = {**SHAPE, "vocab_size": len(vocabulary)}
    trainer = stanza.Trainer(args=shape, vocab=vocabulary, lexicon=None, dictionary=None)
    with torch.no_grad():
        trainer.model.tok_clf.bias.fill_(50.0)
        trainer.model.sent_clf.bias.fill_(-50.0)
    path = package / "stanza" / "ru" / "tokenize" / "syntagrus.pt"
    path.parent.mkdir(parents=True)
    trainer.save(str(path))
    model = {"md5": hashlib.md5(path.read_bytes()).hexdigest()}  # noqa: S324 - Stanza's own
    language = {
        "lang_name": "Russian",
        "packages": {"default": {"tokenize": "syntagrus"}},
        "default_processors": {"tokenize": "syntagrus"},
        "default_dependencies": {},
        "tokenize": {"syntagrus": model},
    }
    resources = json.dumps({"url": address, "ru": language})
    (package / "stanza" / "resources.json").write_text(resources, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
