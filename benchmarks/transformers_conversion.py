"""Transformers checkpoints converted by us against Transformers itself: the same tokens?

    python benchmarks/transformers_conversion.py

Run it with an interpreter that has ank-i18n[convert] and protobuf. The checkpoints are tiny, with
random weights, written here by Transformers in the formats of NLLB-200 and OPUS-MT (with a label
for the target language and without), once as ``model.safetensors`` and once as
``pytorch_model.bin``. They are converted without quantisation, so that greedy decoding must give
the very same tokens, nonsense as they are.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import ctranslate2
import sentencepiece

from ank_i18n.engines.packages.convert import convert
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.recipes import Recipe, chosen

ENGLISH = ["The meeting took place in Astana.", "A new school opened: № 5…", "peace and accord"]
KAZAKH = ["Кездесу Астанада өтті.", "Жаңа мектеп ашылды: № 5…", "бейбітшілік пен келісім"]
RUSSIAN = ["Встреча прошла в Астане.", "Новая школа № 5 открылась…", "мир и согласие"]
LABELS = (">>kaz_Cyrl<<", ">>kaz_Latn<<")
STEPS = 20
SIZE = {
    "d_model": 32,
    **dict.fromkeys(("encoder_layers", "decoder_layers"), 2),
    **dict.fromkeys(("encoder_attention_heads", "decoder_attention_heads"), 4),
    **dict.fromkeys(("encoder_ffn_dim", "decoder_ffn_dim"), 64),
}


@dataclass
class Checkpoint:
    """A model that Transformers wrote, and how it is to be asked."""

    folder: Path
    recipe: Recipe
    model: Any
    tokenizer: Any
    sentences: list[str]
    label: str = ""
    forced: str = ""


def main() -> None:
    """Write the checkpoints, convert them, decode with both."""
    differing = 0
    for name, write in (
        ("NLLB-200", nllb),
        ("OPUS-MT", lambda folder: opus(folder, ())),
        ("OPUS-MT with labels", lambda folder: opus(folder, LABELS)),
    ):
        for form in ("model.safetensors", "pytorch_model.bin"):
            with tempfile.TemporaryDirectory() as folder:
                checkpoint = write(Path(folder))
                _save(checkpoint, form)
                options = {**checkpoint.recipe.options, "weights": "float32"}
                recipe = replace(checkpoint.recipe, options=options)
                package = convert(checkpoint.folder, recipe, Path(folder) / "made")
                same = sum(
                    _ours(package, sentence) == _theirs(checkpoint, sentence)
                    for sentence in checkpoint.sentences
                )
            differing += len(checkpoint.sentences) - same
            print(f"{name}, {form}: {same} of {len(checkpoint.sentences)} sentences the same")
    sys.exit(differing > 0)


def nllb(folder: Path) -> Checkpoint:
    """NLLB-200's format: one BPE tokenizer, a token for each language."""
    transformers = import_module("transformers")
    _train(folder / "sentencepiece.bpe.model", RUSSIAN + KAZAKH, model_type="bpe", vocab_size=150)
    tokenizer = transformers.NllbTokenizer.from_pretrained(str(folder))
    tokenizer.add_tokens(["eng_Latn", "kaz_Cyrl", "rus_Cyrl"], special_tokens=True)
    tokenizer.save_pretrained(folder)
    config = transformers.M2M100Config(
        vocab_size=len(tokenizer),
        max_position_embeddings=256,
        decoder_start_token_id=2,
        scale_embedding=True,
        **SIZE,
    )
    return Checkpoint(
        folder,
        chosen("nllb-ru-kk"),
        _random(transformers.M2M100ForConditionalGeneration(config)),
        transformers.NllbTokenizer.from_pretrained(str(folder), src_lang="rus_Cyrl"),
        RUSSIAN,
        forced="kaz_Cyrl",
    )


