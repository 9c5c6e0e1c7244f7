"""A small, real Argos package, built in a second: SentencePiece and a CTranslate2 Transformer.

The weights are not trained but set by hand, so that the Transformer does one thing for sure: at
step *n* its cross-attention looks at source position *n* and says that token's translation, which
is the word the dictionary gives, or the token itself. It is a word-by-word translator, decoded
by the same beam search as any package, and a faulty dictionary makes a package with that fault:
``{"2019": "2020"}`` changes a year, ``{"</s>": "және"}`` never stops.

How: embeddings carry a code for the token in one part of the vector and a code for the position
in the other. Codes are random signs of zero sum, nearly orthogonal, so layer normalisation only
scales them. Every attention head compares positions and carries its share of the token code; the
layers above and below pass their input on, because their output projections are zero.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece

POSITIONS = 1100
SHARPNESS = 40.0
"""How much more the attention weighs the right position: logits apart by about half of this."""

ALPHABET = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюя АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ әғқңөұүһі ӘҒҚҢӨҰҮҺІ "
    "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0 1 2 3 4 5 6 7 8 9 "
    ". , : ; ! ? - – — « » \" ' ( ) % / @ _ < > № …"
)
RU_KK = {
    "Встреча": "Кездесу",
    "встреча": "кездесу",
    "состоялась": "өтті",
    "в": "ішінде",
    "Астане": "Астанада",
    "Комиссар": "Комиссар",
    "Верховный": "Жоғары",
    "прибыл": "келді",
    "и": "және",
    "мир": "бейбітшілік",
    "согласие": "келісім",
    "диалог": "диалог",
    "Спасибо": "Рақмет",
    "школа": "мектеп",
    "новая": "жаңа",
    "открылась": "ашылды",
}
"""A few words in the project's own sentences; enough for a draft one can check."""


@dataclass(frozen=True)
class Size:
    """The Transformer's dimensions; a head is 64 wide."""

    layers: int = 1
    heads: int = 3
    feed_forward: int = 64
    vocabulary: int = 0
    quantization: str | None = None


BASE = Size(layers=6, heads=8, feed_forward=2048, vocabulary=32000, quantization="int8")
"""The size of Argos's own packages (Transformer base, int8): for the benchmark."""


@dataclass(frozen=True)
class Recipe:
    """What a package is to translate, and what it says of itself."""

    source: str = "ru"
    target: str = "kk"
    dictionary: Mapping[str, str] = field(default_factory=lambda: RU_KK)
    version: str = "1.0"
    size: Size = Size()
    prefix: str = ""
    lines: tuple[str, ...] = ()
    """Text to train the tokenizer on, so that it cuts as a trained package's does."""
    bpe: bool = False
    """Cut as the oldest Argos packages do: Moses words, then pieces with @@, merged as ``lines``
    have them most often."""
    cipher: bool = False
    """Say another piece for every piece of letters that the dictionary does not have: never the
    source's words, as long as they."""

    @property
    def name(self) -> str:
        return f"translate-{self.source}_{self.target}"


def build(folder: Path, recipe: Recipe | None = None) -> Path:
    """Write the package's folder, named as Argos names it, into ``folder``; returns its path."""
    recipe = recipe or Recipe()
    package = folder / f"{recipe.name}-{recipe.version.replace('.', '_')}"
    package.mkdir(parents=True)
    if recipe.bpe:
        pieces = write_bpe(package / "bpe.model", recipe.lines)
    else:
        pieces = write_tokenizer(package / "sentencepiece.model", recipe)
    write_model(package / "model", pieces, recipe)
    metadata = {
        "package_version": recipe.version,
        "argos_version": "1.11",
        "from_code": recipe.source,
        "from_name": recipe.source.upper(),
        "to_code": recipe.target,
        "to_name": recipe.target.upper(),
    }
    if recipe.prefix:
        metadata["target_prefix"] = recipe.prefix
    (package / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return package


def pack(package: Path, file: Path) -> Path:
    """Zip a package's folder into an ``.argosmodel``, the folder at its root."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in package.rglob("*") if p.is_file()):
            archive.write(path, Path(package.name) / path.relative_to(package))
    return file


def write_tokenizer(path: Path, recipe: Recipe) -> list[str]:
    """Train SentencePiece on the alphabet and the dictionary; returns the pieces in id order."""
    words = {*recipe.dictionary, *recipe.dictionary.values()} - {"</s>"}
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*ALPHABET.split(), *words, *recipe.lines]),
        model_writer=model,
        model_type="bpe" if recipe.lines else "char",
        vocab_size=4000 if recipe.lines else 8000,
        hard_vocab_limit=False,
        character_coverage=1.0,
        byte_fallback=True,
        user_defined_symbols=sorted(f"▁{word}" for word in words),
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def write_bpe(path: Path, lines: Sequence[str] = (), merges: int = 100) -> list[str]:
    """Learn BPE codes as subword-nmt does; every piece but a word's last carries ``@@``."""
    words = Counter((*word[:-1], f"{word[-1]}</w>") for word in " ".join(lines).split())
    codes: list[tuple[str, str]] = []
    while len(codes) < merges:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, count in words.items():
            for pair in pairwise(word):
                pairs[pair] += count
        if not pairs:
            break
        codes.append(max(pairs, key=lambda pair: (pairs[pair], pair)))
        words = Counter({_merged(word, codes[-1]): count for word, count in words.items()})
    path.write_text("\n".join(["#version: 0.2", *map(" ".join, codes), ""]), encoding="utf-8")
    letters = sorted(set(ALPHABET.replace(" ", "")))
    pieces = {*letters, *(f"{letter}</w>" for letter in letters), *map("".join, codes)}
    shown = {p.removesuffix("</w>") if p.endswith("</w>") else f"{p}@@" for p in pieces}
    return ["<unk>", "<s>", "</s>", *sorted(shown)]


def _merged(word: tuple[str, ...], pair: tuple[str, str]) -> tuple[str, ...]:
    pieces: list[str] = []
    for piece in word:
        if pieces and (pieces[-1], piece) == pair:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return tuple(pieces)


def write_model(folder: Path, pieces: list[str], recipe: Recipe) -> None:
    """Build the Transformer of the module's docstring and save it as CTranslate2 does."""
    size = recipe.size
    tokens = [*pieces, *([recipe.prefix] if recipe.prefix else [])]
    tokens += [f"<unused{i}>" for i in range(size.vocabulary - len(tokens))]
    spec = ctranslate2.specs.TransformerSpec.from_config((size.layers, size.layers), size.heads)
    random = np.random.default_rng(20190903)
    width, share = size.heads * 64, (size.heads - 1) * 64
    codes = _codes(random, len(tokens), share)
    encodings = np.zeros((POSITIONS, width), np.float32)
    encodings[:, share:] = _codes(random, POSITIONS, 64)

    source = np.zeros((len(tokens), width), np.float32)
    source[:, :share] = codes
    spec.encoder.embeddings[0].weight = source
    spec.decoder.embeddings.weight = np.zeros_like(source)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        # The prefix is one step of the decoder that no source token answers to.
        late = bool(recipe.prefix) and side is spec.decoder
        side.position_encodings.encodings = np.roll(encodings, 1, axis=0) if late else encodings
        _normalise(side.layer_norm, width)
        for layer in side.layer:
            _pass_on(random, layer.self_attention, width)
            _feed_forward(random, layer.ffn, width, size.feed_forward)
    for layer in spec.decoder.layer[:-1]:
        _pass_on(random, layer.attention, width)
    _look_at_same_position(spec.decoder.layer[-1].attention, size.heads)
    spec.decoder.projection.weight = _answers(codes, tokens, recipe, width)
    spec.decoder.projection.bias = np.zeros(len(tokens), np.float32)

    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization=size.quantization)
    folder.mkdir()
    spec.save(str(folder))


