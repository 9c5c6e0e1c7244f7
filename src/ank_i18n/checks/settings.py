"""What a project says of its checks, in the ``[checks]`` table of ank-i18n.toml.

.. code-block:: toml

    [checks]
    spelling = true            # look words up in hunspell's dictionaries, where they are installed

    [checks.severity]
    double-space = "info"      # error, warning, info or off
"""

from __future__ import annotations

from collections.abc import Mapping

from ank_i18n.checks import spelling as spell
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import all_rules
from ank_i18n.config import CONFIG, known, line_of
from ank_i18n.errors import ProjectError
from ank_i18n.project import Project

_OFF = "off"


def severities(project: Project) -> dict[str, Severity | None]:
    """The severities that a project gives to rules; ``off`` is None.

    Raises:
        ProjectError: ``[checks]`` says what is not known, a rule or a severity among it.
    """
    known(project.root, "[checks]", project.section("checks"), ("severity", "spelling"))
    told = project.section("checks").get("severity", {})
    if not isinstance(told, Mapping):
        raise _wrong(project, "severity", told, "write [checks.severity], and a line for each rule")
    known(project.root, "the rule", told, all_rules())
    for name, value in told.items():
        if value not in (_OFF, *Severity):
            raise _wrong(project, name, value, f"write {', '.join(Severity)} or {_OFF}")
    return {name: None if value == _OFF else Severity(value) for name, value in told.items()}


def spelling(project: Project) -> bool:
    """Whether a project wants words to be looked up in dictionaries.

    Raises:
        ProjectError: It is neither true nor false.
    """
    told = project.section("checks").get("spelling", False)
    if not isinstance(told, bool):
        raise _wrong(project, "spelling", told, "write true or false")
    return told


def dictionaries(project: Project) -> tuple[str, ...]:
    """The languages whose words are looked up here: what is found depends on them.

    Raises:
        ProjectError: As ``spelling``.
    """
    return spell.languages() if spelling(project) else ()


def _wrong(project: Project, key: str, value: object, mend: str) -> ProjectError:
    """That a key of the table has a value that it cannot have."""
    return ProjectError(
        f"[checks] {key} is {value!r}",
        path=project.root / CONFIG,
        line=line_of(project.root, key),
        mend=mend,
    )
