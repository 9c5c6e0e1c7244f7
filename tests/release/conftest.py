"""A document of any suffix from its content."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ank_i18n.release import Release, read


@pytest.fixture
def document(tmp_path: Path) -> Callable[[str, str | bytes], Release]:
    """Reads a document of a suffix from its text or its bytes."""

    def read_document(suffix: str, content: str | bytes) -> Release:
        path = tmp_path / f"release{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path)

    return read_document
