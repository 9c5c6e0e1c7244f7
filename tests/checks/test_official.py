"""People and places of the termbase stand in their official form."""

from __future__ import annotations

import pytest

from .strategies import rules_in


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("Выступил Туймебаев Ж.К.", "Ж.Қ. Түймебаев сөйледі.", "kk", False),
        ("Выступил Туймебаев Ж.К.", "Ж.К. Туймебаев сөйледі.", "kk", True),
        ("Сообщили Туймебаеву.", "Zhanseit Tuimebayev was told.", "en", False),
        ("Сообщили Туймебаеву.", "Zhanseit Tuymebaev was told.", "en", True),
        ("Сообщили Туймебаеву.", "Министрге хабарлады.", "kk", False),
        ("В Нур-Султане прошёл форум.", "Нұр-Сұлтанда форум өтті.", "kk", False),
        ("В Нур-Султане прошёл форум.", "Елордада форум өтті.", "kk", False),
        ("В Нур-Султане прошёл форум.", "Астанада форум өтті.", "kk", True),
        ("В Алматы прошёл форум.", "Оны ақтау мүмкін емес.", "kk", False),
        ("В Алматы и Астане", "in Almaty and Astana", "en", False),
        ("граждане РК", "Астана азаматтары", "kk", False),
    ],
)
def test_the_official_form_of_a_name_stands(
    source: str, target: str, locale: str, found: bool
) -> None:
    assert ("official-name" in rules_in(source, target, locale)) is found
