from __future__ import annotations

import json
import math
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines import find
from ank_i18n.engines.packages import install
from ank_i18n.engines.packages.manifest import calibration as recorded
from ank_i18n.engines.scores import Calibration, Signs, Usual, calibration, sample, score

CONFIDENCE = st.floats(-20, 0)
SIGNS = st.builds(Signs, CONFIDENCE, st.floats(0, 2), st.floats(-5, 2))
SOME = st.builds(Usual, st.floats(-20, 2), st.floats(0.02, 5))
CALIBRATED = st.builds(Calibration, SOME, SOME, SOME)


@given(SIGNS, CONFIDENCE, st.none() | CALIBRATED)
def test_the_more_confident_draft_never_has_the_lower_score(one, confidence, usual):
    low, high = sorted([one.confidence, confidence])
    scores = [score(replace(one, confidence=c), usual) for c in (low, high)]
    assert 0 <= scores[0] <= scores[1] <= 1


@given(SIGNS, st.floats(0, 2), st.floats(-5, 2), CALIBRATED)
def test_more_pieces_and_a_shorter_draft_never_have_the_higher_score(one, pieces, length, usual):
    worse = Signs(one.confidence, max(one.pieces, pieces), min(one.length, length))
    assert score(worse, usual) <= score(one, usual)


@given(SIGNS, CALIBRATED, st.floats(0, 5))
def test_a_draft_longer_than_usual_gains_nothing_by_its_length(one, usual, longer):
    middle = replace(one, length=usual.length.middle)
    assert score(replace(middle, length=middle.length + longer), usual) == score(middle, usual)


@given(CALIBRATED, st.floats(-20, -10), st.floats(0.05, 1))
def test_the_worst_of_many_are_still_told_apart(usual, confidence, apart):
    worst = Signs(confidence, 1.0, 0.0)
    assert score(worst, usual) < score(replace(worst, confidence=confidence + apart), usual)


@given(st.lists(SIGNS, min_size=4, max_size=40))
def test_the_middle_of_the_sample_is_the_middle_of_the_scale(drafts):
    usual = calibration(drafts)
    middle = Signs(usual.confidence.middle, usual.pieces.middle, usual.length.middle)
    assert abs(score(middle, usual) - 0.5) < 1e-9


@given(CALIBRATED)
def test_a_calibration_is_read_as_it_was_written(usual):
    assert Calibration.read(json.loads(json.dumps(asdict(usual)))) == usual


def test_the_signs_of_a_draft_by_hand():
    assert Signs.of("мир", 2, "peace!", -0.5) == Signs(-0.5, 2 / 3, math.log(2))
    assert Signs.of("", 0, "", -0.5) == Signs(-0.5, 0, 0)


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
    assert usual.confidence.spread > 0
    [(_, draft)] = find("ru", "kk", {}).translate(["Встреча состоялась."])
    assert 0 < draft.score < 1


def test_a_package_that_argostranslate_installed_has_plain_probabilities(with_package):
    assert recorded(with_package()) is None
    [(_, draft)] = find("ru", "kk", {}).translate(["Встреча состоялась."])
    assert draft.score > 0.9


GOOD = {"middle": 0, "spread": 1}


@pytest.mark.parametrize(
    "confidence",
    [
        {"middle": 0, "spread": 0},
        {"middle": "x", "spread": 1},
        {"middle": 0, "spread": math.nan},
        7,
    ],
)
def test_a_record_that_was_spoiled_is_no_calibration(tmp_path, confidence):
    signs = {"confidence": confidence, "pieces": GOOD, "length": GOOD}
    (tmp_path / "ank-i18n.json").write_text(json.dumps({"calibration": signs}))
    assert recorded(tmp_path) is None
