import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.memory.fragments import ENOUGH, Fragment, longest, shared, sharing

ANSWER = "Сегодня состоялось заседание Совета Ассамблеи народа Казахстана."
sentence = st.lists(st.sampled_from(["дом", "мир", "труд", "май", "суд"]), max_size=12).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        (
            "Аким открыл заседание Совета Ассамблеи народа Казахстана в Астане.",
            "заседание Совета Ассамблеи народа Казахстана",
            5,
        ),
        (
            "О заседаниях совета Ассамблее народу",
            "заседаниях совета Ассамблее народу",
            4,
        ),
        ("Погода хорошая", "", 0),
    ],
)
def test_the_longest_run_is_given_as_the_sentence_has_it(text, part, words):
    assert shared(text, ANSWER) == (part, words)


def test_too_few_words_in_a_row_are_no_fragment():
    assert longest("Заседание Совета перенесли", {1: ANSWER}) is None


@given(sentence, sentence)
def test_what_is_shared_stands_in_the_sentence(one, other):
    part, words = shared(one, other)
    assert part in one
    assert len(part.split()) == words


@given(sentence, st.lists(sentence, max_size=4))
def test_none_of_the_others_shares_more(text, others):
    sources = dict(enumerate(others))
    found = longest(text, sources)
    most = max((shared(text, other)[1] for other in others), default=0)
    assert (found is not None) == (most >= ENOUGH)
    if found:
        assert shared(text, sources[found[0]])[1] == most


@given(sentence, st.lists(sentence, max_size=4))
def test_those_that_share_enough_are_those_whose_longest_run_is_enough(text, others):
    enough = {number for number, other in enumerate(others) if shared(text, other)[1] >= ENOUGH}
    assert sharing(text, dict(enumerate(others))).keys() == enough


def test_the_memory_answers_with_the_sentence_around_it(memory):
    memory.add(ANSWER, "Бүгін отырыс өтті.", "kk", state="draft", origin="visit")
    asked = "Аким открыл заседание Совета Ассамблеи народа Казахстана в Астане."
    part = "заседание Совета Ассамблеи народа Казахстана"
    assert memory.fragment(asked, "kk") == Fragment(part, ANSWER, "Бүгін отырыс өтті.")
    assert memory.fragment(asked, "en") is None
    assert memory.fragment("Ни слова о том.", "kk") is None


def test_of_the_translations_of_that_sentence_a_reviewed_one_is_shown(memory):
    memory.add(ANSWER, "Тексерілген аударма.", "kk", state="reviewed", origin="visit")
    memory.add(ANSWER, "Жоба.", "kk", state="draft", origin="visit")
    found = memory.fragment("Заседание Совета Ассамблеи народа Казахстана отложено.", "kk")
    assert found is not None
    assert found.target == "Тексерілген аударма."
