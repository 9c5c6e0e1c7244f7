"""Placeholders and invisible characters do not change where a sentence ends."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.segment import sentences


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("<1>Форум открылся.</1> Гости пришли.", ["<1>Форум открылся.</1>", "Гости пришли."]),
        ("Форум открылся. <1>Гости</1> пришли.", ["Форум открылся.", "<1>Гости</1> пришли."]),
        ("Это <1>форум.</1> <2>Да.</2>", ["Это <1>форум.</1>", "<2>Да.</2>"]),
        ("Это <1><2>форум</2></1>. Да.", ["Это <1><2>форум</2></1>.", "Да."]),
        ("Форум открылся.<1/> Гости пришли.", ["Форум открылся.<1/>", "Гости пришли."]),
        ("Форум открылся. <1/>Гости пришли.", ["Форум открылся.", "<1/>Гости пришли."]),
        ("Форум открылся. </1>Гости пришли.", ["Форум открылся. </1>", "Гости пришли."]),
        ("Открыл <1>С.</1> Абдрахманов.", ["Открыл <1>С.</1> Абдрахманов."]),
        ("Открыл С. <1>Абдрахманов</1>.", ["Открыл С. <1>Абдрахманов</1>."]),
        ("В 2019 <1>г.</1> Ассамблея выросла.", ["В 2019 <1>г.</1> Ассамблея выросла."]),
        ("«<1>Ура!</1>» — закричали все.", ["«<1>Ура!</1>» — закричали все."]),
        ("Точка<1>.</1> Да.", ["Точка<1>.</1>", "Да."]),
        ("5 < 6. И 7 > 6.", ["5 < 6.", "И 7 > 6."]),
    ],
)
def test_placeholders(text: str, units: list[str]) -> None:
    assert sentences(text) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Форум\u00ad открыл К.\u00a0Ли. Да.", ["Форум\u00ad открыл К.\u00a0Ли.", "Да."]),
        ("В 2019\u202fг.\u00a0Форум открылся.", ["В 2019\u202fг.\u00a0Форум открылся."]),
        ("Ка\u0301ша.\u200b Да.", ["Ка\u0301ша.\u200b", "Да."]),
        ("Спасибо! 🎉 Ждём вас.", ["Спасибо!", "🎉 Ждём вас."]),
    ],
)
def test_invisible_characters(text: str, units: list[str]) -> None:
    assert sentences(text) == units


TEXT = "Форум открыл С. Ли. В 2019 г. Ассамблея выросла. «Ура!» — закричали (все. – Ред.) дети. Да."


@given(st.sets(st.integers(0, len(TEXT)), max_size=8), st.data())
@settings(max_examples=200, deadline=None)
def test_markup_is_transparent(places: set[int], data: st.DataObject) -> None:
    marked, last = "", 0
    for number, place in enumerate(sorted(places), start=1):
        mark = data.draw(st.sampled_from([f"<{number}>", f"</{number}>", f"<{number}/>", "\u00ad"]))
        marked += TEXT[last:place] + mark
        last = place
    marked += TEXT[last:]
    bare = [re.sub("</?[0-9]+/?>|\u00ad", "", unit).strip() for unit in sentences(marked)]
    assert [unit for unit in bare if unit] == sentences(TEXT)
