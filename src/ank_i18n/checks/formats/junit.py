"""Findings as JUnit XML: a suite for every file, a case for every finding.

It is valid by the schema of Ant's JUnit reports (JUnit.xsd of windyroad/JUnit-Schema), which asks
for more than most readers do: package, id, time, host, and three elements that stay empty here.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from ank_i18n.checks.model import Finding, Severity

# What XML 1.0 cannot hold, section 2.2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PASSED = '    <testcase name="check" classname="ank-i18n" time="0"/>'


def render(findings: Sequence[Finding]) -> str:
    """Errors and warnings are failures, infos are skipped; a clean run is one passing case.

    The time is that of the run, or ``SOURCE_DATE_EPOCH``.
    """
    files = [(file, list(found)) for file, found in groupby(findings, key=lambda f: f.file)]
    suites = [
        _suite(number, file, found, map(_case, found)) for number, (file, found) in enumerate(files)
    ] or [_suite(0, "ank-i18n", [], [_PASSED])]
    body = "\n".join(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}\n</testsuites>\n'


def _suite(number: int, name: str, findings: Sequence[Finding], cases: Iterable[str]) -> str:
    skipped = sum(finding.severity is Severity.INFO for finding in findings)
    lines = [
        f'  <testsuite name={_attribute(name)} package="ank-i18n" id="{number}" '
        f'tests="{max(len(findings), 1)}" failures="{len(findings) - skipped}" errors="0" '
        f'skipped="{skipped}" time="0" timestamp="{_now()}" hostname="localhost">',
        "    <properties/>",
        *cases,
        "    <system-out/>",
        "    <system-err/>",
        "  </testsuite>",
    ]
    return "\n".join(lines)


def _now() -> str:
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))


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
