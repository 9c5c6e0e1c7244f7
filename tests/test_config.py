"""A word that ank-i18n.toml may not say is named with its line and the nearest that it may."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n.config import CONFIG, known, line_of
from ank_i18n.errors import ProjectError


@pytest.mark.parametrize(
    ("text", "word", "line"),
    [
        ("[a]\n[gates.kz]\n", "kz", 2),
        ("# kz is no locale\ngates.kz = {}\n", "kz", 2),
        ('[publish]\nscripts = [\n "kk-Runr",\n]\n', "kk-Runr", 3),
        ("kz-Latn = 1\n", "kz", None),
        ("", "kz", None),
    ],
)
def test_the_line_of_a_word(tmp_path: Path, text: str, word: str, line: int | None) -> None:
    (tmp_path / CONFIG).write_text(text, encoding="utf-8")
    assert line_of(tmp_path, word) == line


def test_without_a_file_there_is_no_line(tmp_path: Path) -> None:
    assert line_of(tmp_path, "kz") is None


def test_what_is_known_passes(tmp_path: Path) -> None:
    known(tmp_path, "[x]", ["a", "b"], ("a", "b", "c"))


def test_all_that_is_not_known_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"does not know \[x\] c, d \(known are a, b\)"):
        known(tmp_path, "[x]", ["d", "a", "c"], ("b", "a"))
