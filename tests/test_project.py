"""Where a project begins, what its file may say, and how releases are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.errors import ProjectError, UsageError
from ank_i18n.project import CONFIG, Gate


def configured(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CONFIG).write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_the_working_directory_is_the_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    here = project.load()
    assert (here.root, here.source, here.targets) == (tmp_path, "ru", ("kk", "en"))
    assert here.gate("kk") == Gate(100, 100)


def test_the_nearest_file_above_marks_the_project(tmp_path, monkeypatch):
    office = configured(tmp_path / "office", '[project]\ntargets = ["kk"]\n')
    (office / "seeds" / "2019").mkdir(parents=True)
    monkeypatch.chdir(office / "seeds" / "2019")
    assert (project.load().root, project.load().targets) == (office, ("kk",))


def test_a_folder_that_is_named_is_the_project_whatever_stands_above(tmp_path):
    configured(tmp_path, '[project]\ntargets = ["kk"]\n')
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    assert (project.load(scratch).root, project.load(scratch).targets) == (scratch, ("kk", "en"))


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match=r"is not a folder"):
        project.load(tmp_path / "nowhere")


def test_gates_and_folders_come_from_the_file(tmp_path):
    office = configured(
        tmp_path, '[project]\ndist = "public"\n[gates.kk]\nmin_complete = 90\nmin_reviewed = 50\n'
    )
    here = project.load(office)
    assert here.dist == tmp_path / "public"
    assert (here.gate("kk"), here.gate("en")) == (Gate(90, 50), Gate(100, 100))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[project\n", "cannot be read"),
        ("[project]\ntarget = ['kk']\n", "does not know [project] target"),
        ("[project]\ntargets = ['../kk']\n", "'../kk' is no locale"),
        ("[project]\ntargets = 5\n", "wrong kind"),
        (
            "[gate.kk]\nmin_reviewed = 3\n",
            "toml:1: does not know the table gate (did you mean gates?)",
        ),
        ("targets = ['kk']\n[project]\n", "toml:1: does not know the table targets (known are"),
        ("\n[gates.kz]\nmin_reviewed = 3\n", "toml:2: does not know [gates] kz (known are en, kk)"),
        ("[gates]\nmin_reviewed = 3\n", "does not know [gates] min_reviewed"),
        ("[gates.kk]\nmin_reviewed = true\n", "toml:2: [gates.kk] min_reviewed is True"),
        ("[gates.kk]\nminimum = 3\n", "does not know [gates.kk] minimum"),
        ("[gates.kk]\nmin_reviewed = '80'\n", "[gates.kk] min_reviewed is '80'"),
        ("[gates.kk]\nmin_complete = 101\n", "write a percent from 0 to 100"),
        ("[project]\ntermbase = ['glosary.tsv']\n", "names the termbase glosary.tsv"),
        ("[project]\ntermbase = 'glossary.tsv'\n", "wrong kind"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_it(tmp_path, text, problem):
    with pytest.raises(ProjectError) as error:
        project.load(configured(tmp_path, text))
    assert problem in str(error.value)
    assert CONFIG in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_windows_saved_is_read(tmp_path):
    (tmp_path / CONFIG).write_bytes(b"\xef\xbb\xbf[project]\r\ntargets = ['kk']\r\n")
    assert project.load(tmp_path).targets == ("kk",)


def test_a_gate_may_be_of_a_locale_that_has_catalogs_only(tmp_path):
    (tmp_path / "locales" / "tr" / "LC_MESSAGES").mkdir(parents=True)
    office = configured(tmp_path, "[gates.tr]\nmin_complete = 90\n")
    assert project.load(office).gate("tr") == Gate(90, 100)


def test_a_release_is_named_by_its_path_under_seeds(tmp_path):
    here = project.load(tmp_path)
    assert here.release_name(tmp_path / "seeds" / "2019" / "visit.txt") == "2019/visit"
    assert here.release_name(tmp_path / "elsewhere" / "visit.txt") == "visit"
    assert here.po("2019/visit", "kk") == tmp_path / "locales/kk/LC_MESSAGES/2019/visit.po"


def test_only_targets_of_the_project_can_be_chosen(tmp_path):
    here = project.load(tmp_path)
    assert here.chosen(()) == ("kk", "en")
    assert here.chosen(["en"]) == ("en",)
    with pytest.raises(UsageError, match=r"no target zz \(it has kk, en\)"):
        here.chosen(["en", "zz"])


def test_a_document_from_elsewhere_may_not_take_the_catalogs_of_a_release(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "visit.md").write_text("Текст.", encoding="utf-8")
    with pytest.raises(ProjectError, match=r"the same name as seeds/visit\.md"):
        project.load(tmp_path).release_name(tmp_path / "elsewhere" / "visit.txt")


def test_two_releases_may_not_share_their_catalogs(tmp_path):
    (tmp_path / "seeds").mkdir()
    for name in ("visit.txt", "visit.md"):
        (tmp_path / "seeds" / name).write_text("Текст.", encoding="utf-8")
    with pytest.raises(ProjectError, match="would share its catalogs"):
        project.load(tmp_path).releases()
