import pytest

from ank_i18n.terms.kazakh import Case
from ank_i18n.terms.kazakh_numerals import last_spoken, with_case


@pytest.mark.parametrize(
    ("figure", "more_than", "about"),
    [
        ("1", "1-ден", "1-ге"),
        ("6", "6-дан", "6-ға"),
        ("13", "13-тен", "13-ке"),
        ("20", "20-дан", "20-ға"),
        ("40", "40-тан", "40-қа"),
        ("90", "90-нан", "90-ға"),
        ("100", "100-ден", "100-ге"),
        ("1 200", "1 200-ден", "1 200-ге"),
        ("5000", "5000-нан", "5000-ға"),
        ("2,6", "2,6-дан", "2,6-ға"),
        ("350 мың", "350 мыңнан", "350 мыңға"),
        ("2,6 млн", "2,6 млн-нан", "2,6 млн-ға"),
        ("3 млрд", "3 млрд-тан", "3 млрд-қа"),
        ("80%", "80%-дан", "80%-ға"),
    ],
)
def test_a_figure_takes_the_suffix_of_what_is_spoken_last(figure, more_than, about):
    assert with_case(figure, Case.ABLATIVE) == more_than
    assert with_case(figure, Case.DATIVE) == about
    assert with_case(figure, Case.NOMINATIVE) == figure


@pytest.mark.parametrize(("digits", "word"), [("0", "нөл"), ("2019", "тоғыз"), ("1000", "мың")])
def test_the_numeral_spoken_last(digits, word):
    assert last_spoken(digits) == word
