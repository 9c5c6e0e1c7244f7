"""What [checks] in ank-i18n.toml may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from ank_i18n import project
from ank_i18n.checks import Severity
from ank_i18n.checks.settings import severities, spelling
from ank_i18n.errors import ProjectError
from ank_i18n.project import Project


def told(root: Path, text: str) -> Project:
    (root / "ank-i18n.toml").write_text(text, encoding="utf-8")
    return project.load(root)


def test_a_rule_gets_another_severity_or_none(tmp_path: Path) -> None:
    here = told(tmp_path, '[checks.severity]\nnumber = "info"\nurl = "off"\n')
    assert severities(here) == {"number": Severity.INFO, "url": None}


def test_words_are_looked_up_where_a_project_wants_it(tmp_path: Path) -> None:
    assert spelling(told(tmp_path, "[checks]\nspelling = true\n")) is True
    assert spelling(told(tmp_path, "[checks]\n")) is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[checks]\nseverty = {}\n",
            "toml:2: does not know [checks] severty (did you mean severity?)",
        ),
        ("[checks]\nseverity = 'error'\n", "toml:2: [checks] severity is 'error' (write [checks."),
        (
            "[checks.severity]\n# url\nulr = 'off'\n",
            "toml:3: does not know the rule ulr (did you m",
        ),
        (
            "[checks.severity]\nurl = 'of'\n",
            "toml:2: [checks] url is 'of' (write error, warning, inf",
        ),
        (
            "[checks.severity]\nurl = 0\n",
            "toml:2: [checks] url is 0 (write error, warning, info or",
        ),
        (
            "[checks]\nspelling = 'yes'\n",
            "toml:2: [checks] spelling is 'yes' (write true or false)",
        ),
    ],
)
def test_what_it_may_not_say_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    here = told(tmp_path, text)
    with pytest.raises(ProjectError) as error:
        assert severities(here) is spelling(here)
    assert said in str(error.value)
