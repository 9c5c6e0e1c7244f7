from collections.abc import Iterator
from pathlib import Path

import pytest

from ank_i18n.memory import Memory


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory.open(tmp_path / "memory.sqlite") as opened:
        yield opened
