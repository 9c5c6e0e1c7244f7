import polib
from hypothesis import given, settings
from hypothesis import strategies as st

from ank_i18n.catalog import comments, store
from ank_i18n.catalog.hints import get_hints, put_hints

word = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)
line = st.lists(word, min_size=1, max_size=20).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(line, max_size=4), st.lists(line, max_size=3))
def test_hints_are_got_as_they_were_put_beside_the_lines_of_people(
    hints: list[str], people: list[str]
) -> None:
    entry = polib.POEntry(msgid="x", tcomment="\n".join(people))
    put_hints(entry, hints)
    assert get_hints(entry) == hints
    assert comments.of_people(entry) == "\n".join(people)
    put_hints(entry, [])
    assert entry.tcomment == "\n".join(people)


@settings(deadline=None, max_examples=60)
@given(st.lists(line, min_size=1, max_size=4))
def test_hints_survive_polib_which_wraps_at_78(hints: list[str]) -> None:
    catalog = polib.POFile(wrapwidth=78)
    catalog.append(polib.POEntry(msgid="x", msgstr="y"))
    put_hints(catalog[0], hints)
    again = polib.pofile(str(catalog))
    assert get_hints(again[0]) == hints


def test_what_is_ours_stands_after_what_is_theirs() -> None:
    entry = polib.POEntry(msgid="x", tcomment="ank-i18n: hint a → b\nОт редактора.")
    put_hints(entry, ["c → d"])
    assert entry.tcomment == "От редактора.\nank-i18n: hint c → d"
    assert b"# ank-i18n: hint c" in store.render(_catalog(entry))


def test_a_line_is_not_broken_within_what_is_whole() -> None:
    entry = polib.POEntry(msgid="x")
    pairs = [f"термин номер {n} → атау {n}" for n in range(9)]
    put_hints(entry, [" · ".join(map(comments.whole, pairs))])
    comments.put(entry, "drafted", ["origin=memory"])
    assert all(any(pair in line for line in entry.tcomment.split("\n")) for pair in pairs)
    assert get_hints(entry) == [" · ".join(pairs)]


def _catalog(entry: polib.POEntry) -> polib.POFile:
    catalog = polib.POFile(wrapwidth=0)
    catalog.append(entry)
    return catalog
