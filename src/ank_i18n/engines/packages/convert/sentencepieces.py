"""SentencePiece models as an Argos package needs them: one, for both languages.

The message is ``ModelProto`` of SentencePiece's ``sentencepiece_model.proto``: pieces (piece,
score, type) in id order, then how it was trained and how text is normalised.
"""

from __future__ import annotations

import struct
from pathlib import Path

from ank_i18n.engines.packages.convert import protobuf
from ank_i18n.errors import PackageError

PIECES, TRAINER = 1, 2
PIECE, SCORE, TYPE = 1, 2, 3
NORMAL, UNUSED, BYTE = 1, 5, 6
MODEL_TYPE, BYTE_FALLBACK = 3, 35
UNIGRAM = 1


def pieces(model: Path) -> list[str]:
    """The pieces of a model in id order, which is a Marian vocabulary's order too.

    Raises:
        PackageError: It is not a SentencePiece model.
    """
    return [text for text, _ in _pieces(_read(model))]


def merge(source: Path, target: Path) -> bytes:
    """One model that cuts text as ``source`` does and joins the pieces of ``target`` as well.

    OPUS-MT has a model for each language; an Argos package has room for one. The pieces that
    only the target knows are added as *unused*: never cut to, but joined like any other. The
    target's byte pieces stay what they are, else ``<0xF0>`` would be read in the text; that
    makes letters unknown to the source into bytes too, where they were one unknown token.

    Raises:
        PackageError: One is no SentencePiece model, or the source is not a unigram model, whose
            cuts alone unused pieces cannot change.
    """
    fields = _read(source)
    trainer = _trainer(fields)
    if {number: value for number, _, value in trainer}.get(MODEL_TYPE, UNIGRAM) != UNIGRAM:
        raise PackageError("is not a unigram model, which alone can be merged", path=source)
    known = {text for text, _ in _pieces(fields)}
    added = [(text, kind) for text, kind in _pieces(_read(target)) if text not in known]
    lowest = struct.pack("<f", -100.0)
    for text, kind in added:
        entry: list[protobuf.Field] = [
            (PIECE, protobuf.BYTES, text.encode()),
            (SCORE, protobuf.FIXED32, lowest),
            (TYPE, protobuf.VARINT, BYTE if kind == BYTE else UNUSED),
        ]
        fields.append((PIECES, protobuf.BYTES, protobuf.write(entry)))
    if any(kind == BYTE for _, kind in added):
        trainer = [field for field in trainer if field[0] != BYTE_FALLBACK]
        trainer.append((BYTE_FALLBACK, protobuf.VARINT, 1))
        fields = [field for field in fields if field[0] != TRAINER]
        fields.append((TRAINER, protobuf.BYTES, protobuf.write(trainer)))
    return protobuf.write(fields)


def _read(model: Path) -> list[protobuf.Field]:
    try:
        fields = protobuf.parse(model.read_bytes())
        sound = bool(_pieces(fields))
    except OSError as error:
        raise PackageError(f"cannot be read: {error.strerror}", path=model) from error
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise PackageError("is not a SentencePiece model", path=model) from error
    if not sound:
        raise PackageError("is not a SentencePiece model", path=model)
    return fields


def _pieces(fields: list[protobuf.Field]) -> list[tuple[str, int]]:
    found = []
    for number, _, value in fields:
        if number == PIECES and isinstance(value, bytes):
            entry = {n: v for n, _, v in protobuf.parse(value)}
            text, kind = entry[PIECE], entry.get(TYPE, NORMAL)
            if isinstance(text, bytes) and isinstance(kind, int):
                found.append((text.decode(), kind))
    return found


def _trainer(fields: list[protobuf.Field]) -> list[protobuf.Field]:
    for number, _, value in fields:
        if number == TRAINER and isinstance(value, bytes):
            return protobuf.parse(value)
    return []
