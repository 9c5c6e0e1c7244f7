from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tiny_package
from ank_i18n.engines import find
from ank_i18n.engines.packages import install
from ank_i18n.engines.packages.manifest import calibration as recorded
from ank_i18n.engines.scores import Calibration, calibration, sample, score

CONFIDENCE = st.floats(-20, 0)
USUAL = st.none() | st.builds(Calibration, CONFIDENCE, st.floats(0.02, 5))


@given(CONFIDENCE, CONFIDENCE, USUAL)
def test_a_score_never_turns_the_order_round(one, other, usual):
    low, high = sorted([one, other])
    assert 0 <= score(low, usual) <= score(high, usual) <= 1


@given(st.lists(CONFIDENCE, min_size=4, max_size=40))
def test_the_middle_of_the_sample_is_the_middle_of_the_scale(confidences):
    usual = calibration(confidences)
    assert abs(score(usual.middle, usual) - 0.5) < 1e-9


def test_without_a_sample_there_is_no_calibration():
    assert calibration([]) is None
    assert sample("xx") == []


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_the_sample_is_sentences_only(language):
    assert len(sample(language)) == 16
    assert all(line.endswith(".") for line in sample(language))


def test_a_package_is_calibrated_when_it_is_installed(tiny, packages_dir):
    package = install(tiny())
    usual = recorded(package.path)
    assert usual is not None
    assert usual.spread > 0
    [(_, draft)] = find("ru", "kk", {}).translate(["Встреча состоялась."])
    assert 0 < draft.score < 1


def test_a_package_that_argostranslate_installed_has_plain_probabilities(with_package):
    assert recorded(with_package()) is None
    [(_, draft)] = find("ru", "kk", {}).translate(["Встреча состоялась."])
    assert draft.score > 0.9


def test_a_record_that_was_spoiled_is_no_calibration(tiny, packages_dir, tmp_path):
    package = install(tiny_package.pack(tiny(), tmp_path / "one.argosmodel"))
    (package.path / "ank-i18n.json").write_text('{"calibration": {"middle": 0, "spread": 0}}')
    assert recorded(package.path) is None
