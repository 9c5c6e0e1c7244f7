"""Where a name may be put right in a remembered translation, and where nothing is touched."""

from pathlib import Path

import pytest

from ank_i18n.memory import Memory
from ank_i18n.memory.names import adapt_names
from ank_i18n.terms.model import Occurrence, Term

FORMS = {
    "Германи": Term("Германия", {"kk": ("Германия",), "en": ("Germany",)}, kind="place"),
    "Турци": Term("Турция", {"kk": ("Түркия",), "en": ("Turkey",)}, kind="place"),
    "Осло": Term("Осло", {"en": ("Oslo",)}, kind="place"),
    "Ивано": Term("Иванов", {"kk": ("Иванов",), "en": ("Ivanov",)}, kind="person"),
    "Петро": Term("Петров", {"kk": ("Петров",), "en": ("Petrov",)}, kind="person"),
}


class Table:
    """Names known by how they begin; a word goes to the next space."""

    def find(self, text: str, locale: str = "ru", date: str = "") -> list[Occurrence]:
        assert (locale, date) == ("ru", "")
        found = []
        for stem, term in FORMS.items():
            start = text.find(stem)
            if start >= 0:
                stop = min(text.find(end, start) for end in " ." if text.find(end, start) > 0)
                found.append(Occurrence(start, stop, text[start:stop], term))
        return sorted(found, key=lambda one: one.start)


# old source | new source | old translation | locale | adapted translation
SAFE = """
Гости из Германии тут. | Гости из Турции тут. | Guests from Germany. | en | Guests from Turkey.
Слово взял Иванов. | Слово взял Петров. | Ivanov took the floor. | en | Petrov took the floor.
Слово взял Иванов. | Слово взял Петров. | Сөзді Иванов алды. | kk | Сөзді Петров алды.
"""

# old source | new source | old translation | locale | why not
UNSAFE = """
Гости из Германии здесь. | Гости из Турции здесь. | Германиядан қонақтар келді. | kk | inflected
Германия и Осло. | Турция и Осло. | Германия мен Осло. | kk | «мен» follows the last sound
Слово взял Иванов. | Слово взял Петров. | He, Ivanov, spoke. | en | the pronoun has a gender
Он видел Германию. | Он видел Турцию. | He saw the Germany. | en | an article stands before it
Гости из Турции здесь. | Гости из Осло здесь. | Түркия: қонақтар. | kk | no Kazakh form is known
Гости из Германии здесь. | Гость из Турции здесь. | Guests from Germany. | en | more differs
Он видел Иванова. | Он видел Турцию. | We saw Ivanov. | en | a person is no place
Слово взял Иванов. | Слово взял Петров. | Слово взял Иванов. | ru | Russian inflects names
"""


def cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


@pytest.mark.parametrize(("old", "new", "target", "locale", "wanted"), cases(SAFE))
def test_adapted(old: str, new: str, target: str, locale: str, wanted: str) -> None:
    assert adapt_names(old, new, target, locale, Table()) == wanted


@pytest.mark.parametrize(("old", "new", "target", "locale", "why"), cases(UNSAFE))
def test_not_adapted(old: str, new: str, target: str, locale: str, why: str) -> None:
    assert adapt_names(old, new, target, locale, Table()) is None, why


def test_a_lookup_adapts_names_at_98_and_says_so(tmp_path: Path) -> None:
    with Memory.open(tmp_path / "memory.sqlite", Table()) as memory:
        memory.add(
            "Сегодня в музей пришли гости из Германии .",
            "Guests from Germany came to the museum today.",
            "en",
            state="reviewed",
            origin="a",
        )
        (match,) = memory.lookup("Сегодня в музей пришли гости из Турции .", "en")
    assert match.target == "Guests from Turkey came to the museum today."
    assert (match.score, match.adapted) == (98, True)
