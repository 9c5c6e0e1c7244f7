"""Findings for machines: shapes that their readers demand."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

from ank_i18n.checks import Finding, Severity, all_rules, formats
from ank_i18n.checks.fingerprint import fingerprints

PO = "locales/kk/LC_MESSAGES/visit 1.po"


def finding(rule: str = "number", severity: Severity = Severity.WARNING, **more: Any) -> Finding:
    fields: dict[str, Any] = {
        "rule": rule, "severity": severity, "file": PO, "line": 7, "locale": "kk",
        "release": "visit 1", "msgid": "5 <послов> & 50 %", "message": "not there: 5",
    }  # fmt: skip
    return Finding(**(fields | more))


FINDINGS = [
    finding(),
    finding("homoglyph", Severity.ERROR, fix="x"),
    finding("unit-order", Severity.INFO, msgid=None, line=0),
]
any_findings = st.lists(
    st.builds(
        finding,
        st.sampled_from(sorted(all_rules())),
        st.sampled_from(list(Severity)),
        msgid=st.none() | st.text(),
        message=st.text(),
        line=st.integers(0, 10**6),
    ),
    max_size=4,
)

SCHEMAS = Path(__file__).with_name("schemas")
SARIF = Draft202012Validator(
    json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
JENKINS = etree.XMLSchema(file=str(SCHEMAS / "jenkins-junit.xsd"))
# What GitLab refuses an entry without (its app/validators/json_schemas/codeclimate.json: all but
# the name, the values and the pattern), and what its Code Quality page adds.
GITLAB = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string"},
                "check_name": {"type": "string"},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)
# What JUnit.xsd of windyroad/JUnit-Schema demands of a suite; its first version allows no more.
JUNIT = {
    "name",
    "package",
    "id",
    "tests",
    "failures",
    "errors",
    "time",
    "timestamp",
    "hostname",
}


@given(any_findings)
@settings(max_examples=40)
def test_sarif_is_sarif_whatever_is_found(findings: list[Finding]) -> None:
    document = json.loads(formats.render("sarif", findings))
    SARIF.validate(document)
    (run,) = document["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [f.rule for f in findings]


def test_sarif_points_into_the_project() -> None:
    document = json.loads(formats.render("sarif", FINDINGS))
    places = [
        result["locations"][0]["physicalLocation"] for result in document["runs"][0]["results"]
    ]
    assert places[0] == {
        "artifactLocation": {
            "uri": "locales/kk/LC_MESSAGES/visit%201.po",
            "uriBaseId": "PROJECT",
        },
        "region": {"startLine": 7},
    }
    assert places[2]["region"] == {"startLine": 1}


@given(any_findings)
@settings(max_examples=40)
def test_gitlab_is_a_code_quality_report_whatever_is_found(findings: list[Finding]) -> None:
    report = json.loads(formats.render("gitlab", findings))
    GITLAB.validate(report)
    assert len({entry["fingerprint"] for entry in report}) == len(findings)


@given(any_findings)
@settings(max_examples=40)
def test_junit_is_xml_and_counts_right_whatever_is_found(findings: list[Finding]) -> None:
    root = etree.fromstring(formats.render("junit", findings).encode())
    JENKINS.assertValid(root)
    for suite in root:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    infos = sum(one.severity is Severity.INFO for one in findings)
    assert len(root.findall("testsuite/testcase/failure")) == len(findings) - infos
    assert sum(int(one.get("value")) for one in root.iter("property")) == infos
    for number, suite in enumerate(root):
        assert set(suite.attrib) == JUNIT
        assert int(suite.get("id")) == number
        tags = [child.tag for child in suite if child.tag != "testcase"]
        assert tags == ["properties", "system-out", "system-err"]


def test_junit_names_two_findings_of_one_rule_and_unit_apart() -> None:
    root = etree.fromstring(formats.render("junit", [finding(), finding()]).encode())
    assert [case.get("name") for case in root.iter("testcase")] == [
        "number: 5 <послов> & 50 %",
        "number: 5 <послов> & 50 % (2)",
    ]


def shown(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner reads it: its name, its properties, its message."""
    command, message = re.fullmatch(r"::(.*?)::(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
    name, _, listed = command.partition(" ")
    fields = dict(field.split("=", 1) for field in listed.split(","))
    marks = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}

    def plain(text: str) -> str:
        for written, mark in marks.items():
            text = text.replace(written, mark)
        return text.replace("%25", "%")

    return name, {key: plain(value) for key, value in fields.items()}, plain(message)


any_files = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1)


@given(any_findings, any_files)
@settings(max_examples=40)
def test_github_shows_what_was_found_whatever_it_is(findings: list[Finding], file: str) -> None:
    placed = [replace(one, file=file) for one in findings]
    lines = formats.render("github", placed).split("\n")[:-1]
    for line, one in zip(lines, placed, strict=True):
        name, fields, message = shown(line)
        assert name == {"error": "error", "warning": "warning", "info": "notice"}[one.severity]
        assert (fields["file"], fields["title"]) == (file, one.rule)
        assert fields.get("line") == (str(one.line) if one.line else None)
        assert message == one.message + ("" if one.msgid is None else f" «{one.msgid}»")


@given(any_findings)
@settings(max_examples=40)
def test_text_is_one_line_a_finding_whatever_is_found(findings: list[Finding]) -> None:
    assert len(formats.render("text", findings).splitlines()) == len(findings) + 1


def test_github_escapes_what_would_end_a_field() -> None:
    (line,) = formats.render("github", [finding(message="50 %\nrest")]).splitlines()
    assert line == (
        "::warning file=locales/kk/LC_MESSAGES/visit 1.po,line=7,title=number::"
        "50 %25%0Arest «5 <послов> & 50 %25»"
    )


def test_text_reads_as_a_compiler_does() -> None:
    assert formats.render("text", FINDINGS).splitlines() == [
        f"{PO}:7: warning: not there: 5 [number]  «5 <послов> & 50 %»",
        f"{PO}:7: error: not there: 5 [homoglyph]  «5 <послов> & 50 %»",
        f"{PO}: info: not there: 5 [unit-order]",
        "1 error, 1 warning, 1 info in 1 file.",
    ]


@pytest.mark.parametrize("changed", [{"line": 99}, {"message": "not there: five"}])
def test_a_fingerprint_outlives_edits_around_the_finding(changed: dict[str, Any]) -> None:
    assert fingerprints([finding(**changed)]) == fingerprints([finding()])


@pytest.mark.parametrize("changed", [{"rule": "url"}, {"msgid": "x"}, {"file": "y.po"}])
def test_a_fingerprint_tells_findings_apart(changed: dict[str, Any]) -> None:
    assert fingerprints([finding(**changed)]) != fingerprints([finding()])
