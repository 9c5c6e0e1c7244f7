"""ank-i18n segment, as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.cli import app
from ank_i18n.errors import ReleaseError

TEXT = "Открыл С. Ли. В 2019 г. Ассамблея выросла.\nДа.\n"


def run(path: Path, *arguments: str) -> str:
    result = CliRunner().invoke(
        app, ["--project", str(path.parent), "segment", str(path), *arguments]
    )
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "visit.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_text_is_a_unit_a_line_and_an_empty_line_between_blocks(release: Path) -> None:
    assert run(release) == "Открыл С. Ли.\nВ 2019 г. Ассамблея выросла.\n\nДа.\n"


def test_jsonl_says_first_what_is_known_of_the_release(release: Path) -> None:
    head, *records = [json.loads(line) for line in run(release, "--format", "jsonl").splitlines()]
    assert head["release"] == "visit"
    assert head["format"] == "txt"
    assert head["locale"] == "ru"
    assert records[0] == {"block": 0, "kind": "paragraph", "unit": "Открыл С. Ли."}
    assert [record["unit"] for record in records][1:] == ["В 2019 г. Ассамблея выросла.", "Да."]


def test_explain_names_the_rule_at_every_candidate(release: Path) -> None:
    assert run(release, "--explain") == (
        "join   initial                 …Открыл С. ⏐ Ли. В 2019 г. Ассамблея вырос…\n"
        "split  sentence_end            …Открыл С. Ли. ⏐ В 2019 г. Ассамблея выросла.…\n"
        "join   abbreviation            …Открыл С. Ли. В 2019 г. ⏐ Ассамблея выросла.…\n"
    )


def test_explain_as_jsonl(release: Path) -> None:
    lines = run(release, "--explain", "--format", "jsonl").splitlines()
    assert json.loads(lines[1]) == {
        "block": 0,
        "offset": 9,
        "verdict": "join",
        "rule": "initial",
        "left": "Открыл С.",
        "right": " Ли. В 2019 г. Ассамблея вырос",
    }


def test_locale_of_the_document(tmp_path: Path) -> None:
    path = tmp_path / "visit.txt"
    path.write_text("Қор 1995 ж. Алматыда құрылды.", encoding="utf-8")
    assert run(path, "--locale", "kk") == "Қор 1995 ж. Алматыда құрылды.\n"


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["segment", str(tmp_path / "none.txt")])
    assert isinstance(result.exception, ReleaseError)


def test_slips_of_the_source_are_named_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "visit.txt"
    path.write_text("Да.\nДом  «Дружба.\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["--project", str(tmp_path), "segment", str(path)])
    assert result.stderr.splitlines() == [
        f"{path}:2:4: double-space: has spaces in a row",
        f"{path}:2:6: unbalanced-quote: « is not closed",
    ]