def opus(folder: Path, labels: tuple[str, ...]) -> Checkpoint:
    """OPUS-MT's format on the hub: a tokenizer a language, ``vocab.json`` with the pad last."""
    transformers = import_module("transformers")
    pieces = _train(folder / "source.spm", ENGLISH, vocab_size=200)
    pieces += _train(folder / "target.spm", KAZAKH, vocab_size=200)
    words = ["</s>", "<unk>", *sorted({*pieces} - {"</s>", "<unk>", "<s>"}), *labels, "<pad>"]
    numbered = {word: number for number, word in enumerate(words)}
    (folder / "vocab.json").write_text(json.dumps(numbered), encoding="utf-8")
    described = {"source_lang": "en", "target_lang": "kk", "tokenizer_class": "MarianTokenizer"}
    (folder / "tokenizer_config.json").write_text(json.dumps(described), encoding="utf-8")
    pad = len(words) - 1
    config = transformers.MarianConfig(
        vocab_size=len(words),
        max_position_embeddings=512,
        pad_token_id=pad,
        decoder_start_token_id=pad,
        eos_token_id=0,
        forced_eos_token_id=None,
        bad_words_ids=[[pad]],
        scale_embedding=True,
        activation_function="swish",
        **SIZE,
    )
    model = _random(transformers.MarianMTModel(config))
    # Decoding starts from a zero vector, which a converted checkpoint has for the pad.
    model.model.shared.weight.data[pad] = 0
    options = {"source_tokenizer": "source.spm", "target_tokenizer": "target.spm"}
    options |= {"source_token": labels[0]} if labels else {}
    recipe = Recipe(
        name="opus",
        title="OPUS-MT",
        source="en",
        target="kk",
        converter="transformers",
        licence="-",
        options=options,
    )
    tokenizer = transformers.MarianTokenizer.from_pretrained(str(folder))
    return Checkpoint(folder, recipe, model, tokenizer, ENGLISH, label="".join(labels[:1]))


def _train(path: Path, lines: list[str], **options: Any) -> list[str]:  # noqa: ANN401 - flags
    pieces = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 5),
        model_writer=pieces,
        hard_vocab_limit=False,
        minloglevel=2,
        **options,
    )
    path.write_bytes(pieces.getvalue())
    processor = sentencepiece.SentencePieceProcessor(model_proto=pieces.getvalue())
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def _random(model: Any) -> Any:  # noqa: ANN401 - Transformers
    torch = import_module("torch")
    torch.manual_seed(3)
    for name, weights in model.named_parameters():
        if weights.dim() > 1 and "embed_positions" not in name:
            torch.nn.init.normal_(weights, 0, 0.4)
    model.tie_weights()
    return model.eval()


def _save(checkpoint: Checkpoint, form: str) -> None:
    checkpoint.model.save_pretrained(checkpoint.folder)
    if form.endswith(".bin"):
        (checkpoint.folder / "model.safetensors").unlink()
        import_module("torch").save(checkpoint.model.state_dict(), checkpoint.folder / form)


def _ours(package: Package, sentence: str) -> list[str]:
    cut = sentencepiece.SentencePieceProcessor(model_file=str(package.path / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(package.path / "model"))
    [result] = translator.translate_batch(
        [cut.encode(sentence, out_type=str)],
        target_prefix=[[package.prefix]] if package.prefix else None,
        beam_size=1,
        max_decoding_length=STEPS,
    )
    return [piece for piece in result.hypotheses[0] if piece != "</s>"]


def _theirs(checkpoint: Checkpoint, sentence: str) -> list[str]:
    tokenizer, forced = checkpoint.tokenizer, checkpoint.forced
    first = {"forced_bos_token_id": tokenizer.convert_tokens_to_ids(forced)} if forced else {}
    [said] = checkpoint.model.generate(
        **tokenizer(f"{checkpoint.label} {sentence}".strip(), return_tensors="pt"),
        **first,
        num_beams=1,
        do_sample=False,
        max_new_tokens=STEPS,
    )
    tokens = [
        piece for piece in tokenizer.convert_ids_to_tokens(said) if piece not in ("</s>", "<pad>")
    ]
    return [token.replace("_", "") if token == forced else token for token in tokens]


if __name__ == "__main__":
    main()
