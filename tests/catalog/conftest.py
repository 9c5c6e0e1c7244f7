"""A project, releases made of sentences, and the real gettext tools."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from ank_i18n.catalog.extract import extract
from ank_i18n.project import Project
from ank_i18n.release.model import Release
from catalog.exhibition import SENTENCES, Units


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(
        root=tmp_path,
        seeds=tmp_path / "seeds",
        locales=tmp_path / "locales",
        dist=tmp_path / "dist",
    )


@pytest.fixture
def units(project: Project) -> Callable[..., Units]:
    def make(*sentences: str, name: str = "exhibition") -> Units:
        release = Release(name=name, path=project.seeds / f"{name}.txt", format="txt", blocks=())
        return Units(release, sentences)

    return make


@pytest.fixture
def template(project: Project, units: Callable[..., Units]) -> Callable[..., polib.POFile]:
    """Makes the template of a release with these sentences."""
    return lambda *sentences: extract(units(*(sentences or SENTENCES)), project)


@pytest.fixture
def tool() -> Callable[..., str]:
    """Runs a gettext tool and returns what it printed; it must end without an error."""

    def run(name: str, *arguments: str | Path) -> str:
        program = shutil.which(name)
        if program is None:
            pytest.skip(f"{name} (GNU gettext or i18nspector) is not installed")
        done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return run
