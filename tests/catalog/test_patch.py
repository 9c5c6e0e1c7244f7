"""A patched catalog has the new translation and every other byte of the old one."""

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


def test_only_the_translation_changes() -> None:
    after = patched(WRAPPED.encode(), PO, [Change(8, "Басқа.")]).decode()
    assert after == WRAPPED.replace('msgstr ""\n"Ұзақ "\n"сөйлем."', 'msgstr "Басқа."')


def test_one_plural_form_changes() -> None:
    after = patched(WRAPPED.encode(), PO, [Change(15, "елшілері", form=1)]).decode()
    assert after == WRAPPED.replace('[1] "елшілер"', '[1] "елшілері"')


def test_several_changes_leave_each_other_alone() -> None:
    changes = [Change(8, "А"), Change(15, "Б", form=0), Change(15, "В", form=1)]
    read = store.loads(patched(WRAPPED.encode(), PO, changes), PO)
    assert [entry.msgstr or entry.msgstr_plural for entry in read if not entry.obsolete] == [
        "А",
        {0: "Б", 1: "В"},
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@given(text=texts)
def test_what_is_put_in_is_read_back_and_the_rest_stands(ending: str, text: str) -> None:
    before = WRAPPED.replace("\n", ending).encode()
    after = patched(before, PO, [Change(8, text)])
    entry, plural, *_ = store.loads(after, PO)
    assert entry.msgstr == text
    assert plural.msgstr_plural == {0: "елші", 1: "елшілер"}
    assert after.startswith(before[: before.index(b"msgstr", before.index(b"Content-Type"))])
    assert after.endswith(before[before.index('msgid "посол'.encode()) :])


def test_without_a_change_it_is_the_same_file() -> None:
    assert patched(WRAPPED.encode(), PO, []) == WRAPPED.encode()
