"""Findings as JUnit XML: a suite for every file, a case for every finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from ank_i18n.checks.model import Finding, Severity

# What XML 1.0 cannot hold, section 2.2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Finding]) -> str:
    """Errors and warnings are failures, infos are skipped; a clean run is one passing case."""
    suites = [
        _suite(file, list(found)) for file, found in groupby(findings, key=lambda f: f.file)
    ] or [
        '  <testsuite name="ank-i18n" tests="1" failures="0" errors="0" skipped="0" '
        'time="0">\n    <testcase name="check" classname="ank-i18n" time="0"/>\n  </testsuite>'
    ]
    body = "\n".join(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}\n</testsuites>\n'


def _suite(file: str, findings: Sequence[Finding]) -> str:
    skipped = sum(finding.severity is Severity.INFO for finding in findings)
    counts = (
        f'tests="{len(findings)}" failures="{len(findings) - skipped}" errors="0" '
        f'skipped="{skipped}" time="0"'
    )
    cases = "\n".join(map(_case, findings))
    return f"  <testsuite name={_attribute(file)} {counts}>\n{cases}\n  </testsuite>"


def _case(finding: Finding) -> str:
    name = f"{finding.rule}: {finding.msgid}" if finding.msgid else finding.rule
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    message = f"{place}: {finding.message}"
    head = f'    <testcase name={_attribute(name)} classname={_attribute(finding.file)} time="0">'
    if finding.severity is Severity.INFO:
        return f"{head}\n      <skipped message={_attribute(message)}/>\n    </testcase>"
    return (
        f'{head}\n      <failure type="{finding.severity}" message={_attribute(message)}/>'
        "\n    </testcase>"
    )


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
