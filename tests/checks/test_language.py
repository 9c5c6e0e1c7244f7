"""Words of another language, acronyms and terms: what is left alone, what is found."""

from __future__ import annotations

import pytest

from .strategies import rules_in


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Министр открыл завод.", "Министр зауыт ашты."),
        ("Депутат посетил музей.", "Депутат музейге барды."),
        ("Десять лет назад.", "Он жыл бұрын."),
        ("Газета «Вечерние новости».", "«Вечерние новости» газеті."),
    ],
)
def test_what_kazakh_shares_with_russian_is_left_alone(source: str, target: str) -> None:
    assert "russian-in-kazakh" not in rules_in(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Обсудили развитие страны.", "Елдің развитие мәселесін талқылады."),
        ("Он открыл который раз.", "Ол который рет ашты."),
        ("Обсудили важных гостей.", "Олар важных қонақтарды талқылады."),
    ],
)
def test_russian_words_are_found(source: str, target: str) -> None:
    assert "russian-in-kazakh" in rules_in(source, target)


@pytest.mark.parametrize(
    ("target", "locale", "found"),
    [
        ("ЕҚЫҰ делегациясы", "kk", False),
        ("ОБСЕ делегациясы", "kk", True),
        ("the OSCE delegation", "en", False),
        ("the OBSE delegation", "en", True),
    ],
)
def test_an_acronym_is_the_locales_own(target: str, locale: str, found: bool) -> None:
    assert ("acronym" in rules_in("делегация ОБСЕ", target, locale)) is found


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Қазақстан халқы Ассамблеясының сессиясы", False),
        ("ҚХА-ның сессиясы", False),
        ("Қазақстан халқы Кеңесінің сессиясы", True),
    ],
)
def test_a_term_may_be_inflected_and_abbreviated(target: str, found: bool) -> None:
    assert ("term" in rules_in("сессия Ассамблеи народа Казахстана", target)) is found


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("5 млн тенге", "5 млн теңге", "kk", False),
        ("5 млн тенге", "5 млн доллар", "kk", True),
        ("выросло на 5 %", "5 пайызға өсті", "kk", False),
        ("выросло на 5 %", "grew by 5", "en", True),
        ("5 тыс. долларов", "$5,000", "en", False),
        ("10 км", "10 kilometres", "en", False),
        ("10 км", "10 m", "en", True),
        ("36 % и 24,5 %", "36 және 24,5 пайыз", "kk", False),
        ("рост 36 %, спад 24,5 %", "36 көлемінде өсім болды, 24,5 % кеміді", "kk", True),
        ("от 5 % до 7 %", "5 to 7 per cent", "en", False),
        ("рост 36 %, спад", "Пайыз өсті.", "kk", False),
        ("рост 36 %, спад 24 %", "grew by 36 this year, fell by 24 per cent", "en", True),
    ],
)
def test_what_is_counted_stays(source: str, target: str, locale: str, found: bool) -> None:
    assert ("unit" in rules_in(source, target, locale)) is found


@pytest.mark.parametrize(
    ("source", "target", "locale", "rule"),
    [
        ("Адрес: www.example.kz.", "Мекенжайы: www.exmple.kz.", "kk", "url"),
        ("Адрес: example.kz/ru.", "Мекенжайы: example.kz/kk.", "kk", "url"),
        ("Министр прибыл.", "Минисtр келді.", "kk", "homoglyph"),
        ("Он пришёл.", "[MASK] came.", "en", "machine-debris"),
        ("Он пришёл.", "__kk__ Ол келді.", "kk", "machine-debris"),
        ("Он сказал так:", "Ол былай деді.", "kk", "end-mark"),
        ("Площадь 5 гектаров.", "Аумағы 5 шаршы метр.", "kk", "unit"),
    ],
)
def test_a_fault_of_another_shape_is_found(
    source: str, target: str, locale: str, rule: str
) -> None:
    assert rule in rules_in(source, target, locale)


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Он спросил: «Кто придёт?».", "He asked: “Who will come?”", "en"),
        ("СЧЁТ", "COUNT", "kk"),
        ("<нет>", "<none>", "en"),
        ("Он подумал: разве можно опоздать?", "Ол кешігуге бола ма деп ойлады.", "kk"),
        ("Он спросил: «Кто придёт?»", "Ол: «Кім келеді?» — деп сұрады.", "kk"),
        ("«Успех — это вернуть клуб.", "“Success is ‘can I return this club?’", "en"),
        ("Вчера администрация президента молчала.",
         "The administration kept silent yesterday.", "en"),
        ("Il faut bien le faire.", "Il faut bien le faire.", "en"),
        ("Выступили на субботней службе.", "They spoke at the Sabbath service.", "en"),
        ("Выкл.", "Өшірулі", "kk"),
        ("Сайт example.kz закрыт.", "example.kz-те қате бар.", "kk"),
        ("Институты получили гранты по 250 тыс. долларов.",
         "Institutions received grants worth 250 thousand dollars.", "en"),
    ],
)  # fmt: skip
def test_what_real_catalogs_hold_is_left_alone(source: str, target: str, locale: str) -> None:
    assert rules_in(source, target, locale) == set()
