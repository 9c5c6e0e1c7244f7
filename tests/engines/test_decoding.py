from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.decoding import batches

LENGTHS = st.lists(st.integers(1, 300), max_size=60)


@given(LENGTHS, st.integers(1, 600))
def test_every_sentence_is_in_one_batch(lengths, tokens):
    assert sorted(i for batch in batches(lengths, tokens) for i in batch) == list(
        range(len(lengths))
    )


@given(LENGTHS, st.integers(1, 600))
def test_a_padded_batch_fits_unless_it_is_one_sentence(lengths, tokens):
    for batch in batches(lengths, tokens):
        assert len(batch) == 1 or len(batch) * max(lengths[i] for i in batch) <= tokens


@given(LENGTHS, st.integers(1, 600))
def test_the_shortest_come_first_and_then_the_longest(lengths, tokens):
    first, *others = [[lengths[i] for i in batch] for batch in batches(lengths, tokens)] or [[]]
    assert sum(others[::-1], first) == sorted(lengths)
