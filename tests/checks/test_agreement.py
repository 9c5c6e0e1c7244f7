"""What answers to a source in its translation, and when nothing does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.checks.agreement import nothing_answers
from ank_i18n.checks.pair import Pair

from .strategies import RESOURCES, rules_in

SOURCE = "Студенты университета провели большой концерт для жителей города."


@pytest.mark.parametrize(
    ("target", "locale", "nothing"),
    [
        ("Университет студенттері қала тұрғындарына үлкен концерт қойды.", "kk", False),
        ("The students gave a big concert for the people of the town.", "en", False),
        ("Бүгін қалада жел соқты.", "kk", False),
        ("Кеше кешке қарай жаңбыр басылып, көшеде қар еріді.", "kk", True),
        ("It rained all night, and the snow melted away.", "en", True),
    ],
)
def test_one_word_that_answers_is_enough(target: str, locale: str, nothing: bool) -> None:
    assert nothing_answers(Pair(SOURCE, target, locale, RESOURCES), 7, 4) is nothing


@given(st.sampled_from(SOURCE.split()), st.sampled_from(["kk", "en"]))
def test_a_word_of_the_source_itself_answers(word: str, locale: str) -> None:
    if len(word) > 4:
        assert not nothing_answers(Pair(SOURCE, f"ббб {word} ббб", locale, RESOURCES), 1, 0)


@given(st.integers(9, 20))
def test_a_short_source_proves_nothing(words: int) -> None:
    assert not nothing_answers(Pair(SOURCE, "Қар еріді.", "kk", RESOURCES), words, 0)


@pytest.mark.parametrize(
    "source",
    ["Студенты провели для жителей этого города 5 концертов и один большой вечер.",
     "Студенты провели для жителей города Атырау большой концерт и вечер."],
)  # fmt: skip
def test_figures_and_names_are_left_to_their_own_rules(source: str) -> None:
    target = "Кеше кешке қарай жаңбыр басылып, көшеде қар еріді, жел де тынды."
    assert "another-sentence" not in rules_in(source, target)
