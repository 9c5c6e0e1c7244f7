"""Signs that a tokenizer's normalisation rewrites, put back where text is joined again.

Most models were trained on NFKC text: what goes in must be normalised as it was then, and ``№ 5…``
comes out as ``No 5...``. A SentencePiece model has a second table of rules for that, applied to
text that is joined from pieces, by every program that uses the model: its ``denormalizer_spec``.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from ank_i18n import facts
from ank_i18n.engines.packages.convert import protobuf

DENORMALIZER = 5
RULES, RULES_FILE = 2, 6
"""Numbers in ``ModelProto`` and ``NormalizerSpec`` of ``sentencepiece_model.proto``: the compiled
rules, and the name of the file they came from."""
ANY = "any"


def put_back(model: bytes, target: str) -> bytes:
    """A SentencePiece model that writes the signs which its normalisation rewrites.

    How it cuts text is left as it was, and so is a model that rewrites none, or that has such
    rules of its own.

    Args:
        model: The model.
        target: The code of the language that is joined with it.
    """
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    rules = [
        (written, sign)
        for written, sign in signs(target)
        if processor.normalize(sign).replace("▁", " ").strip() == written
    ]
    fields = protobuf.parse(model)
    if not rules or any(_rules_of(value) for number, _, value in fields if number == DENORMALIZER):
        return model
    kept = [field for field in fields if field[0] != DENORMALIZER]
    return protobuf.write([*kept, (DENORMALIZER, protobuf.BYTES, _compiled(rules))])


def signs(target: str) -> list[tuple[str, str]]:
    """What normalisation makes of a sign and the sign, for a language's code."""
    script = _script(target)
    return [
        (row["written"], row["sign"])
        for row in facts.table("recipes/signs")
        if row["script"] in (ANY, script)
    ]


def _script(language: str) -> str:
    from babel.core import get_global

    likely = get_global("likely_subtags")
    return str(likely.get(language, "")).partition("_")[2].partition("_")[0]


def _compiled(rules: list[tuple[str, str]]) -> bytes:
    """The ``NormalizerSpec`` of some rules; only SentencePiece's trainer can compile them."""
    import sentencepiece

    trained = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rules.tsv"
        lines = [f"{_hexadecimal(written)}\t{_hexadecimal(sign)}\n" for written, sign in rules]
        file.write_text("".join(lines), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(["a"]),
            model_writer=trained,
            model_type="char",
            vocab_size=8,
            hard_vocab_limit=False,
            denormalization_rule_tsv=str(file),
            minloglevel=2,
        )
    [spec] = [
        value for number, _, value in protobuf.parse(trained.getvalue()) if number == DENORMALIZER
    ]
    fields = protobuf.parse(spec) if isinstance(spec, bytes) else []
    return protobuf.write(field for field in fields if field[0] != RULES_FILE)


def _rules_of(spec: int | bytes) -> bool:
    fields = protobuf.parse(spec) if isinstance(spec, bytes) else []
    return any(value for number, _, value in fields if number == RULES)


def _hexadecimal(text: str) -> str:
    return " ".join(f"{ord(character):X}" for character in text)
