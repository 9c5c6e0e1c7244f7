"""Findings as a GitLab Code Quality report, a subset of the Code Climate format."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ank_i18n.checks.fingerprint import fingerprints
from ank_i18n.checks.model import Finding, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(findings: Sequence[Finding]) -> str:
    """A list; GitLab tells new findings from old ones by their fingerprints."""
    report = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": mark,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": finding.file, "lines": {"begin": max(finding.line, 1)}},
        }
        for finding, mark in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
