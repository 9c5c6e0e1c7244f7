from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.catalog import reader, store
from ank_i18n.errors import CatalogError

WHERE = Path("x.po")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

# Every character but lone surrogates, which UTF-8 does not have, and what ends a string in C.
text = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40
)
line = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).map(str.strip)


def read(body: str) -> polib.POFile:
    return reader.parse((HEADER + body).splitlines(keepends=True), WHERE)


@st.composite
def entries(draw: st.DrawFn) -> polib.POEntry:
    fuzzy = draw(st.booleans())
    return polib.POEntry(
        msgid=draw(text),
        msgstr=draw(st.one_of(st.just(""), text)),
        msgstr_plural={},
        msgctxt=draw(st.one_of(st.none(), text)),
        tcomment="\n".join(filter(None, draw(st.lists(line, max_size=2)))),
        occurrences=[("seeds/x.txt", "")],
        flags=["fuzzy"] if fuzzy else [],
        previous_msgid=draw(text) if fuzzy else None,
        obsolete=draw(st.booleans()),
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(entries(), max_size=4, unique_by=lambda entry: (entry.msgctxt, entry.msgid)))
def test_what_is_written_is_read_again(written: list[polib.POEntry]) -> None:
    catalog = polib.POFile(wrapwidth=0)
    catalog.header = "A catalog."
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalog.extend(written)
    data = store.render(catalog)
    assert data.decode() == str(catalog)
    again = store.loads(data, WHERE)
    assert store.render(again) == data
    fields = ("msgid", "msgstr", "msgctxt", "tcomment", "flags", "previous_msgid")
    before = sorted(written, key=lambda entry: bool(entry.obsolete))
    assert [[getattr(e, f) for f in fields] for e in again] == [
        [getattr(e, f) for f in fields] for e in before
    ]


@settings(deadline=None, max_examples=60)
@given(text)
def test_any_string_survives_escaping(value: str) -> None:
    assert reader.unescape(polib.escape(value)) == value


@pytest.mark.parametrize(
    ("escaped", "meant"), [(r"a\tb", "a\tb"), (r"\x41", "A"), (r"\101", "A"), (r"\"", '"')]
)
def test_escapes_of_gettext(escaped: str, meant: str) -> None:
    assert reader.unescape(escaped) == meant


def test_the_previous_wording_of_an_obsolete_entry_is_not_forgotten() -> None:
    catalog = read('#, fuzzy\n#~| msgid "Был"\n#~ msgid "Стал"\n#~ msgstr "Болды"\n')
    (entry,) = catalog
    assert (entry.obsolete, entry.previous_msgid) == (True, "Был")


def test_a_wrapped_catalog_reads_like_an_unwrapped_one() -> None:
    (entry,) = read('msgid ""\n"Первая "\n"вторая"\nmsgstr ""\n"Бірінші "\n"екінші"\n')
    assert (entry.msgid, entry.msgstr) == ("Первая вторая", "Бірінші екінші")


def test_a_reference_with_spaces_is_one_reference() -> None:
    (entry,) = read('#: \u2068seeds/a b.txt\u2069 c.txt:4\nmsgid "x"\nmsgstr ""\n')
    assert entry.occurrences == [("\u2068seeds/a b.txt\u2069", ""), ("c.txt", "4")]


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ('msgid "a"\nmsgstr "b\n', 5, "closing quote"),
        ('msgid "a" b\nmsgstr "c"\n', 4, "after a string"),
        ('msgid "a"\n', 4, "middle of an entry"),
        ('msgid "a"\nmsgstr "b"\n\n#: x.txt\n', 7, "middle of an entry"),
        ('msgstr "b"\n', 4, "second msgstr"),
        ('# Иә\nmsgstr "b"\n', 5, "without its msgid"),
        ('# Иә\n"b"\n', 5, "belongs to nothing"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 5, "second msgid"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 7, "same message as line 4"),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', 4, "conflict marker"),
        ("слово\n", 4, "not a line of a catalog"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 4, "plural"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(body: str, line: int, problem: str) -> None:
    with pytest.raises(CatalogError, match=problem) as raised:
        read(body)
    assert (raised.value.path, raised.value.line) == (WHERE, line)
