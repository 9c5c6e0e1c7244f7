"""The beginning of a sentence, told by what stands before a word."""

from __future__ import annotations

import pytest

from ank_i18n.checks.beginnings import begins_a_sentence, first_word


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("|Май прошёл.", True),
        ("«|Май прошёл», — сказал он.", True),
        ("Он ушёл. |Май прошёл.", True),
        ("Он сказал: — |Май прошёл.", True),
        ("Ушёл ли он? («|Май прошёл».)", True),
        ("Файл → |Открыть", True),
        ("Майский, |Май и другие", False),
        ("в районе |Майском", False),
        ("г.|Майск", False),
        ("Встретились С.|Майская и другие.", False),
        ("«Он ушёл в |Май»", False),
    ],
)
def test_what_begins_a_sentence(text: str, begins: bool) -> None:
    before, _, after = text.partition("|")
    assert begins_a_sentence(before + after, len(before)) is begins


def test_the_first_word_may_stand_behind_marks() -> None:
    assert first_word("— «Да», — сказал он.") == 3
    assert first_word("— ") == 2
