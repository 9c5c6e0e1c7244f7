"""Texts that a careless segmenter never finishes: each is one call, none recursive."""

import pytest

from ank_i18n.segment import reassemble, segment

HARD = {
    "no full stop": "слово " * 160_000,
    "one word": "а" * 1_000_000,
    "nested quotes": "«" * 10_000 + "Да. Нет" + "»" * 10_000,
    "nested brackets": "(Да. " * 10_000 + ")" * 10_000,
    "open brackets": "Да (нет. Да " * 20_000,
    "only marks": "! " * 200_000,
    "full stops": "." * 1_000_000,
    "spaced ellipses": "... " * 100_000,
    "initials": "А. " * 100_000,
    "abbreviations": "т. " * 100_000,
    "straight quotes": 'Да. " ' * 50_000,
    "placeholders": "<1>Да.</1> " * 50_000,
    "open tags": "<" * 500_000,
    "note numbers": "Да.[1]" * 50_000,
}


@pytest.mark.parametrize("name", HARD)
def test_finishes(name: str) -> None:
    text = HARD[name]
    assert reassemble(segment(text)) == text
