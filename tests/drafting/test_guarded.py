"""What becomes of a draft that the guards refuse or doubt: other ways, then none or that one."""

from __future__ import annotations

import pytest
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


ASKED = "Выступил посол Клементьев."
CLEAR, DOUBTED = "Елші Клементьев сөз сөйледі.", "Елші мырза сөз сөйледі."
DOUBT = "the name «Клементьев» is not in the draft"


class Forgetful(Stubborn):
    """Forgets the name at first; ``proposals`` are what it says the other ways."""

    def __init__(self, *proposals, score=0.8):
        super().__init__([], ways=3)
        self.proposals, self.score = proposals, score

    def translate(self, _sentences):
        yield 0, Translation(DOUBTED, self.score)

    def retry(self, _sentences, way):
        self.asked.append(way)
        yield 0, [Translation(text, 0.5) for text in self.proposals]


def test_a_doubted_draft_gives_way_to_the_first_proposal_that_is_clear():
    engine = Forgetful("", DOUBTED, CLEAR, "Сөз сөйлеген – елші Клементьев.")
    assert list(Guarded(engine).translate([ASKED])) == [(0, Translation(CLEAR, 0.5))]
    assert engine.asked == [0]


def test_a_doubted_draft_that_has_no_better_is_kept_with_its_doubts_and_half_its_score():
    engine = Forgetful("", "Елші сөйледі.")
    kept = Translation(DOUBTED, 0.4, doubts=(DOUBT,))
    assert list(Guarded(engine).translate([ASKED])) == [(0, kept)]
    assert engine.asked == [0]


def test_a_package_that_is_doubted_throughout_is_asked_again_for_one_draft_in_eight():
    class Throughout(Forgetful):
        def translate(self, sentences):
            yield from ((i, Translation(DOUBTED, 0.8)) for i, _ in enumerate(sentences))

        def retry(self, sentences, _way):
            self.asked += sentences
            yield from ()

    engine = Throughout()
    sentences = [f"{ASKED[:-1]} {word}." for word in "абвгдежзиклмнопрстуфхцшщ"]
    kept = dict(Guarded(engine).translate(sentences))
    assert engine.asked == [sentences[0], sentences[8], sentences[16]]
    assert kept == dict.fromkeys(range(24), Translation(DOUBTED, 0.4, doubts=(DOUBT,)))


def test_what_was_refused_prefers_a_clear_proposal_and_takes_a_doubted_one():
    class Wrong(Forgetful):
        def translate(self, _sentences):
            yield 0, Translation("Елші Байжанов сөйледі.")

    assert dict(Guarded(Wrong(DOUBTED, CLEAR)).translate([ASKED]))[0].text == CLEAR
    taken = dict(Guarded(Wrong("", DOUBTED)).translate([ASKED]))[0]
    assert taken == Translation(DOUBTED, 0.25, doubts=(DOUBT,))


def test_the_doubts_of_an_engine_itself_stand_before_the_guards():
    class Doubting(Forgetful):
        retry = None

        def translate(self, _sentences):
            yield 0, Translation(DOUBTED, 0.9, doubts=("not sure",))

    [(_, kept)] = Guarded(Doubting()).translate([ASKED])
    assert kept.doubts == ("not sure", DOUBT)
    assert kept.score == pytest.approx(0.3)


@given(
    st.sampled_from([CLEAR, DOUBTED]),
    st.lists(st.sampled_from([CLEAR, DOUBTED, "", "Елші 5 рет сөйледі."])),
    st.floats(0, 1),
)
def test_a_draft_without_problem_is_never_emptied_and_a_clear_one_never_touched(
    first, proposals, score
):
    class Saying(Forgetful):
        def translate(self, _sentences):
            yield 0, Translation(first, self.score)

    [(_, answer)] = Guarded(Saying(*proposals, score=score)).translate([ASKED])
    assert not answer.problem
    if first == CLEAR:
        assert answer == Translation(CLEAR, score)
    elif CLEAR in proposals:
        assert answer == Translation(CLEAR, 0.5)
    else:
        assert answer == Translation(DOUBTED, score / 2, doubts=(DOUBT,))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=150))
def test_every_sentence_is_answered_once_whichever_way_serves_it(serves):
    engine = Stubborn(serves)
    answers = list(Guarded(engine).translate([f"{SENTENCE} #{n}" for n in range(len(serves))]))
    assert sorted(index for index, _ in answers) == list(range(len(serves)))
    assert all(bool(answer.text) == (serves[index] < 3) for index, answer in answers)
    assert len(engine.asked) == sum(min(way, 2) + 1 for way in serves)
