"""The catalog commands, as a person types them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ank_i18n.catalog import editing, load
from ank_i18n.cli import app
from ank_i18n.errors import AnkError

TEXT = "В Алматы открылась выстовка.\nВ ней участвуют мастера.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seed = tmp_path / "seeds" / "exhibition.txt"
    seed.parent.mkdir()
    seed.write_text(TEXT, encoding="utf-8")
    (tmp_path / "ank-i18n.toml").write_text('[project]\ntargets = ["kk"]\n', encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str | Path, status: int = 0) -> str:
    done = CliRunner().invoke(app, ["--project", str(folder), *map(str, arguments)])
    if isinstance(done.exception, AnkError):
        raise done.exception
    assert done.exit_code == status, done.output
    return done.stdout


def test_from_extract_to_status(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert run(folder, "extract") == (
        "kk  exhibition: kept 0, revived 0, stale 0, new 2, obsolete 0\n"
    )
    po = folder / "locales/kk/LC_MESSAGES/exhibition.po"
    with editing(po) as catalog:
        catalog[0].msgstr = "Алматыда көрме ашылды."
    assert run(folder, "export", "xliff") == "exchange/kk/exhibition.xlf\n"
    with editing(po) as catalog:
        catalog[0].msgstr = ""
    returned = folder / "exchange" / "kk" / "exhibition.xlf"
    assert run(folder, "import", "xliff", returned) == "kk  exhibition: 1 changed\n"
    assert load(po)[0].msgstr == "Алматыда көрме ашылды."
    seed = folder / "seeds" / "exhibition.txt"
    seed.write_text(TEXT.replace("выстовка", "выставка"), encoding="utf-8")
    assert run(folder, "accept-source-edit", seed).splitlines()[-1] == "1 accepted, 0 left stale"
    assert run(folder, "status").splitlines()[1].split() == [
        "exhibition", "kk", "2", "8", "1", "0", "0", "1", "50",
    ]  # fmt: skip


def test_a_release_that_cannot_be_read_does_not_stop_the_others(folder: Path) -> None:
    (folder / "seeds" / "broken.docx").write_bytes(b"no document")
    assert "exhibition: kept 0" in run(folder, "extract", status=3)
    assert (folder / "locales" / "exhibition.pot").is_file()
    assert not (folder / "locales" / "broken.pot").exists()


def test_a_locale_that_is_no_target_is_wrong_usage(folder: Path) -> None:
    with pytest.raises(AnkError, match="not a target"):
        run(folder, "import", "csv", folder / "exhibition.csv")
