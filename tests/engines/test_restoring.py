"""What NFKC rewrote in a draft comes back as the source has it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.restoring import restore

PARTS = st.sampled_from(
    ["мир… ", "школа № 5 ", "100 м² ", "½ ", "CO₂ ", "глава Ⅳ ", "пункт ③ ", "5 "]
)


@given(st.lists(PARTS).map("".join))
def test_what_nfkc_rewrote_is_undone(source):
    assert restore(source, unicodedata.normalize("NFKC", source), "kk") == source


@pytest.mark.parametrize(
    ("source", "draft", "restored"),
    [
        ("школа № 5", "мектеп No 5", "мектеп № 5"),
        ("школа №5", "School No 5", "School № 5"),
        ("объём CO₂", "CO2 көлемі", "CO₂ көлемі"),
        ("глава Ⅳ", "IV тарау", "Ⅳ тарау"),
        ("пункт ③", "3 тармақ", "③ тармақ"),
        ("½ стакана", "1/2 стақан", "½ стақан"),
        ("запись №{id}", "No{id} жазба", "№{id} жазба"),
        ("мир…", "бейбітшілік...", "бейбітшілік…"),
        ("мир...", "бейбітшілік…", "бейбітшілік..."),
        ("мир…", "бейбітшілік..", "бейбітшілік…"),
        ("школа 5", "No 5", "No 5"),
        ("дом в 100 м²", "ауданы 100 м2 үй", "ауданы 100 м² үй"),
        ("дом H2 в 100 м²", "H2 үйі 100 м2", "H2 үйі 100 м2"),
        ("½ стакана", "1⁄2 стақан", "½ стақан"),
        ("школа № 5", "No 55", "No 55"),
        ("1 м² и CO₂", "1 м2 және CO2", "1 м² және CO₂"),
        ("5² и CO₂ в 2022", "2022 жылы 52 және CO2", "2022 жылы 52 және CO₂"),
    ],
)
def test_nfkc_is_undone(source, draft, restored):
    assert restore(source, draft, "kk") == restored


def test_english_writes_no_with_a_stop():
    assert restore("школа № 5", "School No. 5", "en") == "School No. 5"
    assert restore("школа № 5", "No. 5 мектеп", "kk") == "№ 5 мектеп"


def test_dots_of_both_kinds_in_the_source_leave_the_drafts_as_they_are():
    assert (
        restore("мир… и школа...", "бейбітшілік... және мектеп…", "kk")
        == "бейбітшілік... және мектеп…"
    )
