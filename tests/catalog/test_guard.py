"""What editors do to a catalog, and what becomes of it."""

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import State, merge, provenance, state_of, store
from ank_i18n.catalog.exchange import take_back
from ank_i18n.catalog.provenance import Provenance
from ank_i18n.errors import AnkError
from ank_i18n.project import Project
from catalog.exhibition import SENTENCES

EDITED = SENTENCES[2].replace("увидят", "увидели")


@pytest.fixture
def sent(project: Project, template: Callable[..., polib.POFile]) -> Path:
    """A catalog with a reviewed unit, a draft, a stale one and an empty one."""
    old = merge(None, template(), "kk").catalog
    for number, entry in enumerate(old[:3]):
        entry.msgstr = f"Бұл {number} нөмірлі ұзағырақ аударма, ол екінші жолға дейін барады."
    old[1].flags = ["fuzzy"]
    provenance.put(old[1], Provenance("engine", "translate-ru_kk"))
    new = template(*SENTENCES[:2], EDITED, SENTENCES[3])
    path = project.po("exhibition", "kk")
    store.save(merge(old, new, "kk").catalog, path)
    return path


@pytest.fixture
def back(project: Project, sent: Path, tmp_path: Path) -> Callable[..., list[str]]:
    """Takes the catalog back after something was done to its bytes; says what was mended."""

    def take(done: Callable[[bytes], bytes]) -> list[str]:
        path = tmp_path / "returned.po"
        path.write_bytes(done(sent.read_bytes()))
        taken = take_back(project, "exhibition", "kk", "po", path)
        return [mended.what for mended in taken.mended]

    return take


def edit(before: str, after: str) -> Callable[[bytes], bytes]:
    def done(data: bytes) -> bytes:
        assert before.encode() in data
        return data.replace(before.encode(), after.encode(), 1)

    return done


def test_an_untouched_catalog_changes_no_byte(back: Callable[..., list[str]], sent: Path) -> None:
    before = sent.read_bytes()
    assert back(lambda data: data) == []
    assert sent.read_bytes() == before


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (lambda data: b"\xef\xbb\xbf" + data, "byte-order mark"),
        (lambda data: data.replace(b"\n", b"\r\n"), "CRLF"),
        (lambda data: data.decode().encode("utf-16"), "UTF-16"),
        (lambda data: data.replace(b"charset=UTF-8", b"charset=CP1251"), "saved as utf-8"),
        (edit("аударма, ол екінші", 'аударма, "\n"ол екінші'), "rewrapped"),
        (edit(f'#| msgid "{SENTENCES[2]}"\n', ""), "previous source"),
        (edit('msgstr "Бұл 1 нөмірлі', 'msgstr ""\n#~ msgid "x"\n#~ msgstr "'), "erased"),
        (edit(f'msgid "{SENTENCES[0]}"', f'msgid "{SENTENCES[0][:-1]}!"'), "source was changed"),
    ],
)
def test_what_an_editor_did_is_mended_and_said(
    back: Callable[..., list[str]], sent: Path, done: Callable[[bytes], bytes], said: str
) -> None:
    before = sent.read_bytes()
    assert [what for what in back(done) if said in what]
    assert sent.read_bytes() == before


