"""The word lists: every abbreviation does what its example says."""

import pytest

from ank_i18n.segment import sentences
from ank_i18n.segment.lexicon import Kind, base_locale, lexicon, rows

EXAMPLES = [
    pytest.param(locale, *row, id=f"{locale}-{row[0]}-{row[1]}")
    for locale in ("ru", "kk", "en")
    for row in rows(f"abbreviations.{locale}.tsv")
]


@pytest.mark.parametrize(("locale", "abbreviation", "kind", "meaning", "example"), EXAMPLES)
def test_example(locale: str, abbreviation: str, kind: str, meaning: str, example: str) -> None:
    assert meaning
    assert Kind(kind) in lexicon(locale).kinds(abbreviation)
    assert abbreviation.lower() + "." in example.lower().replace(". ", ".") + "."
    assert sentences(example.replace("|", " "), locale) == example.split("|")


@pytest.mark.parametrize("row", list(rows("initials.tsv")), ids=lambda row: row[0])
def test_initials_of_several_letters(row: list[str]) -> None:
    letters, example = row
    assert example.startswith(f"{letters}. ")
    assert sentences(f"Встречу открыл {example}.") == [f"Встречу открыл {example}."]


@pytest.mark.parametrize("row", list(rows("marked-names.tsv")), ids=lambda row: row[0])
def test_names_with_a_mark_of_their_own(row: list[str]) -> None:
    name, example = row
    assert f"{name}! " in example
    assert sentences(example, "en") == [example]


@pytest.mark.parametrize(
    ("locale", "base"),
    [
        ("ru", "ru"),
        ("kk-Latn", "kk"),
        ("en_GB", "en"),
        ("ky", "ru"),
        ("uk-UA", "ru"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_fallback(locale: str, base: str) -> None:
    assert base_locale(locale) == base
