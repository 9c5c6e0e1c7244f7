"""``--help`` of every command answers at once, for it loads nothing that the work needs."""

import subprocess
import sys
from pathlib import Path

LIBRARIES = ("argostranslate", "babel", "ctranslate2", "docx", "httpx", "jinja2", "lxml", "polib")
OURS = ("catalog", "checks", "engines", "memory", "publishing", "release", "segment", "terms")
HEAVY = (*LIBRARIES, *(f"ank_i18n.{room}" for room in OURS))
# Each command in turn: what one of them loads stays loaded, so what is there at the end tells.
PROGRAM = f"""
import contextlib, io, sys
import typer
from ank_i18n.cli import app

def helped(command, *path):
    with contextlib.redirect_stdout(io.StringIO()) as told:
        app([*path, "--help"], standalone_mode=False)
    assert "Usage:" in told.getvalue(), path
    for name, below in getattr(command, "commands", {{}}).items():
        helped(below, *path, name)

helped(typer.main.get_command(app))
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""
LOCK = Path(__file__).parents[2] / "requirements" / "runtime.lock"


def test_no_help_loads_what_the_work_needs():
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout.split()) == (0, []), ended.stderr


def test_the_locked_typer_is_one_that_starts_without_pydantic():
    assert "\npydantic==" not in LOCK.read_text(encoding="utf-8")
