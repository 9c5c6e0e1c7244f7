"""Each guard: what it refuses, and what it must leave alone."""

from __future__ import annotations

import pytest

from ank_i18n.drafting.guards import checked, guard, length

SOUND = [
    ("Встреча состоялась 3 сентября 2019 г.", "Кездесу 2019 жылғы 3 қыркүйекте өтті.", "kk"),
    ("С 28.02.2007 действует № 56/3.", "2007 жылғы 28 ақпаннан № 56/3 күшінде.", "kk"),
    ("Начало в 7:55.", "Басталуы сағат 07.55-те.", "kk"),
    ("Выделено 350 тыс. тенге.", "350 000 теңге бөлінді.", "kk"),
    ("Прибыли 1 000 гостей.", "1,000 guests arrived.", "en"),
    ("Рост составил 7,5 процента.", "Growth was 7.5 per cent.", "en"),
    ("Приехали 19 делегатов.", "Nineteen delegates came.", "en"),
    ("Приехали 19 делегатов.", "Он тоғыз делегат келді.", "kk"),
    ("Собрали 50-ти тысяч книг.", "50 мың кітап жиналды.", "kk"),
    ("Собрали 200 тысяч книг.", "200 Tausend Bücher wurden gesammelt.", "de"),
    ("Вторая сессия", "2-ші сессия", "kk"),
    ("Мастера XIX века", "19-ғасыр шеберлері", "kk"),
    ("Сайт assembly.kz, почта a.b@mail.kz.", "assembly.kz сайты, a.b@mail.kz поштасы.", "kk"),
    ("Привет, %(file_name)s!", "Сәлем, %(file_name)s!", "kk"),
    ("Мы встретили <1>гостей</1>.", "Біз <1>қонақтарды</1> қарсы алдық.", "kk"),
    ("Шаг за шагом", "Қадам-қадаммен", "kk"),
    ("Ассамблея", "Ассамблея", "kk"),
    ("Приказ от 25.05.2004.", "2004 жылғы 25 мамырдағы бұйрық.", "kk"),
    ("Приказ от 25.05.2004.", "Order of May 25, 2004.", "en"),
    ("Приказ от 25.05.2004.", "Erlass vom 25. Mai 2004.", "de"),
    ("Разрушены тысячи домов.", "Мыңдаған үй қирады.", "kk"),
    ("Это было во вторник, 9 мая.", "Бұл сейсенбіде, 9 мамырда болды.", "kk"),
    ("Посол Клементьев прибыл из Пекина.", "Елші Клементьев Бейжіңнен келді.", "kk"),
    ("Посол Клементьев прибыл из Пекина.", "Ambassador Klementyev came from Beijing.", "en"),
    ("Они не приехали вовремя.", "Олар уақытында келмеді.", "kk"),
    ("Да, да, да, да!", "Иә, иә, иә, иә!", "kk"),
    ("Начало в 19:30.", "It begins at 7:30 p.m.", "en"),
    ("Начало в 19 часов.", "It begins at 7 p.m.", "en"),
    ("Из {0} в {}", "{} ішіне {0}", "kk"),
    ("Нажмите %s, затем {}", "{} басу алдында %s", "kk"),
    ("Метка #Бірлік2024 и @assembly_kz", "#Бірлік2024 and @assembly_kz", "en"),
    ("Сервис OSCE Press Online", "OSCE Press Online қызметі", "kk"),
]

