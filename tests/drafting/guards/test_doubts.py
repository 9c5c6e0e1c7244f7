"""Each doubt: where it sends a translator to look, and what it must leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.drafting.guards import guard
from ank_i18n.drafting.guards.doubts import doubts

CLEAR = [
    ("Посол Клементьев прибыл из Пекина.", "Елші Клементьев Бейжіңнен келді.", "kk"),
    ("В Рейн-Неккар-Арене прошёл матч.", "Рейн-Неккар-Аренада матч өтті.", "kk"),
    ("Это глава Павлодарской области.", "Бұл – Павлодар облысының әкімі.", "kk"),
    ("Вышел на работу премьер Великобритании.", "Ұлыбритания премьері жұмысқа шықты.", "kk"),
    ("Он читал о Варелой и Флексмен.", "Ол Валера мен Флаксман туралы оқыды.", "kk"),
    ("Открылся большой зал.", "Үлкен зал ашылды.", "kk"),
    ("Он сказал «да».", "Ол иә деді.", "kk"),
    ("Он сказал: «мы рады вам».", "He said, “we are glad”.", "en"),
    ("Он сказал: «мы рады вам».", "He said, 'we are glad'.", "en"),
    ("Рост 5 %.", "Өсім 5 пайыз.", "kk"),
    ("Школа № 5.", "School number 5.", "en"),
    ("Совет (орган).", "Кеңес [орган].", "kk"),
    ("Кто это?", "Бұл кім?", "kk"),
    ("Школа № 5 открыта?", "School no. 5 is open?", "en"),
    ("Дело было в Париже", "Das war in Paris", "de"),
]

DOUBTED = [
    ("Вчера выступил Нурлан Оспанов.", "Кеше Оспанов сөйледі.", "kk", "«Нурлан» is not in"),
    ("Вчера прибыл посол России.", "The ambassador came.", "en", "«России» is not in"),
    ("Он живёт в Павлодарской области.", "Ол облыста тұрады.", "kk", "«Павлодарской» is"),
    ("Он сказал: «мы рады вам».", "Ол қуаныштымыз деді.", "kk", "no quotation marks"),
    ("Он «был рад», она «не рада».", "Ол «қуанды», ол қуанбады.", "kk", "a quotation is not"),
    ("Das Haus „zur alten Post“ ist zu.", "The house is closed.", "en", "no quotation marks"),
    ("Школа № 5 открыта.", "5 мектеп ашық.", "kk", "«№» is not in the draft"),
    ("Совет (орган) принял план.", "Кеңес орган жоспар қабылдады.", "kk", "«(» is not"),
    ("Кто это?", "Бұл кім.", "kk", "«?» is not in the draft"),
    ("Школа № 5 открыта.", "Schule 5 ist offen.", "de", "«№» is not in the draft"),
    ("Встреча прошла в столице.", "Кездесу елордада өтті", "kk", "the source ends with stop"),
    ("Он не пришёл? Не беда.", "Ол келмеді? Ештеңе етпейді", "ky", "ends with stop"),
]

LONG = "Участники встречи обсудили вопросы развития языков и роль объединений страны."


@pytest.mark.parametrize(("source", "draft", "locale"), CLEAR)
def test_a_draft_that_has_everything_is_not_doubted(source, draft, locale):
    assert doubts(source, draft, locale) == ()


@pytest.mark.parametrize(("source", "draft", "locale", "doubt"), DOUBTED)
def test_what_a_draft_lacks_is_said(source, draft, locale, doubt):
    source_locale = "de" if source.startswith("Das") else "ru"
    found = doubts(source, draft, locale, source_locale)
    assert any(doubt in said for said in found), found
    assert guard(source, draft, locale, source_locale) is None


def test_a_draft_that_is_short_beside_its_source_may_lack_a_clause():
    draft = "Кездесуге қатысушылар тілдерді дамыту мәселесін айтты."
    assert guard(LONG, draft, "kk") is None
    assert doubts(LONG, draft, "kk") == ("only 70% of the source's length: a part may be missing",)
    assert doubts(LONG, draft, "kk", "en") == ()


def test_a_name_that_is_lost_is_said_once():
    found = doubts("Вот слова Клементьева, а вот Клементьев.", "Міне сөздер, ал міне.", "kk")
    assert [one for one in found if "Клементьев" in one] == [
        "the name «Клементьева» is not in the draft"
    ]


def test_no_draft_has_no_doubts():
    assert doubts("Школа № 5 открыта.", "", "kk") == ()


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["kk", "en", "de", "kk_KZ"]))
def test_any_two_texts_are_answered_with_words_on_one_line(source, draft, locale):
    assert all(said.strip() for said in doubts(source, draft, locale))


@given(st.text(max_size=80).filter(str.strip))
def test_a_text_is_not_doubted_against_itself_for_lost_signs_or_quotations(text):
    assert not any("is not in the draft" in said for said in doubts(text, text, "de"))
