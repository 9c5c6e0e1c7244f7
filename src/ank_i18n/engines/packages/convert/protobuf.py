"""The wire format of protocol buffers, as far as a SentencePiece model needs it.

A message is a list of fields; what is not understood is kept byte for byte, so that a model
that is read and written is the same but for what was changed. The format:
protobuf.dev/programming-guides/encoding. The protobuf runtime would be a dependency for this
alone.
"""

from __future__ import annotations

from collections.abc import Iterable

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
SIZES = {FIXED64: 8, FIXED32: 4}

Field = tuple[int, int, "int | bytes"]
"""Number, wire type, value: an int for a varint, else the bytes."""


def parse(message: bytes) -> list[Field]:
    """The fields of a message, in order.

    Raises:
        ValueError: It is not a message.
    """
    fields: list[Field] = []
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        value: int | bytes
        if kind == VARINT:
            value, at = _varint(message, at)
        elif kind in (BYTES, *SIZES):
            size, at = _varint(message, at) if kind == BYTES else (SIZES[kind], at)
            if at + size > len(message):
                raise ValueError("a protocol buffer ends early")
            value, at = message[at : at + size], at + size
        else:
            raise ValueError(f"a protocol buffer has no wire type {kind}")
        fields.append((number, kind, value))
    return fields


def write(fields: Iterable[Field]) -> bytes:
    """The message of some fields."""
    message = bytearray()
    for number, kind, value in fields:
        message += _number(number << 3 | kind)
        if isinstance(value, int):
            message += _number(value)
        else:
            message += (_number(len(value)) if kind == BYTES else b"") + value
    return bytes(message)


def _varint(message: bytes, at: int) -> tuple[int, int]:
    number = 0
    for shift in range(0, 70, 7):
        if at >= len(message):
            raise ValueError("a protocol buffer ends early")
        byte = message[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
    raise ValueError("a protocol buffer holds a number that is too long")


def _number(number: int) -> bytes:
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    written.append(number)
    return bytes(written)
