"""A catalog damaged in place: the error says how to get the last good state."""

import shlex
import subprocess
from pathlib import Path

import pytest

from ank_i18n.catalog import store
from ank_i18n.errors import CatalogError

BROKEN = 'msgid ""\nmsgstr "Language: kk\\n"\n\nmsgid "Вход свободный."\nmsgstr "Кіру\n'


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "locales" / "day of unity.po"
    path.parent.mkdir()
    path.write_text(BROKEN, encoding="utf-8")
    return path


def error_of(path: Path) -> str:
    with pytest.raises(CatalogError) as raised:
        store.load(path)
    return str(raised.value)


def test_in_a_repository_it_is_gits(broken: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    said = error_of(broken)
    assert said.startswith(f"{broken}:5: has a string without its closing quote (")
    assert (
        f"set the file aside and run: git restore '{broken}'; ank-i18n import po takes it in"
        in said
    )


def test_the_command_that_is_named_restores(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*words: str) -> None:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.kz"]
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    broken.write_text(f'{BROKEN.rstrip()}"\n', encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Good")
    broken.write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command = error_of(broken).partition("run: ")[2].partition(";")[0]
    subprocess.run(shlex.split(command), cwd=tmp_path, check=True)
    assert command == "git restore 'locales/day of unity.po'"
    assert store.load(broken)[0].msgstr == "Кіру"


def test_elsewhere_it_is_a_copy(broken: Path) -> None:
    assert "set the file aside and put its last good copy in its place" in error_of(broken)


def test_a_template_is_made_again(broken: Path) -> None:
    template = broken.rename(broken.with_suffix(".pot"))
    assert "delete it: ank-i18n extract makes it again" in error_of(template)
