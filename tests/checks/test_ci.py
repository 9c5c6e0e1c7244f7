"""What a build needs: gates, answers in the catalog, baselines."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import Demand, Finding, Options, baseline, check, demands
from ank_i18n.checks.samples import entry
from ank_i18n.errors import UsageError

from .strategies import project_with

UNITS = "Встреча прошла.\n\nПослы уехали.\n"
DRAFT = entry("Послы уехали.", "Елшілер кетті.", "#, fuzzy\n")
MET = entry("Встреча прошла.", "Кездесу өтті.")
LATIN = entry("Встреча прошла.", "Кeздесу өтті.")
FRESH = Options(remember=False)


def names(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_without_a_gate_nothing_is_demanded(tmp_path: Path) -> None:
    assert names(check(project_with(tmp_path, MET, DRAFT, units=UNITS))) == ["draft-unit"]


def test_the_gate_of_the_project_is_demanded(tmp_path: Path) -> None:
    project_with(tmp_path, MET, DRAFT, units=UNITS)
    (tmp_path / "ank-i18n.toml").write_text("[gates.kk]\nmin_reviewed = 80\n")
    found = check(project.load(tmp_path))
    assert [(f.rule, f.message) for f in found if f.msgid is None] == [
        ("gate-reviewed", "50 % reviewed, 80 % are demanded")
    ]


@pytest.mark.parametrize(("reviewed", "met"), [(50, True), (50.1, False)])
def test_the_command_line_stands_before_the_project(
    tmp_path: Path, reviewed: float, met: bool
) -> None:
    project_with(tmp_path, MET, DRAFT, units=UNITS)
    (tmp_path / "ank-i18n.toml").write_text("[gates.kk]\nmin_reviewed = 100\n")
    found = check(project.load(tmp_path), options=Options(Demand(reviewed=reviewed)))
    assert ("gate-reviewed" in names(found)) is not met


def test_a_gate_may_be_one_locale_s() -> None:
    assert demands(["80", "kk=90"], ["kk=10"]) == {
        "": Demand(complete=80),
        "kk": Demand(complete=90, reviewed=10),
    }


@pytest.mark.parametrize("said", ["many", "kk=", "101", "kk=-1", "nan"])
def test_what_is_no_percent_is_no_gate(said: str) -> None:
    with pytest.raises(UsageError, match="is no gate"):
        demands([said], [])


def test_a_gate_for_a_locale_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    here = project_with(tmp_path, MET, units=UNITS)
    with pytest.raises(UsageError, match="no such locale"):
        check(here, options=Options(demand_of=demands(["kz=80"], [])))


def test_a_gate_for_a_locale_without_catalogs_is_not_met(tmp_path: Path) -> None:
    here = project_with(tmp_path, MET, units="Встреча прошла.\n")
    with pytest.raises(UsageError, match="a gate is set for en, and it has no catalog here"):
        check(here, options=Options(demand_of=demands(["en=80"], [])))
    (tmp_path / "ank-i18n.toml").write_text("[gates.en]\nmin_complete = 80\n")
    found = check(project.load(tmp_path))
    assert [(f.rule, f.file) for f in found] == [
        ("catalog-missing", "locales/en/LC_MESSAGES/visit.po")
    ]


def test_a_locale_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    here = project_with(tmp_path, MET, units=UNITS)
    with pytest.raises(UsageError, match="there is no locale kz here"):
        check(here, locales=["kz"])


def test_an_answer_with_a_reason_silences_its_rule_for_its_unit(tmp_path: Path) -> None:
    answer = "# ank-i18n: ignore homoglyph — the brand is spelt so\n"
    one = entry("Встреча прошла.", "Кeздесу  өтті.", answer)
    other = entry("Послы уехали.", "Елшiлер кетті.")
    found = check(project_with(tmp_path, one, other, units=UNITS))
    assert [(f.rule, f.msgid) for f in found] == [
        ("double-space", "Встреча прошла."),
        ("homoglyph", "Послы уехали."),
    ]


def test_an_answer_without_a_reason_counts_for_nothing(tmp_path: Path) -> None:
    one = entry("Встреча прошла.", "Кeздесу өтті.", "# ank-i18n: ignore homoglyph\n")
    found = check(project_with(tmp_path, one, units="Встреча прошла.\n"))
    assert sorted(names(found)) == ["homoglyph", "ignore-without-reason"]


def test_an_answer_to_a_misspelt_rule_is_found(tmp_path: Path) -> None:
    one = entry("Встреча прошла.", "Кeздесу өтті.", "# ank-i18n: ignore homoglif — a brand\n")
    found = check(project_with(tmp_path, one, units="Встреча прошла.\n"))
    assert [(f.rule, f.message) for f in found] == [
        ("homoglyph", "Latin and Cyrillic letters in one word: Кeздесу"),
        ("ignore-unknown", "ignore homoglif: there is no such rule (did you mean homoglyph?)"),
    ]


def test_a_baseline_leaves_out_what_it_knows_until_its_last_day(tmp_path: Path) -> None:
    findings = check(project_with(tmp_path, LATIN, DRAFT, units=UNITS))
    path = tmp_path / "baseline.json"
    last = datetime.date(2030, 1, 31)
    baseline.write(findings[:1], path, last)
    assert baseline.unknown(findings, path, last) == findings[1:]
    assert baseline.unknown(findings, path, last + datetime.timedelta(days=1)) == findings


@pytest.mark.parametrize("text", ["", "[]", '{"findings": {}, "expires": "soon"}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text)
    with pytest.raises(UsageError, match="is not a baseline"):
        baseline.unknown([], path)


def test_a_missing_catalog_of_a_locale_in_use_is_found(tmp_path: Path) -> None:
    here = project_with(tmp_path, MET, units="Встреча прошла.\n")
    (tmp_path / "seeds/other.txt").write_text("Да.\n", encoding="utf-8")
    assert [(f.rule, f.file) for f in check(here)] == [
        ("catalog-missing", "locales/kk/LC_MESSAGES/other.po")
    ]


def test_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = project_with(tmp_path, LATIN, DRAFT, units=UNITS)
    project_with(tmp_path, LATIN, locale="en", units=UNITS)
    alone = check(here, options=Options(jobs=1, remember=False))
    monkeypatch.setattr("ank_i18n.checks.runner._WORTH_A_PROCESS", 0)
    assert check(here, options=Options(jobs=2, remember=False)) == alone


def test_a_program_that_checks_is_not_run_again_by_other_processes(tmp_path: Path) -> None:
    project_with(tmp_path, LATIN, units=UNITS)
    project_with(tmp_path, LATIN, locale="en", units=UNITS)
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        "import ank_i18n\n"
        "from ank_i18n.checks import runner\n"
        "runner._WORTH_A_PROCESS = 0\n"
        "print(len(ank_i18n.check(ank_i18n.load(Path(sys.argv[1])))) > 0)\n"
    )
    command = [sys.executable, str(program), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_processes_are_started_where_no_process_can_wait_to_be_forked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_long() -> None:
        raise OSError("AF_UNIX path too long")

    here = project_with(tmp_path, LATIN, DRAFT, units=UNITS)
    project_with(tmp_path, LATIN, locale="en", units=UNITS)
    alone = check(here, options=Options(jobs=1, remember=False))
    monkeypatch.setattr("multiprocessing.forkserver.ensure_running", too_long)
    monkeypatch.setattr("ank_i18n.checks.runner._WORTH_A_PROCESS", 0)
    assert check(here, options=Options(jobs=2, remember=False)) == alone
