"""The pairs that two packages serve in a row are those that the engine goes."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines import argos
from ank_i18n.engines.packages.model import Package
from ank_i18n.engines.packages.routes import pivoted
from ank_i18n.engines.pivot import Pivot

CODES = ("en", "ru", "kk", "de")


def _packages(*pairs):
    return [Package(path=None, source=a, target=b, version="1.0") for a, b in pairs]


def test_russian_goes_through_english():
    assert pivoted(_packages(("ru", "en"), ("en", "kk"))) == [("ru", "en", "kk")]


def test_a_direct_package_is_preferred_and_english_to_others():
    assert pivoted(_packages(("ru", "en"), ("en", "kk"), ("ru", "kk"))) == []
    through_both = _packages(("ru", "de"), ("de", "kk"), ("ru", "en"), ("en", "kk"))
    assert ("ru", "en", "kk") in pivoted(through_both)


@given(st.sets(st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)), max_size=6))
def test_what_is_listed_is_what_the_engine_goes(pairs):
    pairs = {(a, b) for a, b in pairs if a != b}
    packages = _packages(*sorted(pairs))
    listed = {(source, target): middle for source, middle, target in pivoted(packages)}
    for source, target in product(CODES, CODES):
        if source != target and (source, target) not in pairs:
            found = argos._pivoted(packages, source, target)
            middle = listed.get((source, target))
            assert isinstance(found, Pivot) == (middle is not None)
            if found:
                assert found.package == f"translate-{source}_{middle}+translate-{middle}_{target}"
