"""The shapes in a CTranslate2 model file, read without loading it.

The format is that of CTranslate2's ``specs/model_spec.py`` (binary version 4 and later): a header,
then for each variable its name, dimensions, type and bytes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from ank_i18n.errors import PackageError

OLDEST = 4
"""Before that the file said less of each variable; such a model is only loaded."""
MOST_VARIABLES = 100_000
EMBEDDINGS = {
    "encoder/embeddings/weight": "source",
    "encoder/embeddings_0/weight": "source",
    "decoder/embeddings/weight": "target",
    "decoder/projection/weight": "target",
}
"""Variables that have a row for each word, and the side of the words."""


def words(path: Path) -> dict[str, int]:
    """How many words a model knows on each side, by its embeddings.

    Returns:
        The words by ``source`` and ``target``, where the file says it; a side may be missing.

    Raises:
        PackageError: The file is no model, or not whole.
    """
    try:
        with path.open("rb") as file:
            shapes = dict(_shapes(file, path.stat().st_size))
    except (struct.error, OverflowError, UnicodeDecodeError, OSError, ValueError) as error:
        raise PackageError(f"{path.name} is not a CTranslate2 model, or not whole") from error
    return {side: shapes[name][0] for name, side in EMBEDDINGS.items() if shapes.get(name)}


def _shapes(file: BinaryIO, size: int) -> list[tuple[str, tuple[int, ...]]]:
    [version] = _numbers(file, "I")
    if version < OLDEST:
        return []
    _text(file)
    _revision, count = _numbers(file, "II")
    if count > MOST_VARIABLES:
        raise ValueError(count)
    found = []
    for _ in range(count):
        name = _text(file)
        [rank] = _numbers(file, "B")
        shape = _numbers(file, f"{rank}I")
        _kind, content = _numbers(file, "BI")
        if file.seek(content, 1) > size:
            raise ValueError(name)
        found.append((name, shape))
    return found


def _text(file: BinaryIO) -> str:
    [length] = _numbers(file, "H")
    return file.read(length)[:-1].decode()


def _numbers(file: BinaryIO, kinds: str) -> tuple[int, ...]:
    layout = struct.Struct(f"<{kinds}")
    return layout.unpack(file.read(layout.size))
