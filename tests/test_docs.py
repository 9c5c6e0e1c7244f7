"""What the pages tell a reader to type is there, and prints what they show."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

import ank_i18n
from ank_i18n.cli import app
from command import run

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# Fenced, indented, or between backticks.
CODE = re.compile(r"^```\w*\n(.*?)^```|^ {4}([^\n]*)|`([^`]+)`", re.DOTALL | re.MULTILINE)
TYPED = re.compile(r"(?:^|[\s$|(])ank-i18n ([a-z][^\n|]*)")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def block_after(text: str, command: str) -> str:
    """The indented lines that a page shows below a command, up to the next one."""
    lines = text.split(f"    $ {command}\n", 1)[1].splitlines()
    shown = []
    for line in lines:
        if line.startswith("    $ ") or (line and not line.startswith("    ")):
            break
        shown.append(line[4:])
    return "\n".join(shown).rstrip("\n") + "\n"


def typed(text: str) -> list[str]:
    """The command lines of a page."""
    code = "\n".join(" ".join(filter(None, found.groups())) for found in CODE.finditer(text))
    return [found[1].split(" #")[0].strip() for found in TYPED.finditer(code)]


def unknown_words(line: str) -> list[str]:
    """The commands and long options of a command line that the program has not."""
    command: Any = typer.main.get_command(app)
    wrong = []
    for word in shlex.split(line.replace("'", " "), comments=True):
        if word in getattr(command, "commands", {}):
            command = command.commands[word]
        elif getattr(command, "commands", {}):
            return [word]
        elif word.startswith("--"):
            known = {
                name for option in command.params for name in (*option.opts, *option.secondary_opts)
            }
            wrong += {word.split("=")[0].rstrip(".,;:)")} - known - {"--help"}
    return wrong


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_and_option_that_a_page_names_is_there(path: Path) -> None:
    lines = typed(path.read_text(encoding="utf-8"))
    assert {line: wrong for line in lines if (wrong := unknown_words(line))} == {}


def test_the_pages_do_name_commands() -> None:
    assert sum(len(typed(path.read_text(encoding="utf-8"))) for path in PAGES) > 60
    assert unknown_words("terms lisst") == ["lisst"]
    assert unknown_words("memory search x --treshold 5") == ["--treshold"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_page_and_file_that_a_page_links_to_is_there(path: Path) -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [name for name in linked if not (path.parent / name).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_of_ours_that_a_page_names_is_there(path: Path) -> None:
    named = re.findall(
        r"`((?:src|benchmarks|tests|docs|data|requirements)/[\w./-]+\w/?)`",
        path.read_text(encoding="utf-8"),
    )
    places = (ROOT, ROOT / "src" / "ank_i18n")
    assert [name for name in named if not any((p / name).exists() for p in places)] == []


def test_the_terms_that_the_page_lists_and_finds(tmp_path: Path) -> None:
    told = page("docs/terms.md")
    assert run(tmp_path, "terms", "list", "дружбы").stdout == block_after(
        told, "ank-i18n terms list дружбы"
    )
    asked = (
        'echo "Указом Президента РК" | ank-i18n terms find'
        "   # in a text; --locale kk, --format json"
    )
    assert run(tmp_path, "terms", "find", text="Указом Президента РК\n").stdout == block_after(
        told, asked
    )


def test_the_slips_of_the_seed_release_that_the_page_shows() -> None:
    seed = "seeds/2019-09-03-osce-hcnm-visit.txt"
    lint = [line for line in run(ROOT, "segment", seed).stderr.splitlines() if seed in line]
    assert len(lint) == 4
    assert "".join(f"    {line}\n" for line in lint) in page("docs/documents.md")


def main_job_of(text: str) -> str:
    """The lines of Python of a page, for an office in the working directory."""
    (code,) = re.findall(r"(from pathlib import Path\n.*?ank_i18n\.publish[^\n]*)", text, re.DOTALL)
    return re.sub(r'Path\("[^"]*?(seeds/[^"]*)?"\)', lambda m: f'Path("{m[1] or "."}")', code)


@pytest.mark.parametrize("where", ["README.md", "the docstring of the package"])
def test_the_main_job_in_python_runs_as_it_is_shown(
    tmp_path: Path, packages_dir: Path, where: str
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(next((ROOT / "seeds").iterdir()), tmp_path / "seeds" / "visit.txt")
    text = (
        page(where) if where.endswith(".md") else re.sub(r"(?m)^    ", "", ank_i18n.__doc__ or "")
    )
    program = main_job_of(text) + "\nassert findings and pages\n"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
