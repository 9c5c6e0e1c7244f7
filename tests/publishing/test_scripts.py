"""Kazakh in Latin and Arabic letters. Pairs: words of the bilingual Kazakh press."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.publishing.scripts import transliterate

ARABIC = """
елорда ەلوردا | қазақстан قازاقستان | халқы حالقى | ассамблеясының اسسامبلەياسىنىڭ | жыл جىل
сын-қатерлер سىن-قاتەرلەر | тәжірибе تاجىريبە
ғылыми عىلىمي | өтті ءوتتى | іс-қимылдың ءىس-قيمىلدىڭ
төрағасының توراعاسىنىڭ | мүшелері مۇشەلەرى | парламент پارلامەنت | депутаттары دەپۋتاتتارى
мәжілісінің ءماجىلىسىنىڭ | біз ءبىز | үш ءۇش | рөл ءرول | академиясының اكادەمياسىنىڭ
яғни ياعني | салт-дәстүрі سالت-ءداستۇرى
әдет-ғұрпы ادەت-عۇرپى | куә كۋا | ие يە | тарих تاريح | мәңгілік ماڭگىلىك
"""
PAIRS = [pair.split() for pair in re.split(r"[|\n]", ARABIC) if pair.strip()]

cyrillic = st.text(alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘІИҰҮЯ-, ", max_size=30)


@pytest.mark.parametrize(("word", "written"), PAIRS)
def test_arabic_as_the_press_writes_it(word, written):
    assert transliterate(word, "Arab") == written


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Қазақстан халқы", "Qazaqstan halqy"),
        ("Ілияс Иманов", "Iliias İmanov"),
        ("ІС-ШАРА, ИМАН", "IS-ŞARA, İMAN"),
        ("Жүйе мен үй", "Jüie men üi"),
        ("Ұлы Ғалым", "Ūly Ğalym"),
        ("Юрий, ЮНЕСКО, Я", "İurii, İUNESKO, İa"),
        ("ащы щётка, Тұщы су", "aşşy ştşiotka, Tūşşy su"),
    ],
)
def test_latin_with_its_capitals(word, written):
    assert transliterate(word, "Latn") == written


@pytest.mark.parametrize("script", ["Latn", "Arab"])
@pytest.mark.parametrize(
    "kept",
    ["«New York Times, Inc.»", "“Who?”", "https://example.kz/a,б?в", "<1>", "{name}", "IT", "2019"],
)
def test_foreign_names_addresses_and_placeholders_are_left_alone(script, kept):
    assert f" {kept} " in transliterate(f"сөз {kept} сөз", script)


def test_punctuation_turns_arabic_but_not_inside_numbers():
    assert transliterate("бар, 52,5; жоқ па?", "Arab") == "بار، 52,5؛ جوق پا؟"


@given(cyrillic, st.sampled_from(["Latn", "Arab"]))
def test_no_cyrillic_letter_is_left(value, script):
    assert not re.search("[\u0400-\u052f]", transliterate(value, script))


@given(cyrillic)
def test_latin_case_is_the_case_of_the_cyrillic(value):
    turkic = str.maketrans("Iİ", "ıi")
    small = transliterate(value.lower(), "Latn")
    assert transliterate(value, "Latn").translate(turkic).lower() == small


@given(cyrillic, st.sampled_from(["Latn", "Arab"]))
def test_words_are_written_one_by_one(value, script):
    apart = " ".join(transliterate(word, script) for word in value.split(" "))
    assert transliterate(value, script) == apart


def test_without_a_script_nothing_changes():
    assert transliterate("Қазақстан", "") == "Қазақстан"
