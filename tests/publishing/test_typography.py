"""Typography of each language; ``~`` is a no-break space."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.publishing.typography import typeset

CASES = {
    "ru": [
        ('"Заря"', "«Заря»"),
        ('Газета "Дом "Заря" и мы"', "Газета «Дом „Заря“ и~мы»"),
        ("“Заря”", "«Заря»"),
        ("„Заря“", "«Заря»"),
        ('<1>"Заря"</1> и "<2>Дом</2>"', "<1>«Заря»</1> и~«<2>Дом</2>»"),
        ('ООО "Ромашка', 'ООО "Ромашка'),  # marks that do not pair are left alone
        ("№5, № 7 и 209 школ", "№~5, №~7 и~209~школ"),
        ("С. Абдрахманов и Ж.К. Иванов", "С.~Абдрахманов и~Ж.К.~Иванов"),
        ("встреча Иванова Ж.К. с гостем", "встреча Иванова~Ж.К. с~гостем"),
        ("Дом - это школа -- и всё", "Дом~— это школа~— и~всё"),
        ("Дом – это школа", "Дом~– это школа"),
        ("сын-герой, 5-6 см", "сын-герой, 5-6~см"),
        ("1 000 000 тенге, 50 %", "1~000~000~тенге, 50~%"),
        ("в г. Алматы и т. д...", "в~г.~Алматы и~т.~д…"),
        ("то же ли", "то~же~ли"),
    ],
    "kk": [
        ('"Таң" газеті', "«Таң» газеті"),
        ('"Үй "Таң" бар"', "«Үй “Таң” бар»"),
        ("209 мектеп, Қ. Тоқаев", "209~мектеп, Қ.~Тоқаев"),
        ("Бұл - мектеп", "Бұл~– мектеп"),
    ],
    "en": [
        ('He said "no"', "He said “no”"),
        ('"The "Dawn" paper"', "“The ‘Dawn’ paper”"),
        ("it isn't", "it isn’t"),
        ("6 February 2019, No. 5, Mr. Smith", "6~February 2019, No.~5, Mr.~Smith"),
        ("J.K. Smith and S. Ivanov", "J.~K.~Smith and S.~Ivanov"),
    ],
    "kk-Latn": [("J.Q. Tüimebaev, 209 mektep", "J.Q.~Tüimebaev, 209~mektep")],
    "kk-Arab": [("209 مەكتەپ", "209~مەكتەپ")],
    "de": [("Ein - Haus", "Ein~– Haus"), ('"so"', '"so"')],
}
FLAT = [(tag, before, after) for tag, cases in CASES.items() for before, after in cases]
PROTECTED = [
    'https://example.kz/a"b"--c?x=1 - y',
    "a.b-c@example.kz",
    '<1>5 "km" -- x</1>',
    "{name} %(count)s",
]

text = st.text(alphabet='абвА1 .№"«»„“”-–<>/\u00a0', max_size=40)


@pytest.mark.parametrize(("tag", "before", "after"), FLAT)
def test_it_is_set_so(tag, before, after):
    assert typeset(before, tag).replace("\xa0", "~") == after


@pytest.mark.parametrize(("tag", "before", "after"), FLAT)
def test_what_is_set_stays_so(tag, before, after):
    assert typeset(typeset(before, tag), tag) == typeset(before, tag)


@pytest.mark.parametrize("tag", ["ru", "kk", "kk-Latn", "kk-Arab", "en", "de"])
@pytest.mark.parametrize("protected", PROTECTED)
def test_addresses_variables_and_code_are_left_alone(tag, protected):
    kept = protected.split(" - ")[0]
    assert kept in typeset(f"слово {protected} слово", tag, verbatim={1})


@given(text, st.sampled_from(["ru", "kk", "en", "kk-Latn", "kk-Arab"]))
def test_only_marks_and_spaces_change(value, tag):
    def rest(told: str) -> str:
        return re.sub("[\\s\"«»„“”‘’'.…–—-]", "", told)

    assert rest(typeset(value, tag)) == rest(value)


@given(text, st.sampled_from(["ru", "kk", "en"]))
def test_placeholders_survive(value, tag):
    told = typeset(f"<1>{value}</1><2/>", tag)
    assert told.startswith("<1>")
    assert told.endswith("</1><2/>")
