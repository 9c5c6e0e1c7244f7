from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.catalog import load, provenance, store, sync
from ank_i18n.catalog.provenance import Provenance
from ank_i18n.cli import app
from ank_i18n.errors import CatalogError
from ank_i18n.project import Project

TEXT = "В Алматы открылась выставка.\nВ ней участвуют мастера. Вход свободный.\n"


@pytest.fixture
def seed(project: Project) -> Path:
    path = project.seeds / "2020" / "выставка.txt"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    return path


def files(project: Project) -> dict[str, bytes]:
    found = (path for path in project.root.rglob("*") if path.is_file())
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in found}


def test_a_release_gets_its_template_and_catalogs(project: Project, seed: Path) -> None:
    synced = sync(project, seed)
    assert synced.release == "2020/выставка"
    assert sorted(files(project)) == [
        "locales/2020/выставка.pot",
        "locales/en/LC_MESSAGES/2020/выставка.po",
        "locales/kk/LC_MESSAGES/2020/выставка.po",
        "seeds/2020/выставка.txt",
    ]
    pot = load(project.pot(synced.release))
    assert [entry.msgid for entry in pot] == [
        "В Алматы открылась выставка.",
        "В ней участвуют мастера.",
        "Вход свободный.",
    ]
    assert pot[0].occurrences == [("seeds/2020/выставка.txt", "")]


def test_the_second_time_changes_no_byte(
    project: Project, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    sync(project, seed)
    before = files(project)
    assert b"POT-Creation-Date: 2017-07-14 02:40+0000" in before["locales/2020/выставка.pot"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert sync(project, seed).changed == ()
    assert files(project) == before


def test_a_one_word_edit_is_a_one_entry_difference(
    project: Project, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    sync(project, seed)
    before = project.pot("2020/выставка").read_text(encoding="utf-8").splitlines()
    seed.write_text(TEXT.replace("мастера", "ремесленники"), encoding="utf-8")
    sync(project, seed)
    after = project.pot("2020/выставка").read_text(encoding="utf-8").splitlines()
    assert [b for a, b in zip(before, after, strict=True) if a != b] == [
        'msgid "В ней участвуют ремесленники."'
    ]


def test_a_damaged_catalog_stops_the_merge_and_stays_as_it_is(project: Project, seed: Path) -> None:
    sync(project, seed)
    po = project.po("2020/выставка", "kk")
    damaged = po.read_bytes()[:-3]
    po.write_bytes(damaged)
    with pytest.raises(CatalogError, match=r"выставка\.po:\d+: "):
        sync(project, seed)
    assert po.read_bytes() == damaged


def test_a_catalog_cut_between_two_entries_is_not_filled_up_with_empty_ones(
    project: Project, seed: Path
) -> None:
    sync(project, seed)
    po = project.po("2020/выставка", "kk")
    whole = po.read_bytes()
    po.write_bytes(whole[: whole.rindex(b"\n#: ")])
    with pytest.raises(CatalogError, match="is cut short: the last 1 of 3 sentences"):
        sync(project, seed)
    po.write_bytes(whole)
    assert sync(project, seed).changed == ()


def test_a_sentence_added_at_the_end_is_no_cut(project: Project, seed: Path) -> None:
    sync(project, seed)
    seed.write_text(f"{TEXT}До встречи.\n", encoding="utf-8")
    assert sync(project, seed).merged["kk"].new == 1


def test_extract_says_that_drafts_were_erased_in_place(project: Project, seed: Path) -> None:
    (project.root / "ank-i18n.toml").write_text(
        '[project]\nsource = "ru"\ntargets = ["kk"]\n', encoding="utf-8"
    )
    synced = sync(project, seed)
    po = project.po(synced.release, "kk")
    with store.editing(po) as catalog:
        provenance.put(catalog[0], Provenance("engine"))
    done = CliRunner().invoke(app, ["--project", str(project.root), "extract"])
    assert done.exit_code == 0
    assert f"{po}: lost the text of 1 drafts or stale units (for the last" in done.output


def test_a_catalog_restored_from_before_the_release_grew_is_not_cut(
    project: Project, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    po = project.po(sync(project, seed).release, "kk")
    before = po.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    seed.write_text(f"{TEXT}Вот и всё.\n", encoding="utf-8")
    after = sync(project, seed)
    po.write_bytes(before)
    assert sync(project, seed).merged["kk"].new == 1
    assert str(load(po)) == str(after.merged["kk"].catalog)
