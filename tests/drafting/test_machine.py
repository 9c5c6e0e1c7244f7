"""The whole machine on real packages: a sound one, and some with one fault each."""

from __future__ import annotations

import pytest

from ank_i18n.drafting.machine import machine
from tiny_package import RU_KK

SENTENCES = ["Встреча состоялась в 2019 г.", "Спасибо!", "новая школа"]


def drafts(sentences=SENTENCES, **options):
    answered = dict(machine("ru", "kk", {}, cached=False, **options).translate(sentences))
    return [answered[i] for i in range(len(sentences))]


def test_sound_drafts_pass_as_they_are(with_package):
    with_package()
    assert [draft.text for draft in drafts()] == [
        "Кездесу өтті ішінде 2019 г.",
        "Рақмет!",
        "жаңа мектеп",
    ]


def test_a_changed_number_leaves_the_unit_empty_and_says_why(with_package):
    with_package(dictionary={**RU_KK, "2019": "2020"})
    bad, *sound = drafts()
    assert (bad.text, bad.problem) == ("", "the number 2019 is missing")
    assert [draft.text for draft in sound] == ["Рақмет!", "жаңа мектеп"]


def test_a_loop_leaves_the_unit_empty_and_says_why(with_package):
    with_package(dictionary={**RU_KK, "</s>": "и"})
    assert [draft.text for draft in drafts()] == ["", "", ""]
    assert all(draft.problem for draft in drafts())


def test_an_untranslated_draft_is_refused(with_package):
    with_package(dictionary={"мир": "бейбітшілік"})
    [draft] = drafts(["Участники встречи поздравили друг друга."])
    assert draft.problem.startswith("not translated")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("мир %(file_name)s и школа", "бейбітшілік %(file_name)s және мектеп"),
        ("школа № 5…", "мектеп № 5…"),
        ("<1>новая школа</1> открылась", "<1>жаңа мектеп</1> ашылды"),
        ("мир <br/> школа", "бейбітшілік <br/> мектеп"),
        ("Спасибо press_office@assembly.kz", "Рақмет press_office@assembly.kz"),
        ("школа https://assembly.kz/мир/?a_b=1&c=2", "мектеп https://assembly.kz/мир/?a_b=1&c=2"),
        ("школа {0} и {name}", "мектеп {0} және {name}"),
    ],
)
def test_what_may_not_change_comes_out_as_it_went_in(with_package, sentence, text):
    with_package()
    assert [draft.text for draft in drafts([sentence])] == [text]


def test_a_model_that_copies_numbers_only_keeps_placeholders_too(with_package):
    with_package(cipher=True, dictionary={})
    [draft] = drafts(["Привет, %(file_name)s и {0}!"])
    assert "%(file_name)s" in draft.text
    assert "{0}" in draft.text


@pytest.mark.parametrize("sentence", ["2019", "— 5 %", "https://assembly.kz", "%s"])
def test_what_has_no_words_needs_no_engine(with_package, sentence):
    with_package(dictionary={"2019": "2020"})
    assert [draft.text for draft in drafts([sentence])] == [sentence]


def test_a_long_sentence_is_drafted_in_parts_to_its_end(with_package):
    with_package()
    sentence = ", ".join(f"новая школа {n}" for n in range(100)) + ", Спасибо!"
    [draft] = drafts([sentence])
    assert draft.text == ", ".join(f"жаңа мектеп {n}" for n in range(100)) + ", Рақмет!"


def test_through_two_packages_a_fault_of_the_first_is_found(with_package):
    with_package(target="en", dictionary={"мир": "peace", "2019": "2020"})
    with_package(source="en", dictionary={"peace": "бейбітшілік"})
    assert [d.text for d in drafts(["мир 2018", "мир 2019"])] == ["бейбітшілік 2018", ""]


def test_no_engine_is_none(packages_dir):
    assert machine("ru", "kk", {}) is None
