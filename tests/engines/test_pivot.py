"""Two engines in a row: every sentence is answered once, in its own place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.engines import pivot
from ank_i18n.engines.pivot import Pivot
from ank_i18n.engines.protocol import Translation


class Marking:
    """Puts its name behind a sentence; refuses those that it is told to; answers backwards."""

    name, version = "marking", "1"

    def __init__(self, package: str, source: str, target: str, refused: str = "") -> None:
        self.package = self.fingerprint = package
        self.source, self.target, self._refused = source, target, refused

    def translate(self, sentences: Sequence[str]) -> Iterator[tuple[int, Translation]]:
        for index in reversed(range(len(sentences))):
            if self._refused and self._refused in sentences[index]:
                yield index, Translation("", problem=f"{self.package} cannot")
            else:
                yield index, Translation(f"{sentences[index]} {self.package}", score=0.5)


def joined(refused: str = "", then: str = "") -> Pivot:
    return Pivot(Marking("one", "ru", "en", refused), Marking("two", "en", "kk", then))


def test_the_second_goes_on_with_what_the_first_says_and_the_scores_are_multiplied() -> None:
    engine = joined()
    [(index, draft)] = engine.translate(["мир"])
    assert (index, draft.text, draft.score) == (0, "мир one two", 0.25)
    assert (engine.source, engine.target, engine.package) == ("ru", "kk", "one+two")
    assert engine.fingerprint == "one+two"


def test_what_either_refuses_stays_empty_with_its_reason() -> None:
    drafts = dict(joined(refused="мир", then="труд").translate(["мир", "труд", "май"]))
    assert [drafts[n].problem for n in range(3)] == ["one cannot", "two cannot", ""]
    assert [drafts[n].text for n in range(3)] == ["", "", "май one two"]


@given(st.lists(st.sampled_from(["мир", "труд", "май"]), max_size=10), st.integers(1, 4))
def test_every_sentence_is_answered_once_whatever_the_blocks(
    sentences: list[str], block: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pivot, "BLOCK", block)
        answered = list(joined(refused="мир", then="труд").translate(sentences))
    assert sorted(index for index, _ in answered) == list(range(len(sentences)))
    for index, draft in answered:
        refused = {"мир": "one cannot", "труд": "two cannot", "май": ""}[sentences[index]]
        assert draft.problem == refused
        assert draft.text == ("" if refused else f"{sentences[index]} one two")


def test_two_that_know_no_other_ways_have_none_together() -> None:
    assert joined().ways == 0
    assert list(joined().retry(["мир"], 0)) == []


class Trying(Marking):
    """One that has other proposals for a sentence, and now and then nothing or half a draft."""

    ways = 1
    others = (Translation("a", 0.8), Translation("", 0.8), Translation("b", 0.8, problem="cut off"))

    def retry(self, _: Sequence[str], way: int) -> Iterator[tuple[int, list[Translation]]]:
        yield 0, [*self.others, *(Translation(str(n), 0.8) for n in range(way))]


def test_of_the_first_ones_other_proposals_the_sound_ones_go_on() -> None:
    engine = Pivot(Trying("one", "ru", "en"), Marking("two", "en", "kk"))
    assert engine.ways == 1
    [(index, drafts)] = engine.retry(["мир"], 0)
    assert (index, [(draft.text, draft.score) for draft in drafts]) == (0, [("a two", 0.4)])


def test_only_the_most_promising_proposals_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Trying, "others", ())
    engine = Pivot(Trying("one", "ru", "en"), Marking("two", "en", "kk"))
    [(_, drafts)] = engine.retry(["мир"], way=9)
    assert sorted(draft.text for draft in drafts) == ["0 two", "1 two", "2 two"]


def test_an_empty_draft_of_the_first_does_not_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Marking("one", "ru", "en")
    monkeypatch.setattr(first, "translate", lambda _: iter([(0, Translation(""))]))
    assert list(Pivot(first, Marking("two", "en", "kk")).translate(["мир"])) == [
        (0, Translation(""))
    ]
