"""Dates as the press writes them."""

import pytest

from ank_i18n.publishing.dates import press_date


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("kk", "2019 жылғы 6 ақпан"),
        ("kk-Latn", "2019 jylğy 6 aqpan"),
        ("kk-Arab", "2019 جىلعى 6 اقپان"),
        ("ru", "6 февраля 2019 года"),
        ("en", "6 February 2019"),
        ("de", "6. Februar 2019"),
        ("xx", "2019-02-06"),
    ],
)
def test_a_day_in_words(tag, written):
    assert press_date("2019-02-06", tag) == written


@pytest.mark.parametrize("told", ["", "вчера", "2019-02-30"])
def test_what_is_no_day_stays(told):
    assert press_date(told, "ru") == told


def test_a_date_in_a_name_is_the_date(office):
    from ank_i18n.publishing.dates import date_of

    assert date_of(office.write("Слово.", "2019/2019-02-06-slovo.txt")) == "2019-02-06"
    assert date_of(office.write("Слово.", "2019-02-31-slovo.txt")) == ""
