import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms.kazakh import Case, Person, inflect, plural, possessives
from ank_i18n.terms.kazakh_paradigm import paradigm

from .strategies import KAZAKH_NOUNS


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("тілдеріне", "тілі"),
        ("тілге", "тілі"),
        ("халқының", "халқы"),
        ("басшыларымен", "басшысы"),
        ("бірліктер", "бірлігі"),
        ("Мәжілісіндегі", "Мәжіліс"),
        ("ҚХА-дағы", "ҚХА"),
        ("клубтың", "клубы"),
        ("тарапынан", "тарап"),
        ("институттары", "институт"),
        ("Нью-Йоркте", "Нью-Йорк"),
    ],
)
def test_a_form_belongs_to_its_word(form, word):
    assert form in paradigm(word)


@pytest.mark.parametrize(
    ("other", "word"),
    [("әкімдік", "әкім"), ("әкімшілік", "әкім"), ("депутаттық", "депутат"), ("заңнама", "заң")],
)
def test_a_derived_word_is_another_word(other, word):
    assert other not in paradigm(word)


@given(KAZAKH_NOUNS, st.sampled_from(Person), st.sampled_from(Case), st.booleans())
def test_every_inflection_is_in_the_paradigm(noun, person, case, many):
    base = plural(noun) if many else noun
    for owned in possessives(base, person):
        form = inflect(owned, case, third=person is Person.THIRD)
        assert form in paradigm(noun)


@given(KAZAKH_NOUNS, st.sampled_from(Case))
def test_every_case_of_the_possessed_form_is_in_its_own_paradigm(noun, case):
    for owned in possessives(noun):
        assert inflect(owned, case, third=True) in paradigm(owned)
        assert inflect(noun, case) in paradigm(owned)
