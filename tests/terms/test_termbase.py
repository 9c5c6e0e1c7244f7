from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.errors import ExchangeError
from ank_i18n.terms import Term, Termbase
from ank_i18n.terms.table import read

TERMBASE = Termbase(read(Path(__file__).with_name("terms.tsv")))


def found(text, date=""):
    return [o.text for o in TERMBASE.find(text, date=date)]


def hints(text, target, date=""):
    return [h.target for h in TERMBASE.hints(text, target, date)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("выступил на сессии Ассамблеи народа Казахстана", ["сессии Ассамблеи народа Казахстана"]),
        ("с Ассамблеей народа Казахстана", ["Ассамблеей народа Казахстана"]),
        ("в Мажилисе Парламента РК", ["Мажилисе Парламента", "РК"]),
        ("граждане Республики Казахстан", ["Республики Казахстан"]),
        ("этнокультурными объединениями", ["этнокультурными объединениями"]),
        ("Государственным языком владеют", ["Государственным языком"]),
        ("сотрудники СМИ и пресс-служб", ["СМИ", "пресс-служб"]),
        ("принявшие участие депутаты", ["принявшие участие", "депутаты"]),
        ("акимы и области", ["акимы", "области"]),
        ("Ассам\u00adблея народа\u00a0Казахстана", ["Ассам\u00adблея народа\u00a0Казахстана"]),
        ("Ассамблея «народа Казахстана»", ["Ассамблея «народа Казахстана»"]),
        ("в Администрации Президента РК", ["Администрации Президента", "РК"]),
        ("Глава 1. ГЕРБ РЕСПУБЛИКИ КАЗАХСТАН", ["РЕСПУБЛИКИ КАЗАХСТАН"]),
    ],
)
def test_terms_are_found_in_any_case_the_longest_first(text, terms):
    assert found(text) == terms


@pytest.mark.parametrize(
    "text",
    [
        "народу Казахстан близок",
        "Генеральная Ассамблея",
        "Закончили круглую башню и письменные столы",
        "он стал ближе",
        "рк",
        "единство",
    ],
)
def test_what_only_looks_like_a_term_is_not_found(text):
    assert not {"народ Казахстана", "Ассамблея", "РК"} & {
        o.term.source for o in TERMBASE.find(text)
    }


def test_the_name_of_the_capital_depends_on_the_day():
    assert found("в Нур-Султане", "2019-09-03") == ["Нур-Султане"]
    assert found("в Нур-Султане", "2024-01-01") == []
    assert found("в Астане", "2024-01-01") == ["Астане"]
    assert found("в Астане", "2020-01-01") == []
    assert found("в Астане", "2018-01-01") == ["Астане"]
    assert found("в Астане") == ["Астане"]


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("рядом с Туймебаевым Ж.К.", "Ж.Қ. Түймебаев", "Zh. Tuimebayev"),
        ("Ж. Туймебаева", "Ж. Түймебаев", "Zh. Tuimebayev"),
        ("Жансеиту Туймебаеву", "Жансейіт Түймебаев", "Zhanseit Tuimebayev"),
        ("Туймебаев Жансеит", "Жансейіт Түймебаев", "Zhanseit Tuimebayev"),
        (
            "Туймебаева Жансеита Кансеитовича",
            "Жансейіт Қансейітұлы Түймебаев",
            "Zhanseit Tuimebayev",
        ),
        ("речь Тугжанова", "Тоғжан", "Tugzhanov"),
        ("речь К.-Ж. Токаева", "Қ.-Ж. Тоқаев", "K.-J. Tokayev"),
        ("речь К-Ж.Токаева", "Қ.-Ж. Тоқаев", "K.-J. Tokayev"),
        ("С. Абдрахманов", "С. Абдрахманов", "S. Abdrakhmanov"),
        ("К. Абдрахманову", "Қ. Әбдірахманов", "K. Abdrakhmanov"),
        ("Касым-Жомарта Токаева", "Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev"),
    ],
)
def test_people_in_any_case_with_initials_on_either_side(text, kk, en):
    assert hints(text, "kk") == [kk]
    assert hints(text, "en") == [en]


def test_a_surname_that_two_people_share_is_nobody():
    assert found("Абдрахманов рад") == []


def test_another_person_of_the_same_surname_is_not_taken_for_the_known_one():
    assert found("А. Тугжанов") == []


