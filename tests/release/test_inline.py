"""Numbered placeholders: parse, compose, compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.release.inline import (
    Pair,
    PlaceholderError,
    Single,
    compose,
    parse,
    plain,
    problem,
    renumbered,
)
from ank_i18n.release.model import Mark, MarkKind

PIECES = st.lists(st.sampled_from(["<1>", "</1>", "<2>", "</2>", "<3/>", "а ", "<", ">", "/4"]))


def test_parse_gives_strings_pairs_and_singles() -> None:
    assert parse("а <1>б <2/></1><b>") == ("а ", Pair(1, ("б ", Single(2))), "<b>")


@pytest.mark.parametrize("text", ["<1>а", "а</1>", "<1><2>а</1></2>", "</1/>"])
def test_unbalanced_placeholders_are_refused(text: str) -> None:
    with pytest.raises(PlaceholderError):
        parse(text)


@given(PIECES)
def test_compose_is_the_inverse_of_parse(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        nodes = parse(text)
    except PlaceholderError:
        return
    assert compose(nodes) == text


def test_plain_gives_literals_and_line_breaks_back() -> None:
    marks = {
        1: Mark(MarkKind.STRONG),
        2: Mark(MarkKind.LITERAL, "<1>"),
        3: Mark(MarkKind.LINE_BREAK),
        4: Mark(MarkKind.FOOTNOTE, "1"),
    }
    assert plain("<1>Тег <2/></1><4/><3/>и всё", marks) == "Тег <1>\nи всё"


def test_renumbered_keeps_the_text_and_unknown_numbers() -> None:
    assert renumbered("<1>а</1> <2/> <3/>", {1: 7, 2: 1}) == "<7>а</7> <1/> <3/>"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("<2/> <1>б</1>", None),
        ("<1>а</1> б <1>в</1> <2/>", None),
        ("<1>б</1>", "<2/> is missing"),
        ("<2/> б", "<1> is missing"),
        ("<1>б</1> <2/> <3/>", "<3/> is not in the source"),
        ("<1>б</1> <2/> <2/>", "<2/> is repeated"),
        ("<1>б <2/>", "<1> is not closed"),
        ("б</1> <2/>", "</1> closes what is not open there"),
    ],
)
def test_a_translation_keeps_its_placeholders(target: str, said: str | None) -> None:
    assert problem("<1>а</1> <2/>", target) == said
