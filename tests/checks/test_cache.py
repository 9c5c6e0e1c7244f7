"""What was found is remembered, and a cache in trouble changes nothing."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import Finding, Options, check
from ank_i18n.checks import cache as cache_module
from ank_i18n.checks.samples import entry

from .strategies import project_with

MET = entry("Встреча прошла.", "Кездесу өтті.")
LATIN = entry("Встреча прошла.", "Кeздесу өтті.")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the cache lies."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ank-i18n" / "checks"


def names(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_only_what_changed_is_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    project_with(tmp_path, LATIN, locale="en", units="Встреча прошла.\n")
    first = check(here)
    checked: list[str] = []
    put = cache_module.Cache.put
    monkeypatch.setattr(
        cache_module.Cache,
        "put",
        lambda self, key, found: (checked.append(found[0].locale), put(self, key, found))[1],
    )
    assert check(here) == first
    assert checked == []
    project_with(tmp_path, entry("Встреча прошла.", "A meeting tооk place."), locale="en",
                 units="Встреча прошла.\n")  # fmt: skip
    check(here)
    assert checked == ["en"]


def test_another_source_is_checked_again(tmp_path: Path) -> None:
    here = project_with(tmp_path, MET, units="Встреча прошла.\n")
    assert check(here) == []
    project_with(tmp_path, MET, units="Встреча не прошла.\n")
    assert names(check(here)) == ["unit-missing", "unit-unknown"]


def test_another_glossary_is_checked_again(tmp_path: Path) -> None:
    project_with(tmp_path, entry("Встреча у рамы.", "Рамада кездесу."), units="Встреча у рамы.\n")
    assert check(project.load(tmp_path)) == []
    (tmp_path / "glossary.tsv").write_text("ru\tkk\nрама\tжақтау\n", encoding="utf-8")
    assert names(check(project.load(tmp_path))) == ["term"]


def test_another_severity_and_another_gate_are_checked_again(tmp_path: Path) -> None:
    project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    assert names(check(project.load(tmp_path))) == ["homoglyph"]
    (tmp_path / "ank-i18n.toml").write_text('[checks.severity]\nhomoglyph = "off"\n')
    assert check(project.load(tmp_path)) == []


def test_another_catalog_of_the_release_is_checked_again(tmp_path: Path) -> None:
    units = "Выделено 5 млн тенге.\n"
    project_with(tmp_path, entry(units.strip(), "5 млн теңге бөлінді."), units=units)
    here = project_with(
        tmp_path, entry(units.strip(), "5 million tenge was allotted."), locale="en", units=units
    )
    assert check(here) == []
    project_with(tmp_path, entry(units.strip(), "15 млн теңге бөлінді."), units=units)
    assert [(f.rule, f.locale) for f in check(here) if f.rule == "parity-number"] == [
        ("parity-number", "en")
    ]


def test_another_version_of_the_package_remembers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache_module.key("catalog")
    assert cache_module.key("catalog") == before
    monkeypatch.setattr(cache_module, "_package", lambda: "another")
    assert cache_module.key("catalog") != before


@pytest.mark.parametrize("told", ["", "[1, 2", '"x"', "\0", "5", "[{}]", "[5]", "null"])
def test_a_cache_that_cannot_be_read_is_an_empty_one(
    tmp_path: Path, folder: Path, told: str
) -> None:
    here = project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    first = check(here)
    (file,) = folder.iterdir()
    keys = json.loads(file.read_text(encoding="utf-8"))
    of_each_key = "{" + ", ".join(f'"{key}": {told or 5}' for key in keys) + "}"
    for text in (told, of_each_key):
        file.write_text(text, encoding="utf-8")
        assert check(here) == first


def test_a_cache_that_cannot_be_written_changes_nothing(tmp_path: Path, folder: Path) -> None:
    here = project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    folder.parent.parent.write_bytes(b"a file where the folder would be")
    assert names(check(here)) == ["homoglyph"]


def _checked(root: Path) -> list[str]:
    return names(check(project.load(root), options=Options(jobs=1)))


def test_processes_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    project_with(tmp_path, LATIN, units="Встреча прошла.\n")
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        found = pool.map(_checked, [tmp_path] * 6, chunksize=1)
    assert found == [["homoglyph"]] * 6
