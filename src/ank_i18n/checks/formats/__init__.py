"""Findings as people and machines read them, one file per format."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from ank_i18n.checks.model import Finding


def render(name: str, findings: Sequence[Finding]) -> str:
    """The findings in a format, by its name; the format's module is loaded here."""
    module = import_module(f"ank_i18n.checks.formats.{name}")
    return str(module.render(findings))
