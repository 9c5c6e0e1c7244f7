"""A checkpoint of each kind, once a session (who spoils one copies it), and a hub with one."""

from __future__ import annotations

import checkpoints
import pytest
from argostranslate import settings
from local_hub import Hub

from ank_i18n.engines.packages import trust
from ank_i18n.engines.packages.recipes import chosen
from local_server import serving


@pytest.fixture(scope="session")
def hplt(tmp_path_factory):
    return checkpoints.hplt(tmp_path_factory.mktemp("hplt"))


@pytest.fixture(scope="session")
def opus(tmp_path_factory):
    return checkpoints.opus(tmp_path_factory.mktemp("opus"))


@pytest.fixture(scope="session")
def opus_with_bytes(tmp_path_factory):
    return checkpoints.opus(tmp_path_factory.mktemp("opus-bytes"), byte_fallback=True)


@pytest.fixture
def alone(tmp_path, packages_dir, monkeypatch):
    """Downloads and trusted hashes of this test only."""
    monkeypatch.setattr(settings, "downloads_dir", tmp_path / "downloads")
    monkeypatch.setattr(trust, "trusted", lambda: tmp_path / "fetched.json")
    return tmp_path


@pytest.fixture
def the_hub(alone, hplt, monkeypatch):
    recipe = chosen("hplt-en-kk")
    served = Hub(hplt, recipe.repository, recipe.revision)
    served.files["README.md"] = b"not wanted"
    with serving(served.answer) as address:
        monkeypatch.setenv("HF_ENDPOINT", address)
        yield served
