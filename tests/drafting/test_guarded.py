"""What becomes of a draft that the guards refuse: other ways, one after the other, then none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.drafting.guarded import Guarded
from ank_i18n.engines.protocol import Translation

GOOD, BAD = "Кездесу 2019 жылы өтті.", "Кездесу 2018 жылы өтті."
SENTENCE = "Встреча состоялась в 2019 году."


class Stubborn:
    """Says each sentence wrong until the way that serves it."""

    name, package, version, fingerprint = "stubborn", "p", "1", "stubborn"
    source, target = "ru", "kk"

    def __init__(self, serves, ways=3):
        self.serves, self.ways, self.asked = serves, ways, []

    def translate(self, sentences):
        for index, _ in enumerate(sentences):
            yield index, Translation(GOOD if self.serves[index] < 0 else BAD)

    def retry(self, sentences, way):
        numbers = [int(sentence.partition("#")[2]) for sentence in sentences]
        self.asked += [(number, way) for number in numbers]
        for index, number in enumerate(numbers):
            text = GOOD if self.serves[number] == way else BAD
            yield index, [Translation(BAD), Translation(f"{text} #{number}")]


class Silent(Stubborn):
    """Has nothing to say another way."""

    def retry(self, _sentences, _way):
        yield from ()


def drafts(engine, count):
    return dict(Guarded(engine).translate([f"{SENTENCE} #{n}" for n in range(count)]))


def test_a_way_is_asked_only_for_what_the_way_before_it_did_not_serve():
    engine = Stubborn([0, 1])
    answered = drafts(engine, 2)
    assert [answered[n].text for n in range(2)] == [f"{GOOD} #0", f"{GOOD} #1"]
    assert engine.asked == [(0, 0), (1, 0), (1, 1)]


def test_what_no_way_serves_is_left_empty_with_the_first_reason():
    answered = drafts(Stubborn([9]), 1)
    assert answered[0] == Translation("", problem="the number 0 is missing")


def test_a_sentence_that_a_way_has_nothing_for_is_not_lost():
    assert drafts(Silent([9, 9]), 2).keys() == {0, 1}


def test_an_engine_that_knows_one_way_only_is_asked_once():
    class Simple:
        name, package, version, fingerprint = "simple", "p", "1", "simple"
        source, target = "ru", "kk"

        def translate(self, _sentences):
            yield 0, Translation(BAD)

    [(_, answer)] = Guarded(Simple()).translate([SENTENCE])
    assert (answer.text, answer.problem) == ("", "the number 2019 is missing")


@given(st.lists(st.integers(0, 4), min_size=1, max_size=150))
def test_every_sentence_is_answered_once_whichever_way_serves_it(serves):
    engine = Stubborn(serves)
    answers = list(Guarded(engine).translate([f"{SENTENCE} #{n}" for n in range(len(serves))]))
    assert sorted(index for index, _ in answers) == list(range(len(serves)))
    assert all(bool(answer.text) == (serves[index] < 3) for index, answer in answers)
    assert len(engine.asked) == sum(min(way, 2) + 1 for way in serves)
