from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.drafting.guards import guard
from ank_i18n.drafting.guards.numbers import numbers

NUMBERS = st.lists(st.integers(0, 10**9), min_size=1, max_size=4)


@given(st.text(), st.text(), st.sampled_from(["kk", "en", "kk_Latn"]))
def test_any_two_texts_are_judged(source, draft, locale):
    assert guard(source, draft, locale) is None or guard(source, draft, locale)


@given(NUMBERS)
def test_the_order_of_numbers_is_free(values):
    source = " и ".join(map(str, values))
    assert numbers(source, " және ".join(map(str, reversed(values))), "ru", "kk") is None


@given(NUMBERS, st.data())
def test_a_changed_number_is_found(values, data):
    position = data.draw(st.integers(0, len(values) - 1))
    changed = data.draw(st.integers(1001, 10**9).filter(lambda n: n not in values))
    said = [*values[:position], changed, *values[position + 1 :]]
    source, draft = " и ".join(map(str, values)), " және ".join(map(str, said))
    assert numbers(source, draft, "ru", "kk")


@given(st.integers(1000, 999_999_999), st.sampled_from([" ", "\u00a0", "\u202f", ","]))
def test_grouping_changes_no_number(value, separator):
    grouped = f"{value:,}".replace(",", separator)
    assert numbers(f"{value} тенге", f"{grouped} теңге", "ru", "kk") is None
