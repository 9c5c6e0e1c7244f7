"""A mandatory line break of Unicode ends a sentence; nothing else that is white does."""

import pytest

from ank_i18n.segment import segment, sentences


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n \n"]
)
def test_line_break_splits(line_break: str) -> None:
    result = segment(f"Мир и согласие{line_break}вчера прошла сессия, г.{line_break}Алматы")
    assert result.units == ("Мир и согласие", "вчера прошла сессия, г.", "Алматы")
    assert result.gaps == ("", line_break, line_break, "")


@pytest.mark.parametrize("space", [" ", "\t", "\u00a0", "\u2003", "\x1c"])
def test_other_white_space_does_not(space: str) -> None:
    assert sentences(f"Мир{space}и согласие.{space}Да.") == [f"Мир{space}и согласие.", "Да."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\u2028\u00a0"])
def test_a_text_without_words_has_no_units(text: str) -> None:
    assert segment(text).units == ()
    assert segment(text).gaps == (text,)


def test_spaces_at_the_edges_are_gaps() -> None:
    result = segment("  Да.   Нет. \n\n Вот.\t")
    assert result.units == ("Да.", "Нет.", "Вот.")
    assert result.gaps == ("  ", "   ", " \n\n ", "\t")
