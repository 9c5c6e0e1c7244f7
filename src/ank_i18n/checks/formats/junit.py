"""Findings as JUnit XML: a suite for every file, a case for every error and warning.

It is valid by the schema of Ant's reports (JUnit.xsd of windyroad/JUnit-Schema, of 2011 and of
today) and by Jenkins's. The first asks for more than most readers do: package, id, time, host and
elements that may be empty; the two agree on no way to skip a case, so infos are output.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from ank_i18n import clock
from ank_i18n.checks.model import Finding, Severity

# What XML 1.0 cannot hold, section 2.2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOST = "\ufffd"
_PASSED = '    <testcase name="check" classname="ank-i18n" time="0"/>'


def render(findings: Sequence[Finding]) -> str:
    """Errors and warnings are failures, infos output of their suite; without a failure it passes.

    The time is that of the run, or ``SOURCE_DATE_EPOCH``.
    """
    files = [(file, list(found)) for file, found in groupby(findings, key=lambda f: f.file)]
    suites = [
        _suite(number, file, found)
        for number, (file, found) in enumerate(files or [("ank-i18n", [])])
    ]
    body = "\n".join(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}\n</testsuites>\n'


def _suite(number: int, name: str, findings: Sequence[Finding]) -> str:
    failed = [finding for finding in findings if finding.severity is not Severity.INFO]
    infos = [finding for finding in findings if finding.severity is Severity.INFO]
    said = "".join(f"{_message(info)} [{info.rule}]\n" for info in infos)
    lines = [
        f'  <testsuite name={_attribute(name)} package="ank-i18n" id="{number}" '
        f'tests="{max(len(failed), 1)}" failures="{len(failed)}" errors="0" '
        f'time="0" timestamp="{clock.now():%Y-%m-%dT%H:%M:%S}" hostname="localhost">',
        "    <properties>",
        f'      <property name="infos" value="{len(infos)}"/>',
        "    </properties>",
        *(map(_case, failed, _names(failed)) if failed else [_PASSED]),
        f"    <system-out>{escape(_NOT_XML.sub(_LOST, said))}</system-out>",
        "    <system-err/>",
        "  </testsuite>",
    ]
    return "\n".join(lines)


def _names(findings: Sequence[Finding]) -> Iterator[str]:
    """A name for each case, all different: readers keep one case of a name."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.rule}: {finding.msgid}" if finding.msgid else finding.rule
        seen[name] += 1
        yield f"{name} ({seen[name]})" if seen[name] > 1 else name


def _case(finding: Finding, name: str) -> str:
    return (
        f'    <testcase name={_attribute(name)} classname={_attribute(finding.file)} time="0">\n'
        f'      <failure type="{finding.severity}" message={_attribute(_message(finding))}/>\n'
        "    </testcase>"
    )


def _message(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    return f"{place}: {finding.message}"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub(_LOST, text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
