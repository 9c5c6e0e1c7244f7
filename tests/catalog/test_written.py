"""Files that really went through other tools' writers come home whole."""

import shutil
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import State, merge, provenance, state_of, store
from ank_i18n.catalog.exchange import take_back
from ank_i18n.catalog.guard import returned
from ank_i18n.catalog.hints import get_hints
from ank_i18n.catalog.provenance import Provenance
from ank_i18n.project import Project

WRITTEN = Path(__file__).parent / "written"
SENT = WRITTEN / "ank-i18n.po"
TOOLS = sorted(path.stem for path in WRITTEN.glob("*.po") if path != SENT)
DRAFTED = Provenance("engine", "translate-ru_kk", "1.9", "0.83", "2026-11-23")

ERASED = "erased a translation, which was kept"


@pytest.mark.parametrize(
    ("tool", "mended"), [("msgcat", ["had its lines rewrapped"]), ("msgattrib", [])]
)
def test_a_rewritten_catalog_changes_no_byte(tool: str, mended: list[str]) -> None:
    path = WRITTEN / f"{tool}.po"
    current = store.load(SENT)
    taken = returned(path.read_bytes(), path, current, "kk")
    assert taken.changed == 0
    assert store.render(current) == SENT.read_bytes()
    assert [found.what for found in taken.mended] == mended


@pytest.mark.parametrize("tool", TOOLS)
def test_what_we_wrote_in_comments_survives(tool: str) -> None:
    entry = next(e for e in store.load(WRITTEN / f"{tool}.po") if "двенадцати" in e.msgid)
    assert provenance.get(entry) == DRAFTED
    assert get_hints(entry) == ["народное искусство → халық өнері", "«Алматы» → «Алматы»"]


def test_a_review_in_translate_toolkit_is_a_review() -> None:
    path = WRITTEN / "translate-toolkit.po"
    current = store.load(SENT)
    before = [str(state_of(entry)) for entry in current]
    taken = returned(path.read_bytes(), path, current, "kk")
    assert taken.changed == 1
    assert before == ["empty", "draft", "stale", "reviewed", "reviewed"]
    assert state_of(current[1]) is State.REVIEWED
    assert current[1].msgstr.startswith("Оған он екі облыстың шеберлері")
    assert current.metadata["X-Generator"] == "Translate Toolkit 3.20.4"


def came_back(tool: str) -> tuple[polib.POFile, list[str]]:
    """Our catalog after what a tool wrote was taken into it, and what was mended."""
    path = WRITTEN / f"{tool}.po"
    current = store.load(SENT)
    taken = returned(path.read_bytes(), path, current, "kk")
    return current, [found.what for found in taken.mended]


@pytest.mark.parametrize(
    ("tool", "mended", "states"),
    [
        ("omegat", [], "empty reviewed reviewed reviewed"),
        ("omegat-untranslated", [ERASED, ERASED], "empty draft stale reviewed"),
        ("poedit", [], "reviewed reviewed stale reviewed"),
        ("lokalize", [], "reviewed reviewed stale reviewed"),
        ("pomerge", [], "reviewed reviewed stale reviewed"),
        ("weblate", ["had its lines rewrapped"], "empty reviewed stale reviewed"),
        ("weblate-unwrapped", [], "empty reviewed stale reviewed"),
    ],
)
def test_the_states_that_an_editor_left(tool: str, mended: list[str], states: str) -> None:
    current, said = came_back(tool)
    assert " ".join(state_of(entry) for entry in current if not entry.obsolete) == states
    assert said == mended


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "msgattrib"])
def test_obsolete_entries_and_the_wording_before_the_edit_survive(tool: str) -> None:
    written = store.load(WRITTEN / f"{tool}.po")
    assert [entry.msgid for entry in written if entry.obsolete] == ["Вход свободный."]
    assert [entry.msgid[:17] for entry in written if entry.previous_msgid] == ["Посетители увидел"]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_merge_puts_the_header_right(tool: str) -> None:
    sent, written = store.load(SENT), store.load(WRITTEN / f"{tool}.po")
    template = polib.POFile()
    template.metadata = dict(sent.metadata)
    made = merge(written, template, "kk").catalog.metadata
    assert made["Language"] == "kk"
    assert made["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert made["Language-Team"].startswith("Kazakh")


def test_a_merge_counts_the_drafts_that_omegat_erased_in_place() -> None:
    sent, written = store.load(SENT), store.load(WRITTEN / "omegat-untranslated.po")
    template = polib.POFile()
    template.metadata = dict(sent.metadata)
    template.extend(polib.POEntry(msgid=e.msgid, flags=[]) for e in sent if not e.obsolete)
    assert merge(sent, template, "kk").erased == 0
    once = merge(written, template, "kk")
    assert once.erased == 2
    assert merge(once.catalog, template, "kk").erased == 2


def test_a_merge_drops_the_wording_before_the_edit_once_it_is_reviewed() -> None:
    written = store.load(WRITTEN / "omegat.po")
    template = polib.POFile()
    template.extend(polib.POEntry(msgid=e.msgid, flags=[]) for e in written if not e.obsolete)
    assert written[2].previous_msgid
    assert not merge(written, template, "kk").catalog[2].previous_msgid


@pytest.fixture
def at_home(project: Project) -> Path:
    """The catalog in its project."""
    path = project.po("exhibition", "kk")
    path.parent.mkdir(parents=True)
    shutil.copy(SENT, path)
    return path


def test_a_memory_of_another_tool_takes_no_review_away(project: Project, at_home: Path) -> None:
    taken = take_back(project, "exhibition", "kk", "tmx", WRITTEN / "po2tmx.tmx")
    states = " ".join(state_of(entry) for entry in store.load(at_home))
    assert states == "draft draft stale reviewed reviewed"
    assert taken.changed == 1


def test_a_memory_of_another_tool_replaces_no_review_and_may_know_more(
    project: Project, at_home: Path, tmp_path: Path
) -> None:
    memory = (WRITTEN / "po2tmx.tmx").read_text(encoding="utf-8")
    memory = memory.replace("Аударма: Выставка продлится до конца октября.", "Басқаша.")
    memory = memory.replace("В Алматы открылась", "В Шымкенте закрылась")
    path = tmp_path / "exhibition.tmx"
    path.write_text(memory, encoding="utf-8")
    before = at_home.read_bytes()
    taken = take_back(project, "exhibition", "kk", "tmx", path)
    assert at_home.read_bytes() == before
    assert "differs from a reviewed translation, kept" in [found.what for found in taken.mended]
