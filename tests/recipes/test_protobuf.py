"""The wire format: what is written is read again, and junk is refused in one way."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.packages.convert.protobuf import BYTES, FIXED32, FIXED64, VARINT, parse, write

numbers = st.integers(1, 2**29 - 1)
fields = st.one_of(
    st.tuples(numbers, st.just(VARINT), st.integers(0, 2**64 - 1)),
    st.tuples(numbers, st.just(BYTES), st.binary(max_size=300)),
    st.tuples(numbers, st.just(FIXED32), st.binary(min_size=4, max_size=4)),
    st.tuples(numbers, st.just(FIXED64), st.binary(min_size=8, max_size=8)),
)


@given(st.lists(fields))
def test_fields_come_back(written):
    assert parse(write(written)) == written


@given(st.binary())
def test_junk_is_a_message_or_a_value_error(junk):
    with suppress(ValueError):
        parse(junk)


def test_a_tokenizer_comes_back_byte_for_byte(hplt):
    model = (hplt / "model.en-kk.spm").read_bytes()
    assert write(parse(model)) == model
