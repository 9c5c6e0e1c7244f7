import pytest

from ank_i18n.terms import Termbase

TERMBASE = Termbase([])


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("более 100", "100-ден астам", "more than 100"),
        ("свыше 350 тысяч", "350 мыңнан астам", "over 350 thousand"),
        ("около 25 тысяч", "25 мыңға жуық", "about 25 thousand"),
        ("почти 2,6 млн", "2,6 млн-ға жуық", "almost 2.6 million"),
        ("не менее 80 %", "кемінде 80%", "at least 80%"),
        ("Свыше 40", "40-тан астам", "over 40"),
    ],
)
def test_a_figure_that_is_not_exact(text, kk, en):
    assert [h.target for h in TERMBASE.hints(text, "kk")] == [kk]
    assert [h.target for h in TERMBASE.hints(text, "en")] == [en]


@pytest.mark.parametrize(
    "text", ["8 (7212) 56-12-34", "+7 (7172) 55-48-11", "74-90-60", "д. 12/1", "8(7132) 41-01-12"]
)
def test_telephone_numbers_and_houses_are_nothing_to_translate(text):
    assert TERMBASE.hints(text, "kk") == []
