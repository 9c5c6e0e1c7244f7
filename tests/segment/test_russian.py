"""Where Russian sentences end: the cases are in russian.txt."""

from pathlib import Path

import pytest
from marked import sentences_of, text_of

from ank_i18n.segment import sentences

LINES = (Path(__file__).parent / "russian.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", [line for line in LINES if line and not line.startswith("#")])
def test_case(case: str) -> None:
    assert sentences(text_of(case)) == sentences_of(case)
