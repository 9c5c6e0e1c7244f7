"""Checkpoints as they are published, tiny and with random weights, written by hand.

The names of a Marian checkpoint's tensors are those CTranslate2's Marian converter reads; the
order of ids, ``</s>`` then ``<unk>``, is that of Marian's own SentencePiece vocabularies.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import sentencepiece
import yaml

WIDTH, INNER, HEADS, LAYERS = 16, 32, 2, 1
CONFIG = {
    "type": "transformer",
    "enc-depth": LAYERS,
    "dec-depth": LAYERS,
    "transformer-heads": HEADS,
    "transformer-ffn-activation": "relu",
    "transformer-preprocess": "",
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-decoder-autoreg": "self-attention",
    "transformer-no-projection": False,
    "transformer-guided-alignment-layer": "last",
}
"""What HPLT's and OPUS-MT's training configurations say, as far as it shapes the model."""
TIES = {"all": ("Wemb",), "target": ("encoder_Wemb", "decoder_Wemb"), "none": ("encoder_Wemb",)}
"""Embeddings by Marian's ``tied-embeddings-all``, ``tied-embeddings`` or neither."""
ENGLISH = [
    "The meeting took place in Astana.",
    "A new school: it's №5, don't wait",
    "peace # \\\\ ' \"",
]
KAZAKH = ["Кездесу Астанада өтті.", "Жаңа мектеп ашылды: №5", "бейбітшілік пен келісім"]


def spm(path: Path, lines: list[str], **options: object) -> list[str]:
    """Train a unigram model; returns its pieces in id order."""
    model = io.BytesIO()
    given = {"unk_id": 1, "eos_id": 0, "bos_id": -1, "model_type": "unigram", "vocab_size": 1000}
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 5),
        model_writer=model,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
        **(given | options),
    )
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def npz(path: Path, size: int, ties: str = "all", **config: object) -> None:
    """Write a Marian Transformer with ``size`` tokens, of a configuration that differs so."""
    random = np.random.default_rng(7)

    def some(*shape: int) -> np.ndarray:
        return random.normal(0, 0.3, shape).astype(np.float32)

    tensors = {name: some(size, WIDTH) for name in TIES[ties]}
    if ties == "none":
        tensors |= {"decoder_Wemb": some(size, WIDTH), "decoder_ff_logit_out_W": some(WIDTH, size)}
    tensors["decoder_ff_logit_out_b"] = some(1, size)
    for side, attentions in (("encoder", ["self"]), ("decoder", ["self", "context"])):
        for layer in range(1, LAYERS + 1):
            scope = f"{side}_l{layer}"
            for attention in attentions:
                for name in "qkvo":
                    tensors[f"{scope}_{attention}_W{name}"] = some(WIDTH, WIDTH)
                    tensors[f"{scope}_{attention}_b{name}"] = some(1, WIDTH)
                tensors |= _norm(f"{scope}_{attention}_Wo")
            for name, shape in (("1", (WIDTH, INNER)), ("2", (INNER, WIDTH))):
                tensors[f"{scope}_ffn_W{name}"] = some(*shape)
                tensors[f"{scope}_ffn_b{name}"] = some(1, shape[1])
            tensors |= _norm(f"{scope}_ffn_ffn")
    told = {name.replace("_", "-"): value for name, value in config.items()}
    written = yaml.safe_dump(CONFIG | told).encode() + b"\0"
    tensors["special:model.yml"] = np.frombuffer(written, np.int8)
    with path.open("wb") as file:
        np.savez(file, **tensors)


def _norm(scope: str) -> dict[str, np.ndarray]:
    return {
        f"{scope}_ln_scale": np.ones((1, WIDTH), np.float32),
        f"{scope}_ln_bias": np.zeros((1, WIDTH), np.float32),
    }


def hplt(folder: Path, **model: object) -> Path:
    """What HPLT publishes: the model, and one tokenizer whose ids are the model's."""
    folder.mkdir(parents=True, exist_ok=True)
    words = spm(folder / "model.en-kk.spm", ENGLISH + KAZAKH)
    npz(folder / "model.npz.best-chrf.npz", len(words), **model)
    return folder


def opus(folder: Path, *, byte_fallback: bool = False) -> Path:
    """What OPUS-MT publishes: a tokenizer a language, and one vocabulary with language labels."""
    folder.mkdir(parents=True, exist_ok=True)
    source = spm(folder / "source.spm", ENGLISH)
    target = spm(folder / "target.spm", KAZAKH, byte_fallback=byte_fallback)
    labels = [">>kaz_Cyrl<<", ">>kaz_Latn<<"]
    words = list(dict.fromkeys(["</s>", "<unk>", *source, *target, *labels]))
    lines = []
    for i, word in enumerate(words):
        escaped = word.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'"{escaped}": {i}\n')
    (folder / "opus.spm32k-spm32k.vocab.yml").write_text("".join(lines), encoding="utf-8")
    npz(folder / "opus.model1.npz.best-perplexity.npz", len(words))
    return folder
