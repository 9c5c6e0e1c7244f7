import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms.kazakh import Case, Person, harmony, inflect, paradigm, plural, possessives

PARADIGMS = """
халық халықтың халыққа халықты халықта халықтан халықпен
мектеп мектептің мектепке мектепті мектепте мектептен мектеппен
мүше мүшенің мүшеге мүшені мүшеде мүшеден мүшемен
заң заңның заңға заңды заңда заңнан заңмен
тіл тілдің тілге тілді тілде тілден тілмен
министр министрдің министрге министрді министрде министрден министрмен
қыз қыздың қызға қызды қызда қыздан қызбен
комиссия комиссияның комиссияға комиссияны комиссияда комиссиядан комиссиямен
Сенат Сенаттың Сенатқа Сенатты Сенатта Сенаттан Сенатпен
Кеңес Кеңестің Кеңеске Кеңесті Кеңесте Кеңестен Кеңеспен
Тоқаев Тоқаевтың Тоқаевқа Тоқаевты Тоқаевта Тоқаевтан Тоқаевпен
Астана Астананың Астанаға Астананы Астанада Астанадан Астанамен
ҚХА ҚХА-ның ҚХА-ға ҚХА-ны ҚХА-да ҚХА-дан ҚХА-мен
""".strip().splitlines()


@pytest.mark.parametrize("forms", [line.split() for line in PARADIGMS])
def test_the_seven_cases(forms):
    assert [inflect(forms[0], case) for case in Case] == forms


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("мүше", "мүшелер"),
        ("министр", "министрлер"),
        ("тау", "таулар"),
        ("заң", "заңдар"),
        ("тіл", "тілдер"),
        ("қыз", "қыздар"),
        ("облыс", "облыстар"),
        ("клуб", "клубтар"),
    ],
)
def test_the_plural_takes_its_consonant_from_the_last_letter(word, many):
    assert plural(word) == many


@pytest.mark.parametrize(
    ("word", "owned"),
    [
        ("мүше", "мүшесі"),
        ("бірлік", "бірлігі"),
        ("кітап", "кітабы"),
        ("құқық", "құқығы"),
        ("халық", "халқы"),
        ("орын", "орны"),
        ("банк", "банкі"),
        ("Мәжіліс", "Мәжілісі"),
        ("Ассамблея", "Ассамблеясы"),
    ],
)
def test_the_possessive_softens_and_drops(word, owned):
    assert possessives(word)[0] == owned


def test_after_a_possessive_the_cases_have_forms_of_their_own():
    forms = [inflect("Ассамблеясы", case, third=True) for case in Case]
    assert forms[1:] == [
        "Ассамблеясының",
        "Ассамблеясына",
        "Ассамблеясын",
        "Ассамблеясында",
        "Ассамблеясынан",
        "Ассамблеясымен",
    ]


def test_our_and_your():
    assert possessives("ел", Person.FIRST_PLURAL) == ("еліміз",)
    assert possessives("бала", Person.FIRST) == ("балам",)


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


NOUNS = st.sampled_from(
    """
    халық бірлік мектеп кітап мүше заң облыс аудан қала министр Мәжіліс Сенат тіл жол тау оқу
    қызмет кеңес Түймебаев Астана Алматы автомобиль банк құжат іс қыз ауыз әріп комиссия
    """.split()  # noqa: SIM905 - a list of words reads better as words
)


@given(NOUNS, st.sampled_from(Person), st.sampled_from(Case), st.booleans())
def test_every_inflection_is_in_the_paradigm(noun, person, case, many):
    base = plural(noun) if many else noun
    for owned in possessives(base, person):
        form = inflect(owned, case, third=person is Person.THIRD)
        assert form in paradigm(noun)


@given(NOUNS, st.sampled_from(Case))
def test_every_case_of_the_possessed_form_is_in_its_own_paradigm(noun, case):
    for owned in possessives(noun):
        assert inflect(owned, case, third=True) in paradigm(owned)
        assert inflect(noun, case) in paradigm(owned)


@given(NOUNS)
def test_suffixes_follow_the_harmony(noun):
    vowel = "е" if harmony(noun) == "front" else "а"
    assert inflect(noun, Case.LOCATIVE)[-1] == vowel
