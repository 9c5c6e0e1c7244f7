"""Checking a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import Severity, check
from ank_i18n.checks.samples import entry, header
from ank_i18n.errors import ProjectError

from .strategies import project_with

MET = entry("Встреча прошла.", "Кездесу өтті.")


def test_a_good_catalog_has_no_findings(tmp_path: Path) -> None:
    assert check(project_with(tmp_path, MET, units="Встреча прошла.\n")) == []


def test_a_finding_says_where_it_is(tmp_path: Path) -> None:
    target = "Кeздесу өтті."
    (finding,) = check(
        project_with(tmp_path, entry("Встреча прошла.", target), units="Встреча прошла.\n")
    )
    assert (finding.rule, finding.severity) == ("homoglyph", Severity.ERROR)
    assert finding.file == "locales/kk/LC_MESSAGES/visit.po"
    assert (finding.locale, finding.release) == ("kk", "visit")
    assert finding.msgid == "Встреча прошла."
    assert finding.fix == "Кездесу өтті."
    lines = (tmp_path / finding.file).read_text(encoding="utf-8").split("\n")
    assert lines[finding.line - 1] == 'msgid "Встреча прошла."'


def test_a_catalog_that_may_not_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_with(tmp_path, MET, units="Встреча прошла.\n")
    latin = entry("Встреча прошла.", "A meeting tооk place.")
    here = project_with(tmp_path, latin, locale="en", units="Встреча прошла.\n")
    read = Path.read_bytes

    def may(path: Path) -> bytes:
        if path == here.po("visit", "kk"):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", may)
    assert [(f.rule, f.locale, f.message) for f in check(here) if f.locale == "kk"] == [
        ("parse", "kk", "the catalog cannot be read: Permission denied")
    ]
    assert "homoglyph" in {f.rule for f in check(here) if f.locale == "en"}


def test_a_sentence_without_entry_is_missing(tmp_path: Path) -> None:
    found = check(project_with(tmp_path, MET, units="Встреча прошла.\n\nПослы уехали.\n"))
    assert [(f.rule, f.msgid) for f in found] == [("unit-missing", "Послы уехали.")]


def test_a_broken_catalog_is_a_finding_beside_the_others(tmp_path: Path) -> None:
    checked = project_with(tmp_path, MET, units="Встреча прошла.\n")
    (tmp_path / "locales/kk/LC_MESSAGES/other.po").write_bytes(
        (header() + '\nmsgid "x\nmsgstr "y"\n').encode()
    )
    assert [(f.rule, f.file) for f in check(checked)] == [
        ("parse", "locales/kk/LC_MESSAGES/other.po")
    ]


def test_only_the_named_catalogs_and_locales_are_checked(tmp_path: Path) -> None:
    bad = entry("Встреча прошла.", "")
    checked = project_with(tmp_path, bad, units="Встреча прошла.\n")
    project_with(tmp_path, bad, locale="en", units="Встреча прошла.\n")
    po = tmp_path / "locales/en/LC_MESSAGES/visit.po"
    assert {f.locale for f in check(checked)} == {"kk", "en"}
    assert {f.locale for f in check(checked, locales=["kk"])} == {"kk"}
    assert {f.locale for f in check(checked, paths=[po])} == {"en"}
    assert {f.locale for f in check(checked, paths=[tmp_path / "seeds/visit.txt"])} == {"kk", "en"}


def test_the_project_gives_rules_another_severity(tmp_path: Path) -> None:
    project_with(tmp_path, entry("Да.", "Иә,  иә."), units="Да.\n")
    config = tmp_path / "ank-i18n.toml"
    config.write_text('[checks]\nseverity = { double-space = "error" }\n')
    assert [f.severity for f in check(project.load(tmp_path))] == [Severity.ERROR]
    config.write_text('[checks]\nseverity = { double-space = "off" }\n')
    assert check(project.load(tmp_path)) == []


@pytest.mark.parametrize("line", ['no-such-rule = "error"', 'double-space = "loud"'])
def test_a_severity_that_cannot_be_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "ank-i18n.toml").write_text(f"[checks.severity]\n{line}\n")
    with pytest.raises(ProjectError):
        check(project.load(tmp_path))
