"""ank-i18n check, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.checks.samples import catalog, entry
from ank_i18n.cli import app

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
