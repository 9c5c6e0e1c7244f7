"""ank-i18n check, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.checks.samples import catalog, entry
from ank_i18n.cli import app
from ank_i18n.errors import UsageError

PO = "locales/kk/LC_MESSAGES/visit.po"
GOOD = entry("Встреча прошла.", "Кездесу өтті.")
LATIN = entry("Встреча прошла.", "Кeздесу өтті.")
SPACES = entry("Встреча прошла.", "Кездесу  өтті.")


def run(root: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["--project", str(root), "check", *arguments])
    return result.exit_code, result.output


def write(root: Path, *entries: str, raw: bytes | None = None) -> None:
    (root / "seeds").mkdir()
    (root / "seeds/visit.txt").write_text("Встреча прошла.\n", encoding="utf-8")
    folder = root / "locales/kk/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "visit.po").write_bytes(catalog(*entries) if raw is None else raw)


def test_clean_is_status_0(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    assert run(tmp_path) == (0, "No findings.\n")


def test_an_error_is_status_1_and_one_line(tmp_path: Path) -> None:
    write(tmp_path, LATIN)
    assert run(tmp_path) == (
        1,
        "locales/kk/LC_MESSAGES/visit.po:13: error: Latin and Cyrillic letters in one word: "
        "Кeздесу [homoglyph]  «Встреча прошла.»\n1 error in 1 file.\n",
    )


def test_a_warning_fails_only_when_strict(tmp_path: Path) -> None:
    write(tmp_path, SPACES)
    assert run(tmp_path)[0] == 0
    assert run(tmp_path, "--strict")[0] == 1


@pytest.mark.parametrize("raw", [b'msgid "x\nmsgstr "y"\n', "қ".encode("utf-16")])
def test_an_unreadable_catalog_is_status_3(tmp_path: Path, raw: bytes) -> None:
    write(tmp_path, raw=raw)
    assert run(tmp_path)[0] == 3


def test_json_has_the_promised_shape(tmp_path: Path) -> None:
    write(tmp_path, LATIN)
    status, output = run(tmp_path, "--format", "json")
    document = json.loads(output)
    assert status == 1
    assert document["schema_version"] == 1
    assert document["summary"]["error"] == 1
    (finding,) = document["findings"]
    assert set(finding) == {
        "rule", "severity", "file", "line", "locale", "release", "msgid", "message", "fix",
    }  # fmt: skip
    assert (finding["rule"], finding["fix"]) == ("homoglyph", "Кездесу өтті.")


def test_fix_writes_and_shows_its_diff(tmp_path: Path) -> None:
    write(tmp_path, LATIN)
    result = CliRunner().invoke(app, ["--project", str(tmp_path), "check", "--fix"])
    assert (result.exit_code, result.stdout) == (0, "No findings.\n")
    assert '-msgstr "Кeздесу өтті."\n+msgstr "Кездесу өтті."' in result.stderr
    assert "Кездесу өтті." in (tmp_path / PO).read_text(encoding="utf-8")


def test_diff_shows_and_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, LATIN)
    before = (tmp_path / PO).read_bytes()
    result = CliRunner().invoke(app, ["--project", str(tmp_path), "check", "--diff"])
    assert result.exit_code == 1
    assert '+msgstr "Кездесу өтті."' in result.stderr
    assert (tmp_path / PO).read_bytes() == before


def test_a_baseline_lets_known_findings_stand(tmp_path: Path) -> None:
    write(tmp_path, LATIN)
    known = str(tmp_path / "known.json")
    assert run(tmp_path, "--write-baseline", known)[0] == 0
    assert run(tmp_path, "--baseline", known) == (0, "No findings.\n")
    assert run(tmp_path, "--write-baseline", known, "--expires", "2020-01-01")[0] == 0
    assert run(tmp_path, "--baseline", known)[0] == 1


def test_a_rule_is_explained(tmp_path: Path) -> None:
    status, output = run(tmp_path, "--explain", "homoglyph")
    assert status == 0
    assert output.startswith("homoglyph (error, every locale)\n\nA word mixes Latin with Cyrillic")


@pytest.mark.parametrize(
    "arguments", [("--explain", "no-such-rule"), ("no/such.po",), ("--expires", "2030-01-01")]
)
def test_what_cannot_be_asked_is_wrong_usage(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write(tmp_path, GOOD)
    result = CliRunner().invoke(app, ["--project", str(tmp_path), "check", *arguments])
    assert isinstance(result.exception, UsageError)
    assert result.exception.exit_status == 2


def test_where_there_is_no_catalog_nothing_is_clean(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["--project", str(tmp_path), "check"])
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == (
        "locales: holds no catalog, so there is nothing to check "
        "(name the project's folder with --project)"
    )


@pytest.mark.parametrize("raw", [b'msgid "x\nmsgstr "y"\n', "қ".encode("utf-16")])
def test_no_baseline_knows_that_a_catalog_cannot_be_read(tmp_path: Path, raw: bytes) -> None:
    write(tmp_path, raw=raw)
    known = str(tmp_path / "known.json")
    assert run(tmp_path, "--write-baseline", known) == (3, f"0 findings are known in {known}\n")
    assert run(tmp_path, "--baseline", known)[0] == 3


def test_catalogs_that_lie_elsewhere_are_named_and_corrected(tmp_path: Path) -> None:
    office, other = tmp_path / "office", tmp_path / "other"
    office.mkdir()
    write(office, LATIN)
    (office / "locales").rename(other)
    (office / "ank-i18n.toml").write_text(f"[project]\nlocales = '{other}'\n", encoding="utf-8")
    assert run(office)[1].startswith("../other/kk/LC_MESSAGES/visit.po:13: error:")
    assert run(office, "--fix")[0] == 0


def test_a_gate_of_the_command_line_fails(tmp_path: Path) -> None:
    write(tmp_path, entry("Встреча прошла.", "Кездесу өтті.", "#, fuzzy\n"))
    assert run(tmp_path, "--min-reviewed", "0")[0] == 0
    status, output = run(tmp_path, "--min-reviewed", "100")
    assert status == 1
    assert "0 % reviewed, 100 % are demanded [gate-reviewed]" in output
