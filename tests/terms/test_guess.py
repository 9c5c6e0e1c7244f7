import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms import Termbase
from ank_i18n.terms.declension import CASES, declined, undeclined
from ank_i18n.terms.guess import guesses
from ank_i18n.terms.name_spelling import romanised
from ank_i18n.terms.words import tokens


def guessed(text):
    return [(o.term.forms["kk"][0], o.term.forms["en"][0]) for o in guesses(text, tokens(text))]


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("министра Нурланова А.Б.", "А.Б. Нұрланов", "A. Nurlanov"),
        ("Ж. Сериков отметил", "Ж. Серіков", "Zh. Serikov"),
        ("вместе с Галымом Омаровым", "Ғалым Омаров", "Galym Omarov"),
        ("речь Светланы Вороновой", "Светлана Воронова", "Svetlana Voronova"),
        ("выступила Динара Ахметова", "Динара Ахметова", "Dinara Akhmetova"),
        ("труды Абикена Сарсенова", "Әбікен Сәрсенов", "Abiken Sarsenov"),
        ("главы Агентства Г.Сериковым", "Г. Серіков", "G. Serikov"),
        ("Маратом Токтарулы", "Марат Тоқтарұлы", "Marat Toktaruly"),
        ("Гульнара Сабитова рассказала", "Гүлнара Сәбитова", "Gulnara Sabitova"),
        ("заместитель акима области Айна Ержанова", "Айна Ержанова", "Aina Yerzhanova"),
        ("выступила Наргиза Омарова", "Наргиза Омарова", "Nargiza Omarova"),
        ("письмо министра Александра Омарова", "Александр Омаров", "Aleksandr Omarov"),
        ("поздравил Абикена Сарсенова", "Әбікен Сәрсенов", "Abiken Sarsenov"),
        ("ул. Тасбулата Карабекова", "Тасбұлат Қарабеков", "Tasbulat Karabekov"),
        ("сказала Роза Волкова", "Роза Волкова", "Roza Volkova"),
        ("спортсмен Руслан Ибрагимов", "Руслан Ибрагимов", "Ruslan Ibragimov"),
    ],
)
def test_an_unknown_person_is_proposed_in_the_nominative(text, kk, en):
    assert guessed(text) == [(kk, en)]


@pytest.mark.parametrize(
    "text",
    [
        "Президент Токаев",
        "Корниловка Иртышского района",
        "Союз Промышленников",
        "Республика Казахстан",
        "в Северо-Казахстанской области",
        "Жас Дарын",
        "Председателя Агентства Г.",
        "г. Астана",
    ],
)
def test_what_is_no_person_is_not_guessed_at(text):
    assert guessed(text) == []


def test_a_guess_says_that_it_is_one_and_a_known_person_is_none():
    hints = Termbase.load().hints("Ж.К. Туймебаев и Ж. Сериков", "kk")
    assert [(h.target, h.status) for h in hints] == [
        ("Ж.Қ. Түймебаев", "verified"),
        ("Ж. Серіков", "guess"),
    ]


def test_romanisation_follows_the_press():
    names = ["Тасмагамбетов", "Ускенбаев", "Ералиев", "Щербаков", "Юрьев", "Жумагулов"]
    assert [romanised(name) for name in names] == [
        "Tasmagambetov",
        "Uskenbayev",
        "Yeraliyev",
        "Shcherbakov",
        "Yuryev",
        "Zhumagulov",
    ]


NAMES = st.sampled_from(
    ["Туймебаев", "Ахметова", "Галым", "Сауле", "Сергей", "Достоевский", "Заньер", "Айгуль"]
)


@given(NAMES, st.sampled_from(CASES))
def test_every_case_leads_back_to_the_name(name, case):
    (form,) = [f for f in declined(name) if f.case == case][:1]
    assert name.lower() in {f.text for f in undeclined(form.text)}
