import pytest

from ank_i18n.drafting.proposals import BEATS_AN_ENGINE, WORTH_OFFERING, from_memory, term_hints
from ank_i18n.memory import Match
from ank_i18n.terms.model import Hint


def hint(text, target, status="draft", kind="term"):
    return Hint(0, 1, text, target, kind, status)


def lines(*hints):
    return [line.replace("\ue000", " ") for line in term_hints(hints)]


def test_what_is_vouched_for_has_a_line_each_and_what_is_not_stands_together():
    assert lines(
        hint("столице", "елорда"),
        hint("АНК", "ҚХА", "verified"),
        hint("Ж. Сериков", "Ж. Серіков", "guess", "person"),
        hint("состоялось", "өтті"),
    ) == [
        "АНК → ҚХА",
        "Ж. Сериков → Ж. Серіков (a guess)",
        "unverified: столице → елорда · состоялось → өтті",
    ]


def test_nothing_is_said_twice_and_no_number_that_stays_as_it_is():
    said = lines(
        hint("народа", "халық"),
        hint("Народа", "халық"),
        hint("412", "412", "verified", "number"),
        hint("1 200", "1,200", "verified", "number"),
    )
    assert said == ["1 200 → 1,200", "unverified: народа → халық"]


def test_no_hints_are_no_lines():
    assert term_hints([]) == []


@pytest.mark.parametrize(
    ("score", "beside_engine", "offered"),
    [
        (WORTH_OFFERING, False, True),
        (WORTH_OFFERING - 1, False, False),
        (WORTH_OFFERING, True, False),
        (BEATS_AN_ENGINE - 1, True, False),
        (BEATS_AN_ENGINE, True, True),
    ],
)
def test_a_match_has_to_be_nearer_where_an_engine_would_draft(score, beside_engine, offered):
    match = Match("Встреча была.", "Кездесу болды.", score, "reviewed", "visit")
    got = from_memory([match], "Встреча.", "kk", beside_engine=beside_engine, today="2026-11-25")
    assert got.text == ("Кездесу болды." if offered else "")
    assert got.hints == [f"{score} %: Встреча была. → Кездесу болды."]


def test_the_same_sentence_is_no_hint_beside_itself():
    match = Match("Встреча.", "Кездесу.", 100, "reviewed", "visit")
    got = from_memory([match], "Встреча.", "kk", beside_engine=False, today="2026-11-25")
    assert (got.text, got.hints) == ("Кездесу.", [])
