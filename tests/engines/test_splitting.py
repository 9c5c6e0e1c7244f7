from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.splitting import join, split


@given(st.text(alphabet="аб ,;:—.\u00a0"), st.integers(1, 20))
def test_the_parts_are_the_sentence(sentence, most):
    assert "".join(split(sentence, lambda part: len(part) <= most)) == sentence


@given(st.text(alphabet="аб ,;:—."), st.integers(1, 20))
def test_a_part_fits_or_is_one_word(sentence, most):
    for part in split(sentence, lambda part: len(part) <= most):
        assert len(part) <= most or len(part.split()) <= 1


@pytest.mark.parametrize(
    "parts",
    [
        "мы встретили гостей; |они прибыли утром",
        "мы встретили гостей, |они прибыли утром",
        "все наши гости — |мы их ждали — прибыли",
        "мы встретили |гостей утром",
        "да, мы встретили у |входа всех гостей утром",
    ],
)
def test_it_is_cut_at_the_best_mark_near_the_middle(parts):
    whole = parts.replace("|", "")
    assert split(whole, lambda part: part != whole) == parts.split("|")


@pytest.mark.parametrize(
    ("parts", "drafts", "whole"),
    [
        (["мир, ", "диалог"], ["бейбітшілік.", "диалог"], "бейбітшілік, диалог"),
        (["мир — ", "диалог"], ["бейбітшілік", "диалог"], "бейбітшілік — диалог"),
        (["мир ", "диалог."], ["бейбітшілік", "диалог."], "бейбітшілік диалог."),
        (["мир - ", "диалог"], ["бейбітшілік -", "диалог"], "бейбітшілік - диалог"),
        (["2019 г. ", "и позже"], ["2019 ж.", "және кейін"], "2019 ж. және кейін"),
        (["мир"], ["бейбітшілік."], "бейбітшілік."),
    ],
)
def test_drafts_are_joined_with_the_marks_of_their_parts(parts, drafts, whole):
    assert join(parts, drafts) == whole
