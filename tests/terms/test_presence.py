import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.terms import Term, form_present, present
from ank_i18n.terms.kazakh import Case, inflect

ASSEMBLY = Term(
    "Ассамблея народа Казахстана",
    {
        "kk": ("Қазақстан халқы Ассамблеясы", "ҚХА"),
        "en": ("Assembly of People of Kazakhstan", "APK"),
    },
)
PERSON = Term(
    "Ералы Тугжанов", {"kk": ("Ералы Тоғжан",), "en": ("Yeraly Tugzhanov",)}, kind="person"
)


@pytest.mark.parametrize(
    "text",
    [
        "Қазақстан халқы Ассамблеясының сессиясы өтті.",
        "Кездесу ҚХА-да өтті.",
        "Қазақстан халқының Ассамблеясы шақырады.",
    ],
)
def test_the_assembly_is_there_in_any_case(text):
    assert present(ASSEMBLY, text, "kk")


def test_the_assembly_is_not_any_assembly():
    assert not present(ASSEMBLY, "БҰҰ Бас Ассамблеясы", "kk")
    assert not present(ASSEMBLY, "the General Assembly", "en")


def test_a_term_without_a_form_in_a_locale_is_not_there():
    assert not present(ASSEMBLY, "Assemblée", "fr")


@pytest.mark.parametrize(
    ("form", "text", "locale"),
    [
        ("ана тілі", "Олар ана тілдерін үйренеді", "kk"),
        ("мемлекеттік орган", "мемлекеттік органдармен бірге", "kk"),
        ("Парламент Мәжілісі", "Қазақстан Республикасы Парламентінің Мәжілісінде", "kk"),
        ("әкім", "облыс әкіміне", "kk"),
        ("«Қоғамдық келісім» мекемесі", "«Қоғамдық келісім» мекемесінің", "kk"),
        ("Достық үйі", "ДОСТЫҚ ҮЙІ", "kk"),
        ("мемлекеттік органдар", "мемлекеттік органға", "kk"),
        ("әкім", "облыс әкiмiнiң", "kk"),
        ("Президенттің Жарлығы", "Президентінің 2019 жылғы 6 ақпандағы № 25 Жарлығымен", "kk"),
        ("state body", "the state bodies' work", "en"),
        ("Prime Minister", "Prime Minister's visit", "en"),
        ("Head of State", "the head of state", "en"),
        ("UN", "the U.N. also hopes", "en"),
        ("Премьер-Министр", "Премьер Министрі", "kk"),
        ("multi-party Parliament", "a multi party parliament", "en"),
        ("Мажилис Парламента", "в Мажилисе Парламента", "ru"),
        ("БАҚ", "этностардың 40 БАҚ-ы", "kk"),
        ("БАҚ", "өңірлік БАҚ-ының", "kk"),
        ("ҮЕҰ", "облыс ҮЕҰ-ларымен", "kk"),
        ("ҚХА Хатшылығы", "ҚХА облыстық Хатшылығында", "kk"),
        ("қазақстандық модель", "келісімнің қазақстандық моделін", "kk"),
        ("«Бірлік» медалі", "«Бірлік» медальдары", "kk"),
        ("білім саласында", "білім саласындағы істер", "kk"),
        ("жыл", "2014 жылғы есеп", "kk"),
        ("әкімдік", "бұл — әкімдікдікі емес, әкімдіктікі", "kk"),
        ("достықты нығайту", "достықты нығайтып келеді", "kk"),
        ("мәдениетті дамыту", "мәдениетті дамытатын болады", "kk"),
        ("Aссaмблея", "Ассам\u00adблея", "kk"),
        ("Organization of Turkic States", "the Organisation of Turkic States", "en"),
        ("youth centre", "youth centers", "en"),
        ("programme", "state programs", "en"),
        ("labor union", "the labour unions", "en"),
    ],
)
def test_a_form_in_a_sentence(form, text, locale):
    assert form_present(form, text, locale)


@pytest.mark.parametrize(
    ("form", "text", "locale"),
    [
        ("әкім", "облыс әкімдігі", "kk"),
        ("БАҚ", "бақ пен дәулет", "kk"),
        ("UN", "in un autre pays", "en"),
        ("CIS", "cis alkene", "en"),
        ("Достық үйі", "достық пен бірлік үйі", "kk"),
        ("law", "a lawyer's lawn", "en"),
        ("promise", "the prize", "en"),
        ("мемлекеттік ту", "мемлекеттік тап", "kk"),
        ("қару", "қарап отыр", "kk"),
        ("ҚХА Кеңесі", "ҚХА Ғылыми-сараптамалық кеңесі", "kk"),
        ("ҚХА Хатшылығы", "ҚХА жаңа бас Хатшылығы", "kk"),
    ],
)
def test_what_only_looks_like_the_form(form, text, locale):
    assert not form_present(form, text, locale)


def test_a_person_is_there_with_the_surname_alone():
    assert present(PERSON, "Тоғжанның айтуынша", "kk")
    assert not present(PERSON, "Ералының айтуынша", "kk")


@given(st.sampled_from(Case), st.sampled_from(["Ассамблеясы", "Кеңесі", "үйі", "қызметі"]))
def test_every_case_of_a_compound_is_present(case, last):
    form = f"Достық {last}"
    inflected = f"Достық {inflect(last, case, third=True)}"
    assert form_present(form, f"Бүгін {inflected} туралы айтылды.", "kk")


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["kk", "en", "fr"]))
def test_any_text_can_be_asked(form, text, locale):
    assert form_present(form, text, locale) in (True, False)
