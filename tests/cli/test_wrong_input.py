"""What a person can get wrong is one line and an exit status, in every command."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from ank_i18n import cli
from mortal import mortal


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a release, and a file where others would look for a folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "visit.txt").write_text("Состоялась встреча.", encoding="utf-8")
    (tmp_path / "terms.tsv").write_text("ru\tkk\nдом\tүй\n", encoding="utf-8")
    (tmp_path / "file").write_bytes(b"a file")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """The command line sets its own; the tests' stay."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    # Workers of xdist ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def ended(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit status of a command line."""
    monkeypatch.setattr(sys, "argv", ["ank-i18n", *words])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.mark.parametrize(
    "words",
    [
        "terms export -o file/x.tsv",
        "terms import terms.tsv --into file/x.tsv",
        "memory export file/x.tmx",
        "export xliff --out file",
        "review -o file/x",
        "check --write-baseline file/x.json",
        "publish --locale ru",
    ],
)
def test_where_nothing_can_be_written_is_one_line_and_status_3(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    assert ended(monkeypatch, "extract") == 0
    (office / "dist").write_bytes(b"not a folder")
    capsys.readouterr()
    assert ended(monkeypatch, *words.split()) == 3
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "ank-i18n: " in line]
    assert "file" in line or "dist" in line


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("status vist.txt", "the project has no release vist"),
        ("draft --locale zz", "the project has no target zz (it has kk, en)"),
        ("export xliff --locale zz", "the project has no target zz (it has kk, en)"),
        ("check", "locales: holds no catalog, so there is nothing to check"),
        ("memory search Да. --threshold 500", "500 is not in the range"),
        ("memory search Да. --threshold -5", "-5 is not in the range"),
    ],
)
def test_what_cannot_be_asked_is_said_with_status_2(
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    told: str,
) -> None:
    assert ended(monkeypatch, *words.split()) == 2
    assert told in capsys.readouterr().err


def test_marked_rows_of_an_alignment_stop_the_next_one(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = "keep\tconfidence\tru\tkk\tfile\nx\t0.50\tДа.\tИә.\ta.txt\n"
    (office / "alignment-rest.tsv").write_text(marked, encoding="utf-8")
    assert ended(monkeypatch, "memory", "align", "seeds/visit.txt", "file") == 2
    assert "has rows that a person has marked" in capsys.readouterr().err
    assert (office / "alignment-rest.tsv").read_text(encoding="utf-8") == marked


def test_a_release_outside_the_project_goes_all_the_way(
    office: Path, monkeypatch: pytest.MonkeyPatch, packages_dir: Path
) -> None:
    (office / "desk").mkdir()
    (office / "desk" / "letter.txt").write_text("Состоялась встреча.", encoding="utf-8")
    assert ended(monkeypatch, "run", "desk/letter.txt") == 1
    assert (office / "dist" / "ru" / "letter.html").is_file()
    assert ended(monkeypatch, "check", "desk/letter.txt") in (0, 1)


def test_a_release_that_may_not_be_read_does_not_stop_the_others(office: Path) -> None:
    (office / "seeds" / "closed.txt").write_text("Текст.", encoding="utf-8")
    (office / "seeds" / "closed.txt").chmod(0)
    done = subprocess.run(
        [sys.executable, "-m", "ank_i18n", "extract"],
        preexec_fn=mortal,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "closed.txt: may not be read (give read permission)" in done.stderr
    assert (office / "locales" / "visit.pot").is_file()


def read_first(command: Any, *path: str) -> Iterator[tuple[str, bool]]:
    """Each argument that names files, and whether it is asked first if it may be read."""
    for name, below in getattr(command, "commands", {}).items():
        yield from read_first(below, *path, name)
    for parameter in command.params:
        asked = getattr(parameter.type, "readable", None)
        if parameter.param_type_name == "argument" and asked is not None:
            yield " ".join((*path, parameter.name)), asked


def test_no_argument_is_refused_before_its_reader_has_seen_it() -> None:
    """Typer would end with 2 and a page of usage for a file that may not be read."""
    found = dict(read_first(typer.main.get_command(cli.app)))
    assert "run files" in found
    assert [name for name, asked in found.items() if asked] == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_as_a_shell_expects(
    office: Path, monkeypatch: pytest.MonkeyPatch, number: int, status: int
) -> None:
    monkeypatch.setattr("ank_i18n.project.load", lambda _root: signal.raise_signal(number))
    assert ended(monkeypatch, "status") == status