def test_a_source_copied_as_translation_is_no_translation(
    back: Callable[..., list[str]], sent: Path
) -> None:
    before = store.load(sent)[1]

    def exported(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog[1].flags, catalog[1].msgstr = [], catalog[1].msgid
        return store.render(catalog)

    said = back(exported)
    assert said == ["copied the source over a translation, which was kept"]
    after = store.load(sent)[1]
    assert (after.msgstr, state_of(after)) == (before.msgstr, State.DRAFT)


def test_who_only_saved_the_file_is_not_its_translator(
    back: Callable[..., list[str]], sent: Path
) -> None:
    before = sent.read_bytes()

    def saved(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog.metadata["Last-Translator"] = "Айгүл <aigul@press.kz>"
        return store.render(catalog)

    assert back(saved) == []
    assert sent.read_bytes() == before


def test_a_lost_entry_is_kept(back: Callable[..., list[str]], sent: Path) -> None:
    before = sent.read_bytes()

    def without_second(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        del catalog[1]
        return store.render(catalog)

    assert back(without_second) == [f"did not come back and was kept: {SENTENCES[1][:40]}…"]
    assert sent.read_bytes() == before


def test_a_review_comes_home_with_its_translator_and_its_history(
    back: Callable[..., list[str]], sent: Path
) -> None:
    def reviewed(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog[1].flags = []
        catalog[1].msgstr = "Шеберлер он екі облыстан келді."
        catalog[1].tcomment = "Тексерілді."
        catalog.metadata["Last-Translator"] = "Айгүл <aigul@press.kz>"
        return store.render(catalog)

    assert back(reviewed) == []
    catalog = store.load(sent)
    assert state_of(catalog[1]) is State.REVIEWED
    assert provenance.get(catalog[1]) == Provenance("engine", "translate-ru_kk")
    assert catalog[1].tcomment.startswith("Тексерілді.\n")
    assert catalog.metadata["Last-Translator"] == "Айгүл <aigul@press.kz>"


def test_a_catalog_sent_out_before_the_release_grew_is_not_cut(
    back: Callable[..., list[str]], sent: Path
) -> None:
    def sent_earlier(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog.metadata["POT-Creation-Date"] = "2019-01-01 00:00+0000"
        catalog[1].flags = []
        del catalog[3]
        return store.render(catalog)

    assert back(sent_earlier) == [f"did not come back and was kept: {SENTENCES[3]}"]
    assert state_of(store.load(sent)[1]) is State.REVIEWED


def test_a_translation_of_the_wording_before_the_edit_stays_stale(
    back: Callable[..., list[str]], sent: Path
) -> None:
    def earlier(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog[2].msgid, catalog[2].msgstr = SENTENCES[2], "Ескі сөйлемнің аудармасы."
        catalog[2].flags, catalog[2].previous_msgid = [], None
        return store.render(catalog)

    assert back(earlier) == ["translates the wording before the last edit"]
    entry = store.load(sent)[2]
    assert (entry.msgid, entry.msgstr) == (EDITED, "Ескі сөйлемнің аудармасы.")
    assert (state_of(entry), entry.previous_msgid) == (State.STALE, SENTENCES[2])


def test_a_new_translation_of_a_changed_source_is_stale(
    back: Callable[..., list[str]], sent: Path
) -> None:
    changed = SENTENCES[0].replace("Алматы", "Атырау")

    def reworded(data: bytes) -> bytes:
        catalog = store.loads(data, sent)
        catalog[0].msgid, catalog[0].msgstr = changed, "Атырауда көрме ашылды."
        return store.render(catalog)

    assert back(reworded) == ["the source was changed; the sentence as it was kept"]
    entry = store.load(sent)[0]
    assert (entry.msgid, entry.msgstr) == (SENTENCES[0], "Атырауда көрме ашылды.")
    assert (state_of(entry), entry.previous_msgid) == (State.STALE, changed)


@pytest.mark.parametrize(
    ("done", "problem"),
    [
        (lambda data: data[: data.index(SENTENCES[3].encode())], r":\d+: has a string without"),
        (lambda data: data[: data.index(b"#: seeds", 1200)], r":\d+: is cut short: the last"),
        (edit("msgid", "<<<<<<< HEAD\nmsgid"), r":\d+: has a conflict marker"),
        (edit("Language: kk", "Language: en"), "is in en, not in kk"),
        (edit(f'msgid "{SENTENCES[0]}"', 'msgid "Совсем другое."'), r":\d+: translates a sent"),
        (lambda _: b"", "is cut short"),
        (lambda _: b"\x00" * 50, "not a text catalog"),
    ],
)
def test_what_cannot_be_mended_stops_and_leaves_the_catalog(
    back: Callable[..., list[str]], sent: Path, done: Callable[[bytes], bytes], problem: str
) -> None:
    before = sent.read_bytes()
    with pytest.raises(AnkError) as raised:
        back(done)
    assert re.search(problem, str(raised.value))
    assert sent.read_bytes() == before
