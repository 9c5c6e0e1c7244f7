"""What we write, through the tools that translators' editors are built on."""

from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog import merge, provenance, store
from ank_i18n.catalog.hints import get_hints, put_hints
from ank_i18n.catalog.provenance import Provenance
from catalog.exhibition import SENTENCES

DRAFTED = Provenance("engine", "translate-ru_kk", "1.9", "0.83", "2026-11-23")
HINTS = ["народное искусство → халық өнері", "«Алматы» → «Алматы»"]

Template = Callable[..., polib.POFile]
Tool = Callable[..., str]


@pytest.fixture
def files(template: Template, tmp_path: Path) -> tuple[Path, Path]:
    """A template, and a catalog with a draft, a stale, an obsolete, an empty and a reviewed."""
    old = merge(None, template(*SENTENCES, "Вход свободный."), "kk").catalog
    for entry in old[1:]:
        entry.msgstr = f"Аударма: {entry.msgid}"
    old[1].flags.append("fuzzy")
    old[1].tcomment = "Примечание редактора."
    provenance.put(old[1], DRAFTED)
    put_hints(old[1], HINTS)
    new = template(*SENTENCES[:2], SENTENCES[2].replace("увидят", "увидели"), SENTENCES[3])
    po, pot = tmp_path / "kk.po", tmp_path / "x.pot"
    store.save(merge(old, new, "kk").catalog, po)
    store.save(new, pot)
    return po, pot


@pytest.mark.parametrize("locale", ["kk", "en", "ru", "de", "kk_Latn"])
def test_msgfmt_and_i18nspector_find_nothing(
    template: Template, tool: Tool, tmp_path: Path, locale: str
) -> None:
    po = tmp_path / f"{locale}.po"
    catalog = merge(None, template(), locale).catalog
    catalog[0].msgstr = "X."
    store.save(catalog, po)
    assert tool("msgfmt", "-c", "-o", "/dev/null", po) == ""
    found = tool("i18nspector", po).splitlines()
    # i18nspector knows one form for Kazakh, CLDR and this project two.
    assert [x for x in found if "unusual-unused-plural-forms" not in x or "kk" not in locale] == []


def test_msgfmt_and_i18nspector_find_nothing_in_a_template(
    files: tuple[Path, Path], tool: Tool
) -> None:
    assert tool("msgfmt", "-c", "-o", "/dev/null", files[1]) == ""
    assert tool("i18nspector", files[1]) == ""


def test_msgmerge_with_our_template_leaves_every_entry(
    files: tuple[Path, Path], tool: Tool
) -> None:
    po, pot = files
    before = po.read_text(encoding="utf-8")
    tool("msgmerge", "--quiet", "--previous", "--no-wrap", "--update", "--backup=none", po, pot)
    store.save(store.load(po), po)
    assert po.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "through",
    [
        pytest.param(("msgcat",), id="msgcat"),
        pytest.param(("msgcat", "--no-wrap"), id="msgcat-no-wrap"),
        pytest.param(("msgattrib", "--no-obsolete"), id="msgattrib"),
        pytest.param(("msgattrib", "--only-fuzzy"), id="msgattrib-fuzzy"),
        pytest.param(("polib",), id="polib"),
    ],
)
def test_provenance_and_hints_survive(
    files: tuple[Path, Path], tool: Tool, tmp_path: Path, through: tuple[str, ...]
) -> None:
    after = tmp_path / "after.po"
    if through == ("polib",):
        polib.pofile(str(files[0])).save(str(after))
    else:
        tool(*through, "-o", after, files[0])
    (draft,) = (e for e in store.load(after) if e.msgid == SENTENCES[1])
    assert provenance.get(draft) == DRAFTED
    assert get_hints(draft) == HINTS
    assert draft.tcomment.startswith("Примечание редактора.")
