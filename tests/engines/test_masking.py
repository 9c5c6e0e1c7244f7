from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.masking import CODES, mask, restore, unmask
from ank_i18n.engines.protected import spans

PARTS = st.sampled_from(
    ["мир ", "и ", "№ 5 ", "%(a_b)s ", "{0} ", "<1>", "</1> ", "a@b.kz ", "https://a.kz/x ", ", "]
)


@given(st.text() | st.lists(PARTS).map("".join), st.sampled_from(CODES))
def test_what_is_masked_comes_back(sentence, code):
    masked = mask(sentence, code)
    back = unmask(masked.text, masked)
    assert back.replace(" ", "") == sentence.replace(" ", "")


@given(st.lists(PARTS).map("".join))
def test_nothing_protected_is_shown_to_the_engine(sentence):
    assert spans(mask(sentence).text) == []


@given(st.text(alphabet="абв гдЖ,.—«»№…"))
def test_a_sentence_with_nothing_protected_goes_in_as_it_is(sentence):
    assert mask(sentence).text == sentence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Пишите на press@osce.org.", ["press@osce.org"]),
        ("См. https://assembly.kz/ru/a?b=c#d, там всё.", ["https://assembly.kz/ru/a?b=c#d"]),
        ("(www.assembly.kz)", ["www.assembly.kz"]),
        ("портал eGov.kz.", ["eGov.kz"]),
        ("%(file_name)s и %d", ["%(file_name)s", "%d"]),
        ("100 % действий, 50% детей, 5%", []),
        ("a < b и b > c", []),
        ("<1>мир</1><br/>", ["<1>", "</1>", "<br/>"]),
    ],
)
def test_what_is_protected(text, found):
    assert spans(text) == found


@pytest.mark.parametrize(
    ("source", "draft", "restored"),
    [
        ("школа № 5", "мектеп No 5", "мектеп № 5"),
        ("школа №5", "School No. 5", "School № 5"),
        ("мир…", "бейбітшілік...", "бейбітшілік…"),
        ("мир...", "бейбітшілік…", "бейбітшілік..."),
        ("мир…", "бейбітшілік..", "бейбітшілік…"),
        ("школа 5", "No 5", "No 5"),
        ("дом в 100 м²", "ауданы 100 м2 үй", "ауданы 100 м² үй"),
        ("дом H2 в 100 м²", "H2 үйі 100 м2", "H2 үйі 100 м2"),
        ("½ стакана", "1⁄2 стақан", "½ стақан"),
        ("школа № 5", "No 55", "No 55"),
    ],
)
def test_nfkc_is_undone(source, draft, restored):
    assert restore(source, draft) == restored
