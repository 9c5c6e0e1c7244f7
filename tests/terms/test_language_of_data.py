"""What the languages themselves demand of the package's termbase, whoever wrote a row."""

import re
from datetime import date

import pytest
from babel import Locale

from ank_i18n.terms import Termbase

TERMS = [term for term in Termbase.load().terms if term.kind != "stop"]
KAZAKH = [(term, form) for term in TERMS for form in term.forms.get("kk", ())]
ENGLISH = [(term, form) for term in TERMS for form in term.forms.get("en", ())]
LATIN_BY_NAME = {"AMANAT", "Amanat", "Kazinform"}
BACK, FRONT = "аоұы", "әөүіе"
# The plural, the one ending that many dictionary forms carry.
ROOTS = {"актер", "волонтер", "діндар", "қатер", "шахтер"}
PLURAL = re.compile(r"(\w+)[дтл]([ае])р$")


def test_kazakh_has_no_latin_letters_but_in_names_written_so():
    latin = {word for _, form in KAZAKH for word in re.findall(r"[A-Za-z]+", form)}
    assert latin <= LATIN_BY_NAME


@pytest.mark.parametrize(("vowels", "ending"), [(BACK, "а"), (FRONT, "е")])
def test_a_plural_ending_follows_the_vowels_of_its_word(vowels, ending):
    """Words with и, у, э, ю or я, which are neither, say nothing; nor do roots that end so."""
    words = {word.lower() for _, form in KAZAKH for word in re.findall(r"\w+", form)}
    plurals = [found for word in words if (found := PLURAL.match(word))]
    wrong = [
        found[0]
        for found in plurals
        if set(found[1]) & set(vowels)
        and not set(found[1]) & set(BACK + FRONT + "иуэюяё") - set(vowels)
        and found[2] != ending
    ]
    assert set(wrong) <= ROOTS | {"чехтар"}


def test_a_form_ends_with_no_punctuation():
    ends = re.compile(r"[.,;:!?–—-]$")
    forms = [form for term in TERMS for form in (term.source, *term.variants)]
    forms += [form for _, form in KAZAKH + ENGLISH]
    assert [form for form in forms if ends.search(form)] == []


def test_every_term_has_kazakh_and_english():
    assert [term.source for term in TERMS if {"kk", "en"} - set(term.forms)] == []


def test_every_term_has_a_domain():
    assert [term.source for term in TERMS if not term.domain] == []


@pytest.mark.parametrize("kind", ["person", "place"])
def test_a_name_has_a_capital_in_every_language(kind):
    forms = [
        form
        for term in TERMS
        if term.kind == kind
        for form in (term.source, *term.variants, *term.forms["kk"], *term.forms["en"])
    ]
    assert [form for form in forms if form == form.lower()] == []


def test_a_ministry_has_its_ministry_in_every_language():
    wrong = [
        term.source
        for term in TERMS
        if term.source.startswith("Министерство ")
        and not (
            all(form.endswith(" министрлігі") or form.isupper() for form in term.forms["kk"])
            and all(form.startswith("Ministry ") or form.isupper() for form in term.forms["en"])
        )
    ]
    assert wrong == []


def test_a_region_is_a_region_in_every_language():
    ends = {"область": (" облысы", " Region"), "район": (" ауданы", " District")}
    wrong = [
        term.source
        for term in TERMS
        if term.kind == "place" and term.source.split()[-1] in ends
        for kazakh, english in [ends[term.source.split()[-1]]]
        if not (term.forms["kk"][0].endswith(kazakh) and term.forms["en"][0].endswith(english))
    ]
    assert wrong == []


def test_the_capital_has_one_name_on_every_day():
    names = [t for t in TERMS if t.source in ("Астана", "Нур-Султан")]
    for day in ("2019-03-22", "2019-03-23", "2020-07-06", "2022-09-16", "2022-09-17"):
        assert date.fromisoformat(day)
        right = [t.source for t in names if t.since <= day and (not t.until or day <= t.until)]
        assert len(right) == 1, day


def test_what_an_abbreviation_stands_for_is_a_term_too():
    """МИД is СІМ or Сыртқы істер министрлігі: the second is the first form of another row."""
    firsts = {term.forms["kk"][0] for term in TERMS}
    lonely = [
        term.source
        for term in TERMS
        if term.kind == "organisation"
        and term.source.isupper()
        and not any(" " in form for form in term.variants)
        and not any(form in firsts for form in term.forms["kk"][1:])
        and len(term.forms["kk"]) > 1
    ]
    assert lonely == []


def test_a_language_is_called_as_cldr_calls_it():
    kazakh, russian = Locale("kk").languages, Locale("ru").languages
    terms = {t.source: t for t in TERMS}
    other = [
        f"{russian[code]} язык"
        for code in set(kazakh) & set(russian)
        if (term := terms.get(f"{russian[code]} язык"))
        and term.status["kk"] == "verified"
        and term.forms["kk"][0] != kazakh[code]
    ]
    assert other == []


def test_what_the_newer_tables_call_verified_names_its_source():
    """The office's own list and CLDR's countries and cities name theirs at the head."""
    sourced = {"institutions", "offices", "holidays", "awards", "culture", "religion", "peoples"}
    bare = [
        term.source
        for term in TERMS
        if term.domain in sourced and "verified" in term.status.values() and not term.note
    ]
    assert bare == []
