"""The tables of data/guards, and the locales that most of them are for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

SOURCE = "ru"
LOCALES = ("kk", "en")


def are_for(source_locale: str, target_locale: str) -> bool:
    """Whether a guard has tables for both locales; of others it would say what is not so."""
    return source_locale == SOURCE and target_locale in LOCALES


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML table of data/guards, by its name without suffix."""
    text = files("ank_i18n.data.guards").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
