import polib

from ank_i18n.catalog import Counts, count


def test_units_and_words_by_state_without_what_is_obsolete() -> None:
    catalog = polib.POFile()
    for text, flags, previous, obsolete in [
        ("", [], None, False),
        ("a", ["fuzzy"], None, False),
        ("a", ["fuzzy"], "было", False),
        ("a", [], None, False),
        ("a", [], None, True),
    ]:
        catalog.append(
            polib.POEntry(
                msgid=f"Два слова {previous}",
                msgstr=text,
                flags=flags,
                previous_msgid=previous,
                obsolete=obsolete,
            )
        )
    counts = count(catalog)
    assert counts == Counts(1, 1, 1, 1, 3, 3, 3, 3)
    assert (counts.units, counts.words, counts.complete, counts.reviewed_percent) == (4, 12, 75, 25)
    assert (counts + counts).units == 8


def test_nothing_is_complete() -> None:
    assert (Counts().complete, Counts().reviewed_percent) == (100, 100)
