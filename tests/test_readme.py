"""What the README shows is what the program prints."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from command import run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_run_on_the_committed_catalogs_prints_what_the_readme_shows(tmp_path, packages_dir):
    for name in ("seeds", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "ank-i18n.toml", tmp_path)
    files = sorted(path.relative_to(tmp_path) for path in (tmp_path / "seeds").iterdir())
    told = run(tmp_path, "run", *files).stdout
    assert f"$ ank-i18n run seeds/*.txt\n{told}" in README


def test_the_committed_catalogs_are_what_a_run_leaves(tmp_path, packages_dir):
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    run(tmp_path, "run", "seeds/2019-09-03-osce-hcnm-visit.txt")
    for path in (ROOT / "locales").rglob("*.po*"):
        assert (tmp_path / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), path


def test_the_quick_start_holds_two_commands():
    (block,) = re.findall(r"## Quick start\n\n```sh\n(.*?)```", README, flags=re.DOTALL)
    assert block.split("\n") == ["make demo", "make test", ""]


def test_every_page_it_links_to_is_there():
    linked = re.findall(r"\]\((?!http)([^)#]+)", README)
    assert linked
    assert [name for name in linked if not (ROOT / name).exists()] == []
