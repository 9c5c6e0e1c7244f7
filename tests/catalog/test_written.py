"""Files that really went through other tools' writers come home whole."""

from pathlib import Path

import pytest

from ank_i18n.catalog import State, provenance, state_of, store
from ank_i18n.catalog.guard import returned
from ank_i18n.catalog.hints import get_hints
from ank_i18n.catalog.provenance import Provenance

WRITTEN = Path(__file__).parent / "written"
SENT = WRITTEN / "ank-i18n.po"
DRAFTED = Provenance("engine", "translate-ru_kk", "1.9", "0.83", "2026-11-23")


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


@pytest.mark.parametrize("tool", ["msgcat", "msgattrib", "translate-toolkit"])
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
