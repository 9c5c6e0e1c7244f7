"""Blocks into units, and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.release import Block, BlockKind, Mark, MarkKind, Release, read
from ank_i18n.release.inline import parse
from ank_i18n.release.runs import Run, marked
from ank_i18n.segment.units import SegmentedBlock, segmented, segmented_block

STRONG, LINK = Mark(MarkKind.STRONG), Mark(MarkKind.LINK, "https://example.org")
BREAK, NOTE = Mark(MarkKind.LINE_BREAK), Mark(MarkKind.FOOTNOTE, "1")
IMAGE = Mark(MarkKind.IMAGE, "x.png")
SEED = Path(__file__).parents[2] / "seeds" / "2019-09-03-osce-hcnm-visit.txt"


def cut(*runs: Run) -> SegmentedBlock:
    text, marks = marked(runs)
    return segmented_block(Block(BlockKind.PARAGRAPH, text, marks=marks))


def test_seed_release_has_seventeen_units() -> None:
    assert len(segmented(read(SEED)).units()) == 17


def test_a_pair_around_a_whole_unit_stays_outside() -> None:
    block = cut(Run("Совет собрался. Решение принято.", (STRONG,)))
    assert block.segmentation.units == ("Совет собрался.", "Решение принято.")
    assert block.segmentation.gaps == ("<1>", " ", "</1>")


def test_a_pair_that_a_cut_falls_into_is_divided_and_comes_back_whole() -> None:
    block = cut(Run("Совет собрался. Решение", (STRONG,)), Run(" принято."))
    assert block.segmentation.units == ("Совет собрался.", "<1>Решение</1> принято.")
    assert block.join(block.segmentation.units) == "<1>Совет собрался. Решение</1> принято."
    assert (
        block.join(["Кеңес жиналды.", "Қабылданды <1>шешім</1>."])
        == "<1>Кеңес жиналды.</1> Қабылданды <1>шешім</1>."
    )


def test_units_number_their_placeholders_from_one() -> None:
    block = cut(
        Run("Это "), Run("совет", (STRONG,)), Run(". Вот "), Run("сайт", (LINK,)), Run(" его.")
    )
    assert block.segmentation.units == ("Это <1>совет</1>.", "Вот <1>сайт</1> его.")
    assert block.marks(0) == {1: STRONG}
    assert block.marks(1) == {1: LINK}
    assert block.join(["Бұл.", "Оның <1>сайты</1>."]) == "Бұл. Оның <2>сайты</2>."


def test_a_line_break_separates_and_is_no_part_of_a_unit() -> None:
    block = cut(Run("Астана"), Run("", single=BREAK), Run("Дом дружбы"))
    assert block.segmentation.units == ("Астана", "Дом дружбы")
    assert block.segmentation.gaps == ("", "<1/>", "")


def test_a_footnote_at_the_edge_of_a_unit_stays_outside_and_within_it_inside() -> None:
    block = cut(Run("Совет"), Run("", single=NOTE), Run(" собрался."), Run("", single=NOTE))
    assert block.segmentation.units == ("Совет<1/> собрался.",)
    assert block.segmentation.gaps == ("", "<2/>")


def test_a_picture_without_text_makes_no_unit() -> None:
    block = cut(Run("", single=IMAGE))
    assert block.segmentation.units == ()
    assert block.join([]) == "<1/>"


def test_a_literal_is_text_of_the_unit() -> None:
    block = cut(Run("Тег <7> закрыт. Вот <8>"))
    assert block.segmentation.units == ("Тег <1/> закрыт.", "Вот <1/>")


@pytest.mark.parametrize("kind", [BlockKind.CODE, BlockKind.RULE, BlockKind.RAW])
def test_what_is_not_translated_has_no_units(kind: BlockKind) -> None:
    block = Block(kind, "x = 1. Y = 2.")
    assert segmented_block(block).segmentation.units == ()
    assert segmented_block(block).join([]) == block.text


def test_a_repeated_unit_is_listed_once() -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in ("Да.", "Нет.", "Да."))
    assert segmented(Release("x", Path("x.txt"), "txt", blocks)).units() == ["Да.", "Нет."]


RUNS = st.lists(
    st.builds(
        Run,
        st.text(st.sampled_from("Аб.! \u00a0<1>/")),
        st.lists(st.sampled_from([STRONG, LINK, Mark(MarkKind.EMPHASIS)])).map(tuple),
        st.none() | st.none() | st.sampled_from([BREAK, NOTE, IMAGE]),
    ).map(lambda run: Run("", run.pairs, run.single) if run.single else run),
    max_size=8,
)


@given(RUNS)
def test_units_are_balanced_and_joining_them_gives_the_block(runs: list[Run]) -> None:
    block = cut(*runs)
    for index, unit in enumerate(block.segmentation.units):
        parse(unit)
        assert unit == unit.strip()
        assert list(block.marks(index)) == list(range(1, len(block.marks(index)) + 1))
    assert block.join(block.segmentation.units) == block.block.text


@given(RUNS, st.randoms())
def test_whatever_comes_back_is_balanced(runs: list[Run], random: st.DataObject) -> None:
    block = cut(*runs)
    texts = ["" if random.random() < 0.3 else unit for unit in block.segmentation.units]
    parse(block.join(texts))
