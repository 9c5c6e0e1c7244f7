"""What several rooms' tests share: a home, a package to draft with, a TMX of another tool."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

import tiny_package
from tiny_package import Recipe

# A deadline measures the machine and what else runs on it, not the code.
hypothesis.settings.register_profile("ank-i18n", deadline=None)
hypothesis.settings.load_profile("ank-i18n")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test reads or writes the user's own data, settings or cache."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
        yield folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds a package's folder from the fields of a Recipe, each recipe once a session."""
    built: dict[str, Path] = {}

    def build(**fields: object) -> Path:
        recipe = Recipe(**fields)
        if repr(recipe) not in built:
            built[repr(recipe)] = tiny_package.build(tmp_path_factory.mktemp("package"), recipe)
        return built[repr(recipe)]

    return build


@pytest.fixture
def packages_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty packages directory for this test, for us and for a child process."""
    from argostranslate import settings

    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setattr(settings, "package_data_dir", folder)
    monkeypatch.setattr(settings, "package_dirs", [folder])
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture
def with_package(packages_dir: Path, tiny: Callable[..., Path]) -> Callable[..., Path]:
    """Puts a tiny package into the packages directory; returns its folder there."""

    def put(**fields: object) -> Path:
        built = tiny(**fields)
        link = packages_dir / built.name
        link.symlink_to(built)
        return link

    return put


@pytest.fixture(scope="session")
def foreign() -> Path:
    """A TMX file with what other tools write: regions, codes, notes, a machine's user."""
    return Path(__file__).with_name("foreign.tmx")
