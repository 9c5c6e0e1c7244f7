from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines.masking import CODES, Masking, mask, unmask
from ank_i18n.engines.protected import spans
from ank_i18n.engines.protocol import Translation

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
        ("{{ user.name }} и {% if x %}", ["{{ user.name }}", "{% if x %}"]),
        (
            "{n, plural, one {# файл} other {# файлов}}!",
            ["{n, plural, one {# файл} other {# файлов}}"],
        ),
        ("%d%% и {:.2f}", ["%d", "%%", "{:.2f}"]),
        ("t.me/assembly_kz, @assembly_kz, #АНК30", ["t.me/assembly_kz", "@assembly_kz", "#АНК30"]),
        ("№ 5, дом #5 и 5 @ 7", []),
        ("a < b и b > c", []),
        ("<1>мир</1><br/>", ["<1>", "</1>", "<br/>"]),
    ],
)
def test_what_is_protected(text, found):
    assert spans(text) == found


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("ID{0}:", "ID ZQ1:"),
        ("{a}x{b}", "ZQ1 x ZQ2"),
        ("10&nbsp;000", "10 ZQ1 000"),
        ("{a}{b}", "ZQ1 ZQ2"),
        ("%d%%.", "ZQ1 ZQ2."),
    ],
)
def test_a_code_stands_apart_from_what_it_would_stick_to(sentence, shown):
    masked = mask(sentence)
    assert masked.text == shown
    assert unmask(shown, masked) == sentence


def test_a_code_comes_back_in_small_letters_too():
    assert unmask("zq1 дайын", mask("{0} готово")) == "{0} дайын"


def test_a_code_that_the_engine_says_twice_is_put_back_once():
    assert unmask("ZQ1 және ZQ1", mask("a@b.kz")) == "a@b.kz және ZQ1"


def test_more_parts_than_digits_are_masked_by_letters_alone():
    sentence = " ".join(f"%({name})s" for name in "abcdefghij")
    assert mask(sentence, CODES[1]).kept == ()
    masked = mask(sentence)
    assert masked.kept[-1] == "%(j)s"
    assert unmask(masked.text, masked) == sentence


class Parrot:
    """An engine that says what it is given, and knows no other way."""

    name = package = version = fingerprint = "parrot"
    source, target = "ru", "kk"

    def __init__(self):
        self.asked = []

    def translate(self, sentences):
        self.asked += sentences
        yield from ((i, Translation(sentence)) for i, sentence in enumerate(sentences))


def test_other_ways_are_other_masks_then_none_for_sentences_that_have_some():
    inner = Parrot()
    engine = Masking(inner)
    sentences = ["мир", "мир на a@b.kz"]
    assert engine.ways == 2
    for way, shown in enumerate(["мир на 717", "мир на a@b.kz"]):
        inner.asked.clear()
        assert list(engine.retry(sentences, way)) == [(1, [Translation("мир на a@b.kz")])]
        assert inner.asked == [shown]


@pytest.mark.parametrize("said", ["ZQ1 ZQ1 дайын", "ZQ1 дайын ZQ2"])
def test_a_code_that_is_left_is_a_problem(said):
    class Stutterer(Parrot):
        def translate(self, _sentences):
            yield 0, Translation(said)

    [(_, draft)] = Masking(Stutterer()).translate(["{0} готово"])
    assert draft.problem.endswith("the code of a hidden part, is left in it")
