import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms.name_spelling import (
    in_kazakh,
    patronymic_in_kazakh,
    romanised,
    seems_kazakh,
)


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Дуйсенбаев", "Дүйсенбаев"),
        ("Сагинтаев", "Сағынтаев"),
        ("Тасмагамбетов", "Тасмағамбетов"),
        ("Кожамжаров", "Қожамжаров"),
        ("Жылкибаева", "Жылқыбаева"),
        ("Кекилбаев", "Кекілбаев"),
        ("Еркебуланов", "Еркебұланов"),
        ("Кожамбердиева", "Қожамбердиева"),
        ("Токтарулы", "Тоқтарұлы"),
        ("Баударбек-Кожатаев", "Баударбек-Қожатаев"),
        ("Нурымбетов", "Нұрымбетов"),
        ("Джаксыбеков", "Жақсыбеков"),
    ],
)
def test_a_surname_gets_its_kazakh_letters_back(russian, kazakh):
    assert in_kazakh(russian) == kazakh


@pytest.mark.parametrize(
    "name",
    ["Иванов", "Козлов", "Кузнецов", "Горбунов", "Скворцова", "Клюшев", "Макпартлин", "Шойгу"],
)
def test_a_name_that_is_not_kazakh_keeps_its_letters(name):
    assert in_kazakh(name) == name


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Маратович", "Маратұлы"),
        ("Кансеитович", "Қансейітұлы"),
        ("Макановна", "Мақанқызы"),
        ("Серикулы", "Серікұлы"),
        ("Абаевич", "Абайұлы"),
        ("Мусаевна", "Мұсақызы"),
        ("Константиновна", "Константиновна"),
    ],
)
def test_a_patronymic_is_said_as_kazakh_says_it(russian, kazakh):
    assert patronymic_in_kazakh(russian) == kazakh


def test_whose_name_seems_kazakh():
    assert seems_kazakh("Ержан")
    assert seems_kazakh("Жаппар")
    assert not seems_kazakh("Светлана")
    assert not seems_kazakh("Оливера")


@given(st.text("абгдежзиклмнопрстуыя", min_size=3, max_size=12).map(str.capitalize))
def test_any_name_is_spelt_with_its_capital_and_no_shorter_than_its_sounds(name):
    assert in_kazakh(name, kazakh=True)[0].isupper()
    assert romanised(name)[0].isupper()
