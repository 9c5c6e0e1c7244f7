"""A memory fed from a catalog is what the reviewed units of that catalog are now."""

import polib

from ank_i18n.memory import Memory


def catalog(*entries: polib.POEntry) -> polib.POFile:
    po = polib.POFile()
    po.extend(entries)
    return po


def entry(msgid: str, msgstr: str, **more: object) -> polib.POEntry:
    return polib.POEntry(msgid=msgid, msgstr=msgstr, **more)


def test_reviewed_units_only(memory: Memory) -> None:
    po = catalog(
        entry("Да.", "Иә."),
        entry("Нет.", "Жоқ.", flags=["fuzzy"]),
        entry("Может быть.", "", flags=["fuzzy"]),
        entry("Иногда.", "Кейде.", flags=["fuzzy"], previous_msgid="Порой."),
        entry("Никогда.", ""),
    )
    memory.feed(po, "kk", "talk")
    assert [(u.source, u.state, u.origin) for u in memory.units()] == [("Да.", "reviewed", "talk")]


def test_feeding_again_changes_nothing(memory: Memory) -> None:
    po = catalog(entry("Да.", "Иә."), entry("Нет.", "Жоқ."), entry("Да!", "Иә!", obsolete=True))
    assert memory.feed(po, "kk", "talk") == 3
    before = list(memory.units())
    assert memory.feed(po, "kk", "talk") == 0
    assert list(memory.units()) == before


def test_a_corrected_translation_replaces_the_old_one(memory: Memory) -> None:
    memory.feed(catalog(entry("Да.", "Ия."), entry("Нет.", "Жоқ.")), "kk", "talk")
    memory.feed(catalog(entry("Да.", "Иә."), entry("Нет.", "Жоқ.")), "kk", "talk")
    assert [m.target for m in memory.lookup("Да.", "kk")] == ["Иә."]


def test_what_a_reviewer_took_back_is_no_match_any_more(memory: Memory) -> None:
    memory.feed(catalog(entry("Согласие достигнуто.", "Келісім бар.")), "kk", "talk")
    memory.feed(catalog(entry("Согласие достигнуто.", "Келісім бар.", flags=["fuzzy"])), "kk", "t")
    memory.feed(
        catalog(entry("Согласие достигнуто.", "Келісім бар.", flags=["fuzzy"])), "kk", "talk"
    )
    assert memory.lookup("Согласие достигнуто.", "kk") == []
    assert memory.lookup("Согласие достигнуто!", "kk") == []


def test_other_origins_and_locales_are_left_alone(memory: Memory) -> None:
    memory.feed(catalog(entry("Да.", "Иә.")), "kk", "talk")
    memory.feed(catalog(entry("Да.", "Yes.")), "en", "talk")
    memory.feed(catalog(entry("Да.", "Иә.")), "kk", "letter")
    memory.feed(catalog(), "kk", "talk")
    assert [(u.locale, u.origin) for u in memory.units()] == [("en", "talk"), ("kk", "letter")]


def test_neighbours_in_the_catalog_are_the_context(memory: Memory) -> None:
    po = catalog(entry("Раз.", "Бір."), entry("Два.", "Екі."), entry("Три.", "Үш."))
    memory.feed(po, "kk", "count")
    assert memory.lookup("Два.", "kk", previous="Раз.", following="Три.")[0].score == 101
    assert memory.lookup("Раз.", "kk", following="Два.")[0].score == 101
    assert memory.lookup("Два.", "kk", previous="Ноль.", following="Три.")[0].score == 100
