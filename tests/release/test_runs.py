"""Runs of any format become one normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.release import Mark, MarkKind
from ank_i18n.release.inline import parse, placeholders, plain
from ank_i18n.release.runs import Run, marked

STRONG, EMPHASIS = Mark(MarkKind.STRONG), Mark(MarkKind.EMPHASIS)
LINK, BREAK = Mark(MarkKind.LINK, "/x"), Mark(MarkKind.LINE_BREAK)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([Run("а ", (STRONG,)), Run("б")], "<1>а</1> б"),
        ([Run("а", (STRONG,)), Run(" "), Run("б", (STRONG,))], "<1>а</1> <2>б</2>"),
        ([Run("а", (STRONG,)), Run(" ", (STRONG,)), Run("б", (STRONG,))], "<1>а б</1>"),
        ([Run("а", (STRONG,)), Run("б", (STRONG, EMPHASIS))], "<1>а<2>б</2></1>"),
        ([Run("а", (STRONG, STRONG))], "<1>а</1>"),
        ([Run(" ", (STRONG,)), Run("а"), Run("", (LINK,))], "а"),
        ([Run("а", (LINK,)), Run("б", (LINK,))], "<1>аб</1>"),
        ([Run("а", (LINK,)), Run("б", (Mark(MarkKind.LINK, "/x"),))], "<1>а</1><2>б</2>"),
        ([Run("а"), Run("", single=BREAK)], "а"),
        ([Run("<1"), Run(">")], "<1/>"),
        ([Run("<"), Run("1>", (STRONG,))], "<<1>1></1>"),
    ],
)
def test_normal_form(runs: list[Run], text: str) -> None:
    assert marked(runs)[0] == text


RUNS = st.lists(
    st.builds(
        Run,
        st.text(st.sampled_from("аб <>/12")),
        st.lists(st.sampled_from([STRONG, EMPHASIS, LINK]), max_size=3).map(tuple),
    )
)


@given(RUNS)
def test_no_text_is_lost_and_every_placeholder_is_known(runs: list[Run]) -> None:
    text, marks = marked(runs)
    parse(text)
    assert plain(text, marks) == "".join(run.text for run in runs).strip()
    numbers = {int(mark.strip("</>")) for mark in placeholders(text)}
    assert numbers == set(marks) == set(range(1, len(marks) + 1))
