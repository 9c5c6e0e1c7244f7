"""The catalogs of a project compared: other locales, other releases, the dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import check
from ank_i18n.checks.elsewhere import Other, disagreements
from ank_i18n.checks.numbers.phones import phones, without
from ank_i18n.checks.samples import catalog, entry, header
from ank_i18n.checks.spelling import Speller

from .strategies import project_with, rules_in

SOURCE = "Встреча прошла в Астане."


def test_a_number_that_the_locales_give_differently_is_found_in_the_later_one(
    tmp_path: Path,
) -> None:
    source = "Выделено пятьсот тысяч тенге."
    project_with(tmp_path, entry(source, "500 мың теңге бөлінді."), units=source)
    checked = project_with(
        tmp_path, entry(source, "50 thousand tenge was allotted."), locale="en", units=source
    )
    parity = [(f.rule, f.locale, f.message) for f in check(checked) if f.rule.startswith("parity")]
    assert parity == [("parity-number", "en", "kk has 500 мың")]


def test_releases_that_disagree_on_a_sentence_are_named() -> None:
    one, two = (catalog(entry(SOURCE, f"Кездесу {said}.")) for said in ("өтті", "болды"))
    found = disagreements([("may", one), ("june", two)])
    assert found["may"].translations == {SOURCE: Other("june", "Кездесу болды.")}
    assert found["june"].translations == {SOURCE: Other("may", "Кездесу өтті.")}


def test_marks_and_case_are_no_disagreement() -> None:
    one, two = (catalog(entry(SOURCE, text)) for text in ("Кездесу «өтті».", "кездесу өтті"))
    assert disagreements([("may", one), ("june", two)]) == {}


@pytest.mark.parametrize(
    "written", ["Кездесу кеше Астанада өтті", "«Кездесу» — кеше, АСТАНАДА өтті!»"]
)
def test_one_translation_of_two_sentences_is_seen_whatever_its_marks(
    tmp_path: Path, written: str
) -> None:
    sources = ("Встреча прошла в Астане вчера.", "Послы посетили большой музей.")
    entries = [
        entry(s, t) for s, t in zip(sources, ("Кездесу кеше Астанада өтті.", written), strict=True)
    ]
    checked = project_with(tmp_path, *entries, units="\n\n".join(sources))
    found = [f.msgid for f in check(checked) if f.rule == "same-translation"]
    assert found == [sources[1]]


def test_a_wrapped_entry_is_read_as_one_line() -> None:
    wrapped = f'{header()}\nmsgid ""\n"Встреча прошла "\n"в Астане."\nmsgstr "Кездесу болды."\n'
    plain = catalog(entry(SOURCE, "Кездесу өтті."))
    assert set(disagreements([("may", wrapped.encode()), ("june", plain)])) == {"may", "june"}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Тел.: +7 (7172) 00-11-22.", ["+7 (7172) 00-11-22"]),
        ("Тел.: 8 (7172) 00-11-22.", ["8 (7172) 00-11-22"]),
        ("В 2019 (и в 2020) 1 000 000 человек.", []),
        ("Рост +7 процентов.", []),
    ],
)
def test_a_telephone_number_is_told_from_a_quantity(written: str, found: list[str]) -> None:
    assert phones(written) == found
    assert len(without(written)) == len(written)


def test_a_telephone_number_may_be_set_otherwise() -> None:
    assert rules_in("Тел.: +7 (7172) 00-11-22.", "Тел.: +7 7172 001122.") == set()


def test_no_dictionary_no_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ank_i18n.checks.spelling._command", lambda _: ())
    assert Speller("kk").unknown(["кездсеу"]) == set()


def test_words_are_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def answer(_: tuple[str, ...], words: list[str]) -> list[str]:
        asked.append(words)
        return ["кездсеу"]

    monkeypatch.setattr("ank_i18n.checks.spelling._command", lambda _: ("hunspell",))
    monkeypatch.setattr("ank_i18n.checks.spelling._ask", answer)
    speller = Speller("kk")
    assert speller.unknown(["кездсеу", "кездесу"]) == {"кездсеу"}
    assert speller.unknown(["кездсеу", "өтті"]) == {"кездсеу"}
    assert asked == [["кездесу", "кездсеу"], ["өтті"]]


def test_spelling_is_checked_only_where_the_project_asks(tmp_path: Path) -> None:
    project_with(tmp_path, entry("Да.", "Ывапролд қцукенг."), units="Да.\n")
    assert "spelling" not in {f.rule for f in check(project.load(tmp_path))}
