from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.decoding import (
    FIRST,
    HEAD,
    LEAST_TOGETHER,
    MAX_TOKENS,
    MOST_TOGETHER,
    Decoder,
    Decoding,
    Device,
    batches,
    hypothesis,
)

LENGTHS = st.lists(st.integers(1, 300), max_size=60)
CELLS = st.integers(1, 600)
GROWTH = st.floats(1, 40)


@given(LENGTHS, GROWTH, CELLS, st.integers(1, 9))
def test_every_sentence_is_in_one_batch(lengths, growth, cells, workers):
    made = list(batches(lengths, lambda: growth, cells, workers=workers))
    assert all(made)
    assert sorted(i for batch in made for i in batch) == list(range(len(lengths)))


@given(LENGTHS, GROWTH, CELLS)
def test_what_a_batch_holds_in_the_end_fits_unless_it_is_two_sentences(lengths, growth, cells):
    for batch in batches(lengths, lambda: growth, cells):
        longest = max(lengths[i] for i in batch)
        said = max(longest, min(longest * growth, MAX_TOKENS))
        assert len(batch) <= LEAST_TOGETHER or len(batch) * (said + HEAD) <= cells


@given(st.integers(0, 100))
def test_short_sentences_are_as_many_together_as_the_processor_gains_from(count):
    sizes = [len(batch) for batch in batches([3] * count)]
    assert sum(sizes) == count
    assert all(size <= MOST_TOGETHER for size in sizes)


@given(LENGTHS, CELLS)
def test_a_few_of_the_shortest_come_first_and_then_the_longest(lengths, cells):
    first, *others = [[lengths[i] for i in batch] for batch in batches(lengths, cells=cells)] or [
        []
    ]
    assert len(first) <= FIRST
    assert first + [n for batch in others[::-1] for n in batch[::-1]] == sorted(lengths)


def test_no_worker_is_idle_while_another_has_many():
    sizes = [len(batch) for batch in batches([10] * 17, workers=2)]
    assert sizes == [FIRST, 7, 7]


def test_a_batch_is_made_by_what_is_known_when_it_is_made():
    growth = [1.0]
    made = batches([20] * 60, lambda: growth[0], cells=12 * (HEAD + 20))
    sizes = [len(next(made)), len(next(made))]
    growth[0] = 10.0
    sizes.append(len(next(made)))
    assert sizes == [FIRST, 12, LEAST_TOGETHER]


@given(st.integers(1, 300))
def test_an_output_is_cut_where_argostranslate_cuts_it(length):
    assert Decoding().longest(length) == MAX_TOKENS


@given(st.integers(1, 300), st.integers(1, 8))
def test_an_output_in_proportion_to_its_source_is_never_longer_than_that(length, most):
    limit = Decoding(most_for_one=most).longest(length)
    assert min(most * length, MAX_TOKENS) <= limit <= MAX_TOKENS


def test_an_output_that_does_not_end_is_cut_and_says_so(with_package):
    decoder = Decoder(with_package(dictionary={"</s>": "и"}) / "model", Device())
    [(_, [endless])] = decoder.decode([["▁мир"]], Decoding(most_for_one=2))
    assert endless.cut
    assert len(endless.tokens) == Decoding(most_for_one=2).longest(1)


def test_a_model_that_does_not_end_gets_small_batches(with_package):
    decoder = Decoder(with_package(dictionary={"</s>": "и"}) / "model", Device(workers=1))
    sizes = []
    submit = decoder._submit
    decoder._submit = lambda members, *others: (
        sizes.append(len(members)) or submit(members, *others)
    )
    assert len(list(decoder.decode([["▁мир"] * 10] * 8, Decoding()))) == 8
    assert sizes == [FIRST, LEAST_TOGETHER, LEAST_TOGETHER, 1]


def test_the_confidence_is_the_mean_of_what_the_model_chose_which_a_prefix_is_not():
    chosen = -0.1 - 0.2 - 0.6  # a, b and </s>
    plain = hypothesis(["a", "b"], chosen / 3**0.2, "", 0.2)
    prefixed = hypothesis([">>kk<<", "a", "b"], chosen / 4**0.2, ">>kk<<", 0.2)
    assert plain.tokens == prefixed.tokens == ["a", "b"]
    assert plain.confidence == pytest.approx(-0.3)
    assert prefixed.confidence == pytest.approx(-0.3)
