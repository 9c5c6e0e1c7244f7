"""A checkpoint of each kind, once a session; a test that spoils one copies it."""

from __future__ import annotations

import checkpoints
import pytest


@pytest.fixture(scope="session")
def hplt(tmp_path_factory):
    return checkpoints.hplt(tmp_path_factory.mktemp("hplt"))


@pytest.fixture(scope="session")
def opus(tmp_path_factory):
    return checkpoints.opus(tmp_path_factory.mktemp("opus"))


@pytest.fixture(scope="session")
def opus_with_bytes(tmp_path_factory):
    return checkpoints.opus(tmp_path_factory.mktemp("opus-bytes"), byte_fallback=True)
