"""Findings as JSON, schema version 1."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ank_i18n.checks.model import Finding, Severity


def document(findings: Sequence[Finding]) -> dict[str, Any]:
    """The document: ``schema_version``, ``findings`` and a ``summary`` that counts them."""
    severities = Counter(finding.severity for finding in findings)
    return {
        "schema_version": 1,
        "findings": [asdict(finding) for finding in findings],
        "summary": {
            "findings": len(findings),
            "files": len({finding.file for finding in findings}),
            **{severity.value: severities[severity] for severity in Severity},
            "rules": dict(sorted(Counter(finding.rule for finding in findings).items())),
        },
    }


def render(findings: Sequence[Finding]) -> str:
    """The document as text."""
    return json.dumps(document(findings), ensure_ascii=False, indent=2) + "\n"
