"""The configurations that docs/ci.md shows are sound, and the commands in them exist."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from ank_i18n.cli import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"ank-i18n check(?: [^`\n|>]+)?", PAGE)
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
CHECK: Any = typer.main.get_command(app).commands["check"]  # type: ignore[attr-defined]


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


@pytest.mark.parametrize("text", blocks("yaml"))
def test_yaml_is_yaml(text: str) -> None:
    assert isinstance(yaml.safe_load(text), dict)


@pytest.mark.parametrize("text", blocks("toml"))
def test_toml_is_toml(text: str) -> None:
    assert tomllib.loads(text)


@pytest.mark.parametrize("command", sorted(set(COMMANDS)))
def test_every_command_can_be_parsed(command: str) -> None:
    words = shlex.split(command.replace("RULE", "number"))[2:]
    CHECK.make_context("check", words, resilient_parsing=False)


def test_the_hook_looks_at_catalogs_only() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(hook) >= {"id", "name", "entry", "language", "files"}
    assert re.search(hook["files"], "locales/kk/LC_MESSAGES/visit.po")
    assert re.search(hook["files"], "office/locales/kk/LC_MESSAGES/a/visit.po")
    assert not re.search(hook["files"], "locales/visit.pot")
    assert CHECK.make_context("check", shlex.split(hook["entry"])[2:])
