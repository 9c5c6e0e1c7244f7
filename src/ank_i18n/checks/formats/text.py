"""Findings for a terminal: one line each, then a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ank_i18n.checks.model import Finding, Severity


def render(findings: Sequence[Finding]) -> str:
    """One line a finding as compilers print them, then what it amounts to."""
    lines = [_line(finding) for finding in findings]
    return "\n".join([*lines, _summary(findings), ""])


def _line(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    unit = "" if finding.msgid is None else f"  «{_short(finding.msgid)}»"
    return f"{place}: {finding.severity}: {_on_one_line(finding.message)} [{finding.rule}]{unit}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str, width: int = 60) -> str:
    text = _on_one_line(text)
    return text if len(text) <= width else text[: width - 1] + "…"


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No findings."
    counted = Counter(finding.severity for finding in findings)
    parts = [_counted(counted[kind], kind) for kind in Severity if counted[kind]]
    return f"{', '.join(parts)} in {_counted(len({f.file for f in findings}), 'file')}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
