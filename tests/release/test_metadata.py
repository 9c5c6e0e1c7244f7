"""Title, date, place, source and contact where a release shows them plainly, and only there."""

from collections.abc import Callable

import pytest

from ank_i18n.release import Release
from ank_i18n.release.metadata import iso_date, known

Document = Callable[[str, str | bytes], Release]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 сентября 2019 г.", "2019-09-03"),
        ("3 сентября 2019 года", "2019-09-03"),
        ("12 Мая 2020", "2020-05-12"),
        ("1 march 2024", "2024-03-01"),
        ("03.09.2019", "2019-09-03"),
        ("3/9/2019", "2019-09-03"),
        ("2019-09-03T10:00:00+05:00", "2019-09-03"),
        ("31 февраля 2019", ""),
        ("3 сентября", ""),
        ("13.13.2019", ""),
        ("3 сентябряя 2019", ""),
        ("вчера", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("АСТАНА, 3 сентября 2019 г. – Совет собрался.", "Астана", "2019-09-03"),
        ("Астана. 3 сентября 2019 года. АНК – Совет собрался.", "Астана", "2019-09-03"),
        ("г. Нур-Султан, 3 сентября 2019 года", "Нур-Султан", "2019-09-03"),
        ("Усть-Каменогорск, 03.09.2019 — Совет собрался.", "Усть-Каменогорск", "2019-09-03"),
        ("Алматы, 3 сентября – Совет собрался.", "Алматы", ""),
        ("3 сентября 2019 года", "", "2019-09-03"),
        ("Совет, 3 сентября 2019 года созданный, собрался.", "", ""),
        ("В Астане 3 сентября 2019 года собрался совет.", "", ""),
        ("Астана принимает гостей.", "", ""),
    ],
)
def test_datelines(document: Document, line: str, place: str, date: str) -> None:
    metadata = document(".txt", f"Совет собрался\n{line}\nРешение принято.\n").metadata
    assert (metadata.place, metadata.date) == (place, date)


def test_title_source_and_contact_of_a_plain_text(document: Document) -> None:
    metadata = document(
        ".txt",
        "Совет собрался в Астане\n\nРешение принято. Оно важно: в нём две части.\n\n"
        "Источник: Секретариат АНК\nКонтакты для СМИ: press@example.org, +7 7172 00-00-00\n",
    ).metadata
    assert metadata.title == "Совет собрался в Астане"
    assert metadata.source == "Секретариат АНК"
    assert metadata.contact == "press@example.org, +7 7172 00-00-00"


def test_what_is_declared_goes_first(document: Document) -> None:
    metadata = document(
        ".md", "---\ntitle: Своё\ndate: 01.02.2020\n---\n# Чужое\n\nАстана, 3 мая 2019 года\n"
    ).metadata
    assert (metadata.title, metadata.date, metadata.place) == ("Своё", "2020-02-01", "Астана")


def test_unknown_names_are_kept() -> None:
    metadata = known({"Title": "а", "DC.title": "б", "tags": "в"})
    assert metadata.title == "а"
    assert metadata.extra == {"tags": "в"}


def test_nothing_is_guessed(document: Document) -> None:
    metadata = document(".txt", "Совет собрался. Решение принято: оно важно.\n").metadata
    assert metadata == type(metadata)()
