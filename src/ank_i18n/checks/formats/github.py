"""Findings as GitHub workflow commands: annotations on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from ank_i18n.checks.model import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(findings: Sequence[Finding]) -> str:
    """One command a line, escaped as the runner's toolkit escapes them."""
    return "".join(map(_command, findings))


def _command(finding: Finding) -> str:
    fields = {"file": finding.file, "title": finding.rule}
    if finding.line:
        fields = {"file": finding.file, "line": str(finding.line), "title": finding.rule}
    listed = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    unit = "" if finding.msgid is None else f" «{finding.msgid}»"
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(finding.message + unit)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
