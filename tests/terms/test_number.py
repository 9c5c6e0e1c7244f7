import pytest

from ank_i18n.terms import Termbase, english, kazakh_number

TERMBASE = Termbase.load()


def hint(text, words, target):
    return next(h.target for h in TERMBASE.hints(text, target) if h.text == words)


@pytest.mark.parametrize(
    ("text", "words", "kk", "en"),
    [
        (
            "Депутаты Сената прибыли",
            "Депутаты Сената",
            "Сенат депутаттары",
            "deputies of the Senate",
        ),
        ("со студентами вуза", "студентами", "студенттер", "students"),
        ("работают 412 медиаторов", "медиаторов", "медиатор", "mediators"),
        ("пять новых школ", "школ", "мектеп", "schools"),
        ("несколько городов", "городов", "қала", "cities"),
        ("новые школы", "школы", "мектептер", "schools"),
        ("ученик школы", "школы", "мектеп", "school"),
        ("1 медиатор", "медиатор", "медиатор", "mediator"),
        ("2. Главного врача", "Главного врача", "бас дәрігер", "chief physician"),
        ("40 Памятник зодчества", "Памятник", "ескерткіш", "monument"),
        ("15 тыс. школ", "школ", "мектеп", "schools"),
        ("в 2019 году", "в 2019 году", "2019 жылы", "in 2019"),
        ("помощь детям", "детям", "балалар", "children"),
    ],
)
def test_a_hint_has_the_number_of_its_words(text, words, kk, en):
    assert hint(text, words, "kk") == kk
    assert hint(text, words, "en") == en


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("мемлекеттік орган", "мемлекеттік органдар"),
        ("Сенат депутаты", "Сенат депутаттары"),
        ("облыс әкімдігі", "облыс әкімдіктері"),
        ("халықаралық ұйым отырысы", "халықаралық ұйым отырыстары"),
        ("қазақ тілі", "қазақ тілдері"),
        ("Ассамблея кеңесі", "Ассамблея кеңестері"),
        ("әскери қызметші", "әскери қызметшілер"),
        ("журналист", "журналистер"),
        ("съезд", "съездер"),
        ("көпбалалы отбасы", "көпбалалы отбасылар"),
        ("жедел желі", "жедел желілер"),
        ("институт", "институттар"),
        ("оқу процесі", "оқу процестері"),
        ("ҚХА Кеңесі", "ҚХА Кеңестері"),
        ("заң жобасы", "заң жобалары"),
        ("халық әртісі", "халық әртістері"),
        ("«Бірлік» медалі", "«Бірлік» медальдары"),
        ("еске алу кеші", "еске алу кештері"),
        ("«Мейірім» төсбелгісі", "«Мейірім» төсбелгілері"),
        ("партия жарғысы", "партия жарғылары"),
        ("Қорытынды актісі", "Қорытынды актілері"),
        ("Журналистер клубы", "Журналистер клубтары"),
        ("достық фестивалі", "достық фестивальдері"),
        ("Зияткерлік мектептері", "Зияткерлік мектептері"),
        ("баспасөз хатшысы", "баспасөз хатшылары"),
        ("халықаралық сарапшы", "халықаралық сарапшылар"),
        ("ел тарихы", "ел тарихтары"),
        ("қабылдау пункті", "қабылдау пункттері"),
        ("балалар", "балалар"),
        ("нығайту", "нығайту"),
        ("БАҚ", "БАҚ"),
    ],
)
def test_the_plural_of_a_kazakh_phrase(one, many):
    assert kazakh_number.plural_phrase(one) == many


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("deputy of the Senate", "deputies of the Senate"),
        ("ethnocultural association", "ethnocultural associations"),
        ("co-chairman", "co-chairmen"),
        ("consul general", "consul general"),
        ("funds", "funds"),
        ("humanitarian aid", "humanitarian aid"),
        ("peace and accord", "peace and accord"),
        ("address", "addresses"),
        ("person", "people"),
        ("first half of the year", "first halves of the year"),
        ("ambassador-at-large", "ambassador-at-large"),
        ("a number of issues", "a number of issues"),
    ],
)
def test_the_plural_of_an_english_phrase(one, many):
    assert english.plural_phrase(one) == many


@pytest.mark.parametrize(
    ("text", "words", "en"),
    [
        ("они проживают в ауле", "проживают", "live"),
        ("медиатор проживает там", "проживает", "lives"),
        ("решения были приняты", "приняты", "were adopted"),
        ("они участвовали", "участвовали", "took part"),
    ],
)
def test_an_english_predicate_has_the_number_of_its_subject(text, words, en):
    assert hint(text, words, "en").split(" / ")[0] == en


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("is held", "are held"),
        ("carries out", "carry out"),
        ("expresses", "express"),
        ("reaches", "reach"),
        ("a meeting was held", "a meeting was held"),
        ("took place", "took place"),
    ],
)
def test_the_plural_of_an_english_predicate(one, many):
    assert english.plural_verb(one) == many


def test_a_word_of_several_senses_shows_them_all_and_a_term_its_first_form():
    assert hint("в мире", "в мире", "kk") == "әлемде"
    assert hint("важный вопрос", "вопрос", "kk") == "мәселе / сұрақ"
    assert hint("рад за РК", "РК", "kk") == "ҚР"


def test_of_two_terms_in_the_same_words_the_one_in_that_very_form_is_meant():
    assert hint("они приняли участие", "приняли участие", "en") == "took part"
    assert hint("он принял участие", "принял участие", "en") == "took part"


def test_a_word_in_capitals_is_no_place_unless_all_of_the_text_is():
    assert [h.text for h in TERMBASE.hints("в музее «АЛЖИР»", "kk")] == ["музее"]
    assert "АСТАНЕ" in [h.text for h in TERMBASE.hints("ВСТРЕЧА В АСТАНЕ", "kk")]