def _codes(random: np.random.Generator, count: int, width: int) -> np.ndarray:
    signs = np.repeat(np.array([1, -1], np.float32), width // 2)
    return random.permuted(np.tile(signs, (count, 1)), axis=1)


def _answers(codes: np.ndarray, tokens: list[str], recipe: Recipe, width: int) -> np.ndarray:
    weight = np.zeros((len(tokens), width), np.float32)
    ids = {token: i for i, token in enumerate(tokens)}
    known = {f"▁{word}" for word in (*recipe.dictionary, *recipe.dictionary.values())}
    ciphered = _cipher([token for token in tokens if token not in known]) if recipe.cipher else {}
    for word, code in zip(tokens, codes, strict=True):
        said = recipe.dictionary.get(word.removeprefix("▁"), "") if word[0] in "▁<" else ""
        answer = ids[f"▁{said}"] if said else ids[ciphered.get(word, word)]
        weight[answer, : codes.shape[1]] += code / 4
    return weight


def _cipher(tokens: list[str]) -> dict[str, str]:
    alike: dict[tuple[bool, int], list[str]] = {}
    for token in tokens:
        if token.removeprefix("▁").isalpha():
            alike.setdefault((token[0] == "▁", len(token)), []).append(token)
    return {
        a: b for some in alike.values() for a, b in zip(some, [*some[1:], some[0]], strict=True)
    }


def _normalise(norm: ctranslate2.specs.common_spec.LayerNormSpec, width: int) -> None:
    norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)


def _linear(linear: ctranslate2.specs.common_spec.LinearSpec, weight: np.ndarray) -> None:
    linear.weight = np.ascontiguousarray(weight, np.float32)
    linear.bias = np.zeros(weight.shape[0], np.float32)


def _pass_on(random: np.random.Generator, attention: object, width: int) -> None:
    _normalise(attention.layer_norm, width)
    wide = [3 * width] if len(attention.linear) == 2 else [width, 2 * width]
    for linear, rows in zip(attention.linear, wide, strict=False):
        _linear(linear, random.normal(0, 0.02, (rows, width)))
    _linear(attention.linear[-1], np.zeros((width, width)))


def _feed_forward(random: np.random.Generator, ffn: object, width: int, inner: int) -> None:
    _normalise(ffn.layer_norm, width)
    _linear(ffn.linear_0, random.normal(0, 0.02, (inner, width)))
    _linear(ffn.linear_1, np.zeros((width, inner)))


def _look_at_same_position(attention: object, heads: int) -> None:
    width, share = heads * 64, (heads - 1) * 64
    positions = np.zeros((width, width), np.float32)
    for head in range(heads):
        positions[head * 64 : head * 64 + 64, share:] = np.eye(64)
    tokens = np.zeros((width, width), np.float32)
    tokens[:share, :share] = np.eye(share)
    _normalise(attention.layer_norm, width)
    _linear(attention.linear[0], positions * SHARPNESS / np.sqrt(64))
    _linear(attention.linear[1], np.concatenate([positions, tokens]))
    _linear(attention.linear[2], tokens)
