from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.decoding import HEAD, MOST_TOGETHER, batches, hypothesis

LENGTHS = st.lists(st.integers(1, 300), max_size=60)


@given(LENGTHS, st.integers(1, 600))
def test_every_sentence_is_in_one_batch(lengths, cells):
    assert sorted(i for batch in batches(lengths, cells) for i in batch) == list(
        range(len(lengths))
    )


@given(LENGTHS, st.integers(1, 600))
def test_a_padded_batch_fits_unless_it_is_one_sentence(lengths, cells):
    for batch in batches(lengths, cells):
        longest = max(lengths[i] for i in batch)
        assert len(batch) == 1 or len(batch) * (longest + HEAD) <= cells


@given(st.integers(0, 100))
def test_short_sentences_are_as_many_together_as_the_processor_gains_from(count):
    sizes = [len(batch) for batch in batches([3] * count)]
    assert sum(sizes) == count
    assert all(size <= MOST_TOGETHER for size in sizes)


@given(LENGTHS, st.integers(1, 600))
def test_the_shortest_come_first_and_then_the_longest(lengths, cells):
    first, *others = [[lengths[i] for i in batch] for batch in batches(lengths, cells)] or [[]]
    assert sum(others[::-1], first) == sorted(lengths)


def test_the_confidence_is_the_mean_of_what_the_model_chose_which_a_prefix_is_not():
    chosen = -0.1 - 0.2 - 0.6  # a, b and </s>
    plain = hypothesis(["a", "b"], chosen / 3**0.2, "", 0.2)
    prefixed = hypothesis([">>kk<<", "a", "b"], chosen / 4**0.2, ">>kk<<", 0.2)
    assert plain.tokens == prefixed.tokens == ["a", "b"]
    assert plain.confidence == pytest.approx(-0.3)
    assert prefixed.confidence == pytest.approx(-0.3)
