"""An NLLB checkpoint converted by us against Transformers itself: the same tokens?

    python benchmarks/nllb_conversion.py

Run it with an interpreter that has ank-i18n[convert] and protobuf. The checkpoint is tiny, with
random weights, written here by Transformers in NLLB's format; it is converted without
quantisation, so that greedy decoding must give the very same tokens, nonsense as they are.
"""

from __future__ import annotations

import io
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import ctranslate2
import sentencepiece

from ank_i18n.engines.packages.convert import convert, transformers_checkpoint
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.recipes import chosen

SENTENCES = ["Встреча прошла в Астане.", "Новая школа открылась", "Кездесу Астанада өтті."]
STEPS = 20


def main() -> None:
    """Write a checkpoint, convert it, decode with both."""
    with tempfile.TemporaryDirectory() as folder:
        checkpoint = Path(folder) / "checkpoint"
        checkpoint.mkdir()
        model, tokenizer = _write(checkpoint)
        with patch.object(transformers_checkpoint, "QUANTIZATION", None):
            package = convert(checkpoint, chosen("nllb-ru-kk"), Path(folder) / "made")
        same = sum(
            _ours(package, sentence) == _theirs(model, tokenizer, sentence)
            for sentence in SENTENCES
        )
    print(f"target prefix {package.prefix}; {same} of {len(SENTENCES)} sentences the same")
    sys.exit(same < len(SENTENCES))


def _write(folder: Path) -> tuple[Any, Any]:
    transformers, torch = import_module("transformers"), import_module("torch")
    pieces = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 5),
        model_writer=pieces,
        model_type="bpe",
        vocab_size=150,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    (folder / "sentencepiece.bpe.model").write_bytes(pieces.getvalue())
    tokenizer = transformers.NllbTokenizer.from_pretrained(str(folder))
    tokenizer.add_tokens(["eng_Latn", "kaz_Cyrl", "rus_Cyrl"], special_tokens=True)
    tokenizer.save_pretrained(folder)
    tokenizer = transformers.NllbTokenizer.from_pretrained(str(folder), src_lang="rus_Cyrl")
    torch.manual_seed(3)
    config = transformers.M2M100Config(
        vocab_size=len(tokenizer),
        d_model=32,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        max_position_embeddings=256,
        decoder_start_token_id=2,
    )
    model = transformers.M2M100ForConditionalGeneration(config).eval()
    for weights in model.parameters():
        if weights.dim() > 1:
            torch.nn.init.normal_(weights, 0, 0.4)
    model.tie_weights()
    model.save_pretrained(folder)
    return model, tokenizer


def _ours(package: Package, sentence: str) -> list[str]:
    cut = sentencepiece.SentencePieceProcessor(model_file=str(package.path / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(package.path / "model"))
    [result] = translator.translate_batch(
        [cut.encode(sentence, out_type=str)],
        target_prefix=[[package.prefix]],
        beam_size=1,
        max_decoding_length=STEPS,
    )
    return [piece for piece in result.hypotheses[0] if piece != "</s>"]


def _theirs(model: Any, tokenizer: Any, sentence: str) -> list[str]:  # noqa: ANN401 - Transformers
    [said] = model.generate(
        **tokenizer(sentence, return_tensors="pt"),
        forced_bos_token_id=tokenizer.convert_tokens_to_ids("kaz_Cyrl"),
        num_beams=1,
        do_sample=False,
        max_new_tokens=STEPS,
    )
    tokens = [piece for piece in tokenizer.convert_ids_to_tokens(said) if piece != "</s>"]
    return [token.replace("kaz_Cyrl", "kazCyrl") for token in tokens]


if __name__ == "__main__":
    main()
