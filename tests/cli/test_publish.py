"""``ank-i18n publish`` as a press officer meets it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.cli import app

NAME = "2019-02-06-sessiya"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / f"{NAME}.txt").write_text("Сессия открылась.\n", encoding="utf-8")
    catalog = tmp_path / "locales" / "en" / "LC_MESSAGES" / f"{NAME}.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#, fuzzy\nmsgid "Сессия открылась."\nmsgstr "The session opened."\n',
        encoding="utf-8",
    )
    return tmp_path


def test_a_missed_gate_is_status_1_and_names_the_units(folder):
    result = CliRunner().invoke(app, ["-p", str(folder), "publish", "-l", "ru", "-l", "en"])
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"dist/ru/{NAME}.{form}" for form in ("html", "md", "txt")
    ]
    assert result.stderr.splitlines() == [
        "publish: 1/1",
        f"{NAME} [en] refused: 0 of 1 units reviewed, the gate asks for 100 %",
        "  draft: Сессия открылась.",
        "3 published, 1 refused; 3 files changed",
    ]


def test_previews_are_marked(folder):
    command = ["-p", str(folder), "publish", "-l", "en", "-f", "txt", "--allow-drafts"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 1
    assert result.stdout == f"dist/en/{NAME}.txt (draft)\n"


def test_everything_published_is_status_0(folder):
    result = CliRunner().invoke(app, ["-p", str(folder), "publish", "-l", "ru"])
    assert result.exit_code == 0