REFUSED = [
    ("Встреча состоялась в 2019 г.", "Кездесу 2018 ж. өтті.", "the number 2019 is missing"),
    ("Встреча состоялась.", "Кездесу 2018 жылы өтті.", "the number 2018 is not in the source"),
    ("С ним прибыли дети.", "Онымен 100 бала келді.", "the number 100 is not in the source"),
    ("Рост составил 7,5 процента.", "Өсім 75 пайызды құрады.", "the number 7.5 is missing"),
    ("Приняли 20 детей и 20 взрослых.", "20 бала мен ересек алынды.", "the number 20 is missing"),
    ("Собрали 200 тысяч книг.", "200 кітап жиналды.", "200,000 is missing: thousands"),
    ("Собрали 200 книг.", "200 мың кітап жиналды.", "200 is missing: thousands"),
    ("Приказ от 25.05.2004.", "25.09.2004 бұйрығы.", "the number 5 is missing"),
    ("Приказ от 25.05.2004.", "2004 жылғы 25 қазандағы бұйрық.", "the number 5 is missing"),
    ("Разрушены тысячи домов.", "Миллиондаған үй қирады.", "1,000 became 1,000,000"),
    ("Мы встретились 9 мая.", "Біз 9 маусымда кездестік.", "the months differ"),
    ("Мы встретились 3 марта.", "Біз 3 сәуірде кездестік.", "the months differ"),
    ("Мы встретились во вторник.", "Біз бейсенбіде кездестік.", "the days of the week differ"),
    ("Выделено 5 млн тенге.", "5 млн доллар бөлінді.", "not in the translation: tenge"),
    ("Прибыл посол Клементьев.", "Елші Байжанов келді.", "Клементьев is not there, but"),
    ("Они не приехали вовремя.", "Олар уақытында келді.", "the source has a negation"),
    ("Сайт assembly.kz работает.", "assembly.com сайты жұмыс істейді.", "assembly.kz is missing"),
    ("Привет, %(file_name)s!", "Сәлем, %(file name)s!", "%(file_name)s is missing"),
    ("Мы <1>рады</1> вам.", "Біз сізге <1>қуаныштымыз.", "</1> is missing"),
    ("%s дал %d тенге.", "%d теңгені %s берді.", "%s %d stand in another order"),
    ("Мы <b>рады</b> вам.", "Біз </b>сізге<b> қуаныштымыз.", "</b> closes nothing that is open"),
    ("<b>Мы <i>рады</i></b>.", "<b>Біз <i>қуаныштымыз</b></i>.", "</b> closes nothing that is"),
    ("Мы <b>рады</b> вам.", "Біз сізге қуаныштымыз <b></b>.", "<b></b> encloses nothing"),
    ("{{ count }} писем", "{{ hour }} хат", "{{ count }} is missing"),
    ("Готово %d%%.", "%d дайын.", "%% is missing"),
    ("В столице открылась школа.", "Астанада 100 мектеп ашылды.", "the number 100 is not in"),
    ("Начало в 18 часов.", "Басталуы 7 p.m.", "the number 18 is missing"),
    ("Мы рады гостям.", "Біз [UNK] қуаныштымыз.", "'[UNK]' is left in it"),
    ("Доля 5 %.", "Үлесі 5 %. %. %. %.", "“%.” is repeated over and over"),
    ("Мир и согласие.", "Бейбітшілік және және және келісім.", "“және” is repeated over and over"),
    ("Мир и дружба.", "Бейбітшілік ааааааа", "“ааа…” is repeated over and over"),
    ("Мы встретили гостей на вокзале.", "Біз.", "too short: 4 characters for 31"),
    ("Мы рады гостям Астаны.", "Біз " + "қуаныштымыз " * 2 + "және бәріне " * 2, "too long"),
    ("Мы рады гостям.", "We are glad to have guests.", "“We” and more is in another script"),
    ("Мы рады гостям.", "", "nothing came out"),
    ("Мы рады гостям.", "Біз ⁇ қуаныштымыз.", "'⁇' is left in it"),
    ("Мы рады гостям.", ">>kk<< Біз қуаныштымыз.", "'>>kk<<' is left in it"),
    (
        "Комиссар поздравил участников встречи.",
        "Комиссар поздравил участников встречи.",
        "not translated: 3 of 3 words are the source's",
    ),
]


@pytest.mark.parametrize(("source", "draft", "locale"), SOUND)
def test_a_sound_draft_passes(source, draft, locale):
    assert guard(source, draft, locale) is None


@pytest.mark.parametrize(("source", "draft", "problem"), REFUSED)
def test_a_faulty_draft_is_refused_with_the_reason(source, draft, problem):
    assert (guard(source, draft, "kk") or "").startswith(problem)


LONG = "Участники встречи обсудили вопросы развития языков и роль объединений страны."


@pytest.mark.parametrize(("source_locale", "locale"), [("ru", "de"), ("en", "kk")])
def test_a_pair_that_was_not_calibrated_has_a_wider_limit(source_locale, locale):
    draft = "а" * (len(LONG) // 2)
    assert length(LONG, draft, "ru", "kk") == f"too short: {len(draft)} characters for {len(LONG)}"
    assert length(LONG, draft, source_locale, locale) is None


def test_the_checks_are_asked_of_the_pairs_only_that_they_have_tables_for():
    pair = "Мы встретились 9 мая.", "Wir trafen uns am 9. Mai."
    assert checked(*pair, "ru", "de") is None
    assert checked(*pair, "kk", "en") is None


def test_a_cyrillic_word_in_english_is_refused():
    assert guard("Встреча в Астане", "A meeting in Астане", "en") == "“Астане” is in Cyrillic"


def test_an_unknown_script_is_no_reason():
    assert guard("Мы рады гостям.", "გვიხარია სტუმრები", "ka") is None


def test_the_text_of_a_locale_in_another_script_is_judged_by_that_script():
    assert guard("Мы рады гостям.", "Біз қонақтарға", "kk_Latn") == "“Біз” is in Cyrillic"
    assert guard("Мы рады гостям.", "Biz qonaqtarğa", "kk_Latn") is None


@pytest.mark.parametrize("locale", ["kk", "en", "ru", "de", "zh_Hant", "xx"])
def test_the_guards_answer_for_any_locale(locale):
    assert guard("5 + 5", "5 + 5", locale) is None
