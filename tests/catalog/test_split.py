import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.catalog.split import shared_out

text = st.lists(st.sampled_from(["үй", "бар,", "ал", "қала", "жоқ.", "–", "және"]), min_size=1).map(
    " ".join
)


@pytest.mark.parametrize(
    ("translation", "parts", "shares"),
    [
        ("Үй бар. Қала жоқ.", ["Дом есть.", "Города нет."], ["Үй бар.", "Қала жоқ."]),
        ("Үй бар, ал қала жоқ.", ["Дом есть.", "Города нет."], ["Үй бар,", "ал қала жоқ."]),
        ("Үй де қала да бар.", ["Дом есть.", "Город есть."], ["Үй де қала да бар."] * 2),
        ("Үй, ал қала мен ауыл жоқ.", ["Дом есть."] * 2, ["Үй, ал қала мен ауыл жоқ."] * 2),
        ("Үй бар, ал қала жоқ.", ["Дом."], ["Үй бар, ал қала жоқ."]),
    ],
)
def test_where_a_translation_is_cut(translation: str, parts: list[str], shares: list[str]) -> None:
    assert shared_out(translation, parts) == shares


@given(text, st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4))
def test_together_the_shares_are_the_translation(translation: str, parts: list[str]) -> None:
    shares = shared_out(translation, parts)
    assert len(shares) == len(parts)
    assert " ".join(shares) == translation or shares == [translation] * len(parts)
