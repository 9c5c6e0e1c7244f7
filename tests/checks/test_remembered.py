"""What is found out of a piece of text is found out once."""

from __future__ import annotations

from ank_i18n.checks.remembered import Pieces, joined


def test_each_piece_is_looked_at_once() -> None:
    seen: list[str] = []
    lengths = Pieces(lambda piece: seen.append(piece) or len(piece))
    assert list(lengths.of("да и да")) == [2, 1, 2]
    assert seen == ["да", "и"]


def test_a_second_space_leaves_an_empty_piece() -> None:
    assert list(Pieces(str).of("а  б")) == ["а", "", "б"]


def test_what_was_found_is_joined_in_order() -> None:
    assert joined(Pieces(tuple), "аб в") == ["а", "б", "в"]
