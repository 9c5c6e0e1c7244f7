import pytest
from hypothesis import given

from ank_i18n.terms.kazakh import Case, Person, harmony, inflect, plural, possessives

from .strategies import KAZAKH_NOUNS

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


@given(KAZAKH_NOUNS)
def test_suffixes_follow_the_harmony(noun):
    vowel = "е" if harmony(noun) == "front" else "а"
    assert inflect(noun, Case.LOCATIVE)[-1] == vowel