@pytest.mark.parametrize(
    ("text", "kk", "en"),
    [
        ("6 февраля 2019 года", "2019 жылғы 6 ақпан", "6 February 2019"),
        ("с 5 по 7 марта 2020 года", "2020 жылғы 5–7 наурыз", "5–7 March 2020"),
        ("1 мая", "1 мамыр", "1 May"),
        ("в январе 1992 года", "1992 жылғы қаңтарда", "in January 1992"),
        ("в 2019 году", "2019 жылы", "in 2019"),
        ("2019–2022 годы", "2019–2022 жылдар", "2019–2022"),
        ("06.02.2019", "06.02.2019", "6 February 2019"),
        ("1,5 млн", "1,5 млн", "1.5 million"),
        ("12 500 человек", "12 500", "12,500"),
        ("5 тысяч", "5 мың", "5 thousand"),
        ("15 процентов", "15%", "15%"),
        ("98,7%", "98,7%", "98.7%"),
        ("XX век, 31-я", "31-", "31st"),
        ("11-й", "11-", "11th"),
    ],
)
def test_dates_and_numbers(text, kk, en):
    assert hints(text, "kk") == [kk]
    assert hints(text, "en") == [en]


@pytest.mark.parametrize("text", ["12:00", "ЭКСПО-2017", "50-летие", "ст. 1.2.3", "А4"])
def test_what_is_no_number_of_its_own(text):
    assert hints(text, "kk") == []


def test_a_project_glossary_wins_over_a_nearer_form_of_the_package(tmp_path):
    glossary = tmp_path / "glossary.tsv"
    glossary.write_text("ru\tkk\nпринимать участие\tат салысу\nпринять участие\tат салысу\n")
    termbase = Termbase.load([glossary])
    assert [h.target for h in termbase.hints("они приняли участие", "kk")] == ["ат салысу"]


def test_a_project_glossary_wins(tmp_path):
    glossary = tmp_path / "glossary.tsv"
    glossary.write_text("ru\tkk\ten\nДом дружбы\tДостық сарайы\tFriendship Palace\n")
    termbase = Termbase.load([glossary])
    assert [h.target for h in termbase.hints("в Доме дружбы", "kk")] == ["Достық сарайы"]


def test_the_package_adds_its_forms_to_a_project_term_unless_they_are_forbidden(tmp_path):
    glossary = tmp_path / "glossary.tsv"
    glossary.write_text("ru\tkk\tkk_forbidden\nСМИ\tБАҚ\t\n")
    (media,) = Termbase.load([glossary]).find("СМИ")
    assert media.term.forms["kk"] == ("БАҚ", "бұқаралық ақпарат құралдары")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Тот факт и Тем не менее", []),
        ("Того, кто пришел", []),
        ("посол в Того", ["Того"]),
        ("варить в турке", []),
        ("общался с турками", ["турками"]),
        ("подчеркнутая мысль", []),
        ("они подчеркнули", ["подчеркнули"]),
        ("они подчеркнут", []),
        ("причины мирового кризиса", ["мирового"]),
        ("их стало больше", []),
        ("ДЕПУТАТЫ И СМИ", ["ДЕПУТАТЫ", "СМИ"]),
        ("проходит ежегодно", []),
        ("ежегодная встреча", ["ежегодная"]),
    ],
)
def test_homonyms_are_told_apart_by_number_capitals_and_part_of_speech(text, terms):
    assert found(text) == terms


def test_words_that_only_look_like_a_term_are_stopped():
    assert found("успехи в области науки") == []
    assert found("в области открыты школы") == ["области"]
    assert found("сегодня в области.") == ["области"]
    assert found("в Карагандинской области") == ["области"]


def test_a_glossary_without_a_head_line_is_refused(tmp_path):
    glossary = tmp_path / "glossary.tsv"
    glossary.write_text("Дом дружбы\tДостық үйі\n")
    with pytest.raises(ExchangeError, match=r"glossary\.tsv:1: the head line has no column ru"):
        Termbase.load([glossary])


WORDS = st.sampled_from(
    ["Ассамблеи", "народа", "Казахстана", "Туймебаев", "Ж.К.", ",", "«", "»", "–", "5", "марта"]
)


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join)))
def test_hints_stand_where_they_say_and_never_overlap(text):
    hints = TERMBASE.hints(text, "kk")
    assert all(text[h.start : h.stop] == h.text and h.text for h in hints)
    assert all(a.stop <= b.start for a, b in pairwise(hints))


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Ассамблеей", True), ("Туймебаеву", True), ("вчера", False), ("туймебаеву", False)],
)
def test_whether_a_word_may_begin_a_term_or_be_a_person(text, begins):
    assert bool(TERMBASE.begun_by(text)) is begins


@given(st.text(alphabet="аеийнорст АТ.«»", max_size=30))
def test_where_no_word_begins_a_term_none_is_found(text):
    if not TERMBASE.begun_by(text):
        assert TERMBASE.find(text) == []


def test_a_word_without_its_capital_begins_no_place():
    place = Term("Того", {"kk": ("Того",)}, kind="place")
    assert Termbase([place]).begun_by("Того") == {0}
    assert Termbase([place]).begun_by("того") == set()
