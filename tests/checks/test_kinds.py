"""Things that are put for one another by mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.checks import facts, kinds

TABLES = ("units", "confusable")
PIECES = ["5", "0", "м", "км", "т", "процентных", "пункта", "главы", "государства", "фунтов"]
PIECES += ["per", "cent", "percentage", "point", "prime", "minister", "deputy", "тг", "₸5", "km"]
texts = st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("text", "locale", "table", "thing"),
    [
        ("5 м", "ru", "units", ("length", "metre")),
        ("на 3 процентных пункта", "ru", "units", ("percent", "point")),
        ("3 percentage points", "en", "units", ("percent", "point")),
        ("встреча с главой государства", "ru", "confusable", ("head", "state")),
        ("the prime minister", "en", "confusable", ("office", "prime_minister")),
    ],
)
def test_a_thing_is_named(text: str, locale: str, table: str, thing: tuple[str, str]) -> None:
    assert thing in kinds.named(text, locale, table)


def test_a_language_without_a_table_names_nothing() -> None:
    assert kinds.named("5 м", "uz", "units") == frozenset()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("locale", ["ru", "kk", "en"])
def test_what_names_a_thing_begins_with_a_piece_of_it(table: str, locale: str) -> None:
    @given(texts)
    def law(text: str) -> None:
        if kinds.named(text, locale, table):
            assert any(kinds.begins(table)(piece, locale) for piece in text.split(" "))

    law()


@pytest.mark.parametrize("table", TABLES)
def test_every_group_has_things_that_can_be_put_for_one_another(table: str) -> None:
    assert [group for group, things in facts.table(table).items() if len(things) < 2] == []
