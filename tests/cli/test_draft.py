"""``ank-i18n draft`` as a translator's office meets it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from ank_i18n.catalog import editing
from ank_i18n.cli import app


@pytest.fixture
def office(tmp_path, packages_dir):
    """A release with its catalogs, and no engine."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "visit.txt").write_text("Жхщ 2019.\n\n2019\n", encoding="utf-8")
    drafted(tmp_path, "extract")
    return tmp_path


def drafted(folder, *arguments):
    done = CliRunner().invoke(app, ["-p", str(folder), *arguments])
    assert done.exit_code == 0
    return done.stdout


def test_without_an_engine_it_says_what_is_missing(office):
    assert drafted(office, "draft", "-l", "kk") == (
        "kk  visit: memory 0, still empty 2, no engine is installed, see `ank-i18n packages`\n"
    )


def test_with_one_it_counts_what_it_drafted(office, with_package):
    with_package()
    assert drafted(office, "draft", "--no-cache", "--locale", "kk") == (
        "kk  visit: memory 0, translate-ru_kk 2, refused by the guards 0, still empty 0\n"
    )


def test_where_nothing_is_open_no_engine_is_missed(office):
    with editing(office / "locales" / "kk" / "LC_MESSAGES" / "visit.po") as catalog:
        for entry in catalog:
            entry.msgstr = entry.msgid
    assert drafted(office, "draft", "-l", "kk") == "kk  visit: memory 0, still empty 0\n"
