"""What a CTranslate2 model file holds, read without loading it.

The format is that of CTranslate2's ``specs/model_spec.py`` (binary version 4 and later): a header,
then for each variable its name, dimensions, type and bytes.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ank_i18n.errors import PackageError

OLDEST = 4
"""Before that the file said less of each variable; such a model is only loaded."""
MOST_VARIABLES = 100_000
WIDTHS = (4, 1, 2, 4, 2, 2)
"""Bytes of one number, by its type: float32, int8, int16, int32, float16, bfloat16."""
EMBEDDINGS = {
    "encoder/embeddings/weight": "source",
    "encoder/embeddings_0/weight": "source",
    "decoder/embeddings/weight": "target",
    "decoder/projection/weight": "target",
}
"""Variables that have a row for each word, and the side of the words."""
FROM_ZERO = "decoder/start_from_zero_embedding"
"""Whether the decoder begins with no word at all, as Marian's do; then it needs no name."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What the file says of the model.

    ``version`` is that of the format, ``kind`` the name of the model's specification; ``words``
    says of each variable that has a row for a word its side, ``source`` or ``target``, and how
    many rows it has (a side may be missing).
    """

    version: int
    kind: str = ""
    words: tuple[tuple[str, int], ...] = ()
    from_zero: bool = False


def read(path: Path) -> ModelFile:
    """Read the header of a model file and of each of its variables.

    Raises:
        PackageError: The file is no model, or not whole.
    """
    try:
        with path.open("rb") as file:
            return _read(file, path.stat().st_size)
    except (struct.error, OverflowError, UnicodeDecodeError, OSError, ValueError) as error:
        raise PackageError(f"{path.name} is not a CTranslate2 model, or not whole") from error


def _read(file: BinaryIO, size: int) -> ModelFile:
    [version] = _numbers(file, "I")
    if version < OLDEST:
        return ModelFile(version)
    kind = _text(file)
    _revision, count = _numbers(file, "II")
    if count > MOST_VARIABLES:
        raise ValueError(count)
    words, from_zero = [], False
    for name, shape, content in _variables(file, count, size):
        if name in EMBEDDINGS and shape:
            words.append((EMBEDDINGS[name], shape[0]))
        from_zero = from_zero or (name == FROM_ZERO and any(content))
    return ModelFile(version, kind, tuple(words), from_zero)


def _variables(
    file: BinaryIO, count: int, size: int
) -> Iterator[tuple[str, tuple[int, ...], bytes]]:
    """The name and shape of each variable, and the content of those that are one number."""
    for _ in range(count):
        name = _text(file)
        [rank] = _numbers(file, "B")
        shape = _numbers(file, f"{rank}I")
        kind, length = _numbers(file, "BI")
        # CTranslate2 makes room for the shape and fills it with as many bytes as are stated.
        if kind >= len(WIDTHS) or length != math.prod(shape) * WIDTHS[kind]:
            raise ValueError(name)
        start = file.tell()
        if start + length > size:
            raise ValueError(name)
        yield name, shape, b"" if shape else file.read(length)
        file.seek(start + length)


def _text(file: BinaryIO) -> str:
    [length] = _numbers(file, "H")
    return file.read(length)[:-1].decode()


def _numbers(file: BinaryIO, kinds: str) -> tuple[int, ...]:
    layout = struct.Struct(f"<{kinds}")
    return layout.unpack(file.read(layout.size))
