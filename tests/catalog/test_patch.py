"""A patched catalog has the new translation and every other character of the old one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ank_i18n.catalog import store
from ank_i18n.catalog.patch import Change, patched

PO = Path("visit.po")
WRAPPED = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

# a note
#, fuzzy, no-wrap
#| msgid "Раньше."
msgid ""
"Длинная "
"фраза."
msgstr ""
"Ұзақ "
"сөйлем."

msgid "посол"
msgid_plural "посла"
msgstr[0] "елші"
msgstr[1] "елшілер"

#~ msgid "Старое."
#~ msgstr "Ескі."
"""
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\u2028\x85"))


def test_only_the_lines_that_say_something_else_change() -> None:
    after = patched(WRAPPED, [Change(8, "Ұзақ сөйлемдер.")])
    assert after == WRAPPED.replace('"сөйлем."', '"сөйлемдер."')


@pytest.mark.parametrize(
    "before",
    [
        'msgid "да"\nmsgstr "иa"\n',
        '  msgid "да"\n\tmsgstr "иa"  \r\n',
        'msgid"да"\nmsgstr"иa"',
        'msgid "да"\n# said aside\nmsgstr\t"иa"\n\n# the next one\nmsgid "нет"\nmsgstr "жоқ"\n',
        'msgid "да"\nmsgstr ""\n\n  "и"\n\n  "a"\n\nmsgid "нет"\nmsgstr "жоқ"\n',
        '#| msgid "msgstr "\nmsgid "да"\nmsgstr ""\n"иa"\n#~ msgid "х"\n#~ msgstr "иa"\n',
    ],
    ids=["plain", "indented", "close", "comment", "blank lines", "obsolete"],
)
def test_the_layout_of_a_catalog_stays(before: str) -> None:
    line = store.loads(before.encode(), PO)[0].linenum
    after = patched(before, [Change(line or 1, "иә")])
    assert after == before.replace('a"', 'ә"', 1)
    assert store.loads(after.encode(), PO)[0].msgstr == "иә"


def test_one_plural_form_changes() -> None:
    after = patched(WRAPPED, [Change(15, "елшілері", form=1)])
    assert after == WRAPPED.replace('[1] "елшілер"', '[1] "елшілері"')


def test_several_changes_leave_each_other_alone() -> None:
    changes = [Change(8, "А"), Change(15, "Б", form=0), Change(15, "В", form=1)]
    read = store.loads(patched(WRAPPED, changes).encode(), PO)
    assert [entry.msgstr or entry.msgstr_plural for entry in read if not entry.obsolete] == [
        "А",
        {0: "Б", 1: "В"},
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@given(text=texts)
def test_what_is_put_in_is_read_back_and_the_rest_stands(ending: str, text: str) -> None:
    before = WRAPPED.replace("\n", ending)
    after = patched(before, [Change(8, text)])
    entry, plural, *_ = store.loads(after.encode(), PO)
    assert entry.msgstr == text
    assert plural.msgstr_plural == {0: "елші", 1: "елшілер"}
    assert after.startswith(before[: before.index("msgstr", before.index("Content-Type"))])
    assert after.endswith(before[before.index('msgid "посол') :])


def test_without_a_change_it_is_the_same_file() -> None:
    assert patched(WRAPPED, []) == WRAPPED
