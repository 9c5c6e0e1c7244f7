"""Which sentences of two texts belong together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.memory.align import Bead, Lexicon, align, guide, lattice
from ank_i18n.memory.align.evidence import evidence
from ank_i18n.memory.align.known import known_pairs
from ank_i18n.memory.align.tokens import skeleton, stems

RU = [
    "В Алматы открылась выставка художника Сергея Петрова.",
    "На ней показано 47 картин.",
    "Выставку посетили гости из Германии и Турции.",
    "Директор музея поблагодарил автора за подарок.",
    "Вход свободный до 30 июня.",
]
EN = [
    "An exhibition by the painter Sergei Petrov has opened in Almaty.",
    "It shows 47 paintings.",
    "Guests from Germany and Turkey visited the exhibition.",
    "The director of the museum thanked the author for his gift.",
    "Admission is free until 30 June.",
]


def shown(beads: list[Bead]) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in beads]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(known_pairs("ru", "en"))


def test_sentence_by_sentence(lexicon: Lexicon) -> None:
    assert shown(align(RU, EN, lexicon)) == [([n], [n]) for n in range(5)]


def test_two_sentences_made_one(lexicon: Lexicon) -> None:
    joined = [EN[0], f"{EN[1]} {EN[2]}", *EN[3:]]
    assert shown(align(RU, joined, lexicon)) == [
        ([0], [0]),
        ([1, 2], [1]),
        ([3], [2]),
        ([4], [3]),
    ]


def test_one_sentence_made_two(lexicon: Lexicon) -> None:
    joined = [RU[0], f"{RU[1]} {RU[2]}", *RU[3:]]
    assert ([1], [1, 2]) in shown(align(joined, EN, lexicon))


def test_a_sentence_left_out_has_no_counterpart(lexicon: Lexicon) -> None:
    assert ([2], []) in shown(align(RU, EN[:2] + EN[3:], lexicon))
    assert ([], [2]) in shown(align(RU[:2] + RU[3:], EN, lexicon))


def test_nothing_on_one_side(lexicon: Lexicon) -> None:
    assert align([], [], lexicon) == []
    assert shown(align(RU[:1], [], lexicon)) == [([0], [])]
    assert shown(align([], EN[:1], lexicon)) == [([], [0])]


def test_pairs_beside_a_hole_are_less_sure_than_those_of_whole_texts(lexicon: Lexicon) -> None:
    whole = align(RU, EN, lexicon)
    holed = align(RU, EN[:3] + EN[4:], lexicon)
    assert min(bead.confidence for bead in holed) < min(bead.confidence for bead in whole)


texts = st.lists(st.text("абвгд 123.", min_size=1, max_size=30), max_size=12)


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_every_sentence_stands_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    beads = align(source, target)
    assert [n for bead in beads for n in bead.source] == list(range(len(source)))
    assert [n for bead in beads for n in bead.target] == list(range(len(target)))
    assert all(0.0 <= bead.confidence <= 1.0 for bead in beads)


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_a_band_always_has_a_way_through(source: list[str], target: list[str]) -> None:
    words = evidence(source, target, Lexicon())
    band = guide.band(len(source), len(target), words.pairs)
    beads = lattice.Lattice(_even, 0.0, band).path()
    assert sum(len(bead.source) for bead in beads) == len(source)
    assert sum(len(bead.target) for bead in beads) == len(target)


def _even(_: int, places: range) -> list[lattice.Row]:
    return [np.zeros(len(places)) for _ in lattice.PAIRED]


def test_long_texts_are_aligned_in_a_band_as_short_ones_are_whole() -> None:
    source = [f"Пункт {n * 7}: итог {n * 13 + 5}." for n in range(250)]
    target = [f"{n * 7}-тармақ: нәтиже {n * 13 + 5}." for n in range(250)]
    del target[100:104]
    wanted = [([n], [n if n < 100 else n - 4]) for n in range(250) if not 100 <= n < 104]
    found = [bead for bead in shown(align(source, target)) if bead[0] and bead[1]]
    assert found == wanted


@pytest.mark.parametrize(
    "names",
    [
        "Казахстан Қазақстанның Kazakhstan",
        "Туймебаева Түймебаев Tuimebayev",
        "Алматы Алматыда Almaty",
        "Жансеит Жансейіт Zhanseit",
        "Шымкент Шымкентке Shymkent",
        "центр центрі centre",
    ],
)
def test_a_name_has_one_skeleton_in_three_languages(names: str) -> None:
    assert len({skeleton(name) for name in names.split()}) == 1


def test_short_words_have_no_skeleton_and_numbers_have_no_separators() -> None:
    assert skeleton("или") == ""
    assert stems("1 200,5 тенге") == ["12005", "тенге"]


def test_a_lexicon_learns_what_goes_together() -> None:
    pairs = [("белый дом", "white house"), ("белый снег", "white snow"), ("дом", "house")]
    table = Lexicon(pairs).table
    assert max(table["белый"], key=table["белый"].__getitem__) == "white"
    assert "snow" not in table["дом"]
