"""Placeholders become a tree, whatever a translator did to them."""

from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.publishing.inline import Node, Span, parse, plain
from ank_i18n.release.inline import PLACEHOLDER
from ank_i18n.release.model import Mark, MarkKind

BOLD, LINK = Mark(MarkKind.STRONG), Mark(MarkKind.LINK, "https://example.kz")
MARKS = {1: BOLD, 2: LINK, 3: Mark(MarkKind.LITERAL, "<5>"), 4: Mark(MarkKind.LINE_BREAK)}


def shown(nodes: list[Node]) -> str:
    """The tree as a line: b[…] is bold, a[…] a link."""
    sign = {MarkKind.STRONG: "b", MarkKind.LINK: "a"}
    return "".join(
        node if isinstance(node, str) else f"{sign[node.mark.kind]}[{shown(node.children)}]"
        for node in nodes
    )


def test_pairs_nest():
    assert shown(parse("x <1>bold <2>link</2></1> y", MARKS)) == "x b[bold a[link]] y"


def test_a_pair_that_is_not_closed_ends_with_the_text():
    assert shown(parse("<1>bold <2>link", MARKS)) == "b[bold a[link]]"


def test_pairs_that_cross_are_closed_together():
    assert shown(parse("<1>one <2>two</1> three</2> four", MARKS)) == "b[one a[two]] three four"


def test_a_stray_end_closes_nothing():
    assert shown(parse("one</2> <1>two</1>", MARKS)) == "one b[two]"


def test_a_number_without_a_mark_is_text():
    assert shown(parse("a <7>b</7>", MARKS)) == "a <7>b</7>"


def test_singles_have_no_children():
    assert parse("<3/>", MARKS) == [Span(MARKS[3])]
    assert "".join(plain(parse("a<4/>b<3/>", MARKS))) == "a b<5>"


@given(st.lists(st.sampled_from(["<1>", "</1>", "<2>", "</2>", "<1/>", "<9>", "а", " "])))
def test_no_text_is_ever_lost(parts):
    text = "".join(parts)
    kept = PLACEHOLDER.sub(lambda tag: tag[0] if tag["number"] == "9" else "", text)
    assert "".join(plain(parse(text, MARKS))) == kept
