"""Findings as SARIF 2.1.0 (OASIS), for GitHub code scanning and other viewers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from ank_i18n import __version__
from ank_i18n.checks.fingerprint import fingerprints
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.checks.registry import Rule, all_rules

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(findings: Sequence[Finding]) -> str:
    """One run; every rule is described, results point at them by index."""
    rules = list(all_rules().values())
    index = {rule.name: number for number, rule in enumerate(rules)}
    driver = {
        "name": "ank-i18n",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    results = [
        _result(finding, index[finding.rule], mark)
        for finding, mark in zip(findings, fingerprints(findings), strict=True)
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "The project's folder."}}},
        "results": results,
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(rule.definition.split())},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    # GitHub shows no result without a line; what is said of a file is shown on its first.
    place = {
        "artifactLocation": {"uri": quote(finding.file), "uriBaseId": "PROJECT"},
        "region": {"startLine": max(finding.line, 1)},
    }
    unit = "" if finding.msgid is None else f" «{finding.msgid}»"
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{unit}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"ankI18n/v1": fingerprint},
        "properties": {"locale": finding.locale, "release": finding.release},
    }
