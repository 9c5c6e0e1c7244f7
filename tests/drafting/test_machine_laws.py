"""Whatever sentence goes in: a sound draft comes out, or none with a reason."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ank_i18n.drafting.guards import guard
from ank_i18n.drafting.machine import machine
from tiny_package import RU_KK

KEPT = ["%(file_name)s", "{0}", "a_b@assembly.kz", "https://assembly.kz/x", "№ 5", "7,5"]
TOKENS = st.sampled_from([*RU_KK, *KEPT, "…", "«", "»", "—"]) | st.integers(0, 10**6).map(str)
SENTENCES = st.lists(TOKENS, min_size=1, max_size=12).map(" ".join)


@pytest.fixture
def engine(with_package):
    """A package with faults: it changes a year, repeats one word and drops a letter's case."""
    with_package(dictionary={**RU_KK, "2019": "2020", "мир": "мир"})
    return machine("ru", "kk", {}, cached=False)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_a_draft_is_sound_or_empty_with_a_reason(engine, sentences):
    drafts = dict(engine.translate(sentences))
    assert sorted(drafts) == list(range(len(sentences)))
    for index, draft in drafts.items():
        if draft.text:
            assert guard(sentences[index], draft.text, "kk") is None
        else:
            assert draft.problem


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
def test_any_text_is_answered(engine, text):
    [(_, draft)] = engine.translate([text])
    assert draft.text or draft.problem or not text.strip()
