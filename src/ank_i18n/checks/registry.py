"""The rules: each with a name, a severity, a scope, a definition and two examples.

A rule is one function. Its docstring is the definition that ``check --explain`` and
docs/checks.md print; the first line of it is the summary. Examples are run by the tests: the
bad one must be found by the rule, the good one must be left alone by every rule.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ank_i18n.checks.elsewhere import NOWHERE, Elsewhere
from ank_i18n.checks.gates import NOTHING, Demand
from ank_i18n.checks.model import Severity
from ank_i18n.errors import UsageError

if TYPE_CHECKING:
    from ank_i18n.checks.catalog_file import CatalogFile
    from ank_i18n.checks.pair import Pair


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: of a pair, or of a file (then ``msgid`` and ``line`` may place it)."""

    message: str
    fix: str | None = None
    msgid: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A translation, or for a file rule a whole catalog (``file``) of a source (``units``).

    ``missing`` is a catalog that is not there; ``demand`` the gate that it is held to;
    ``source_error`` says why its release cannot be read; ``siblings`` are the release's
    catalogs in other locales, ``elsewhere`` is what other releases say, ``unknown``
    the words that no dictionary has.
    """

    source: str = ""
    target: str = ""
    locale: str = "kk"
    file: bytes = b""
    units: tuple[str, ...] = ()
    missing: bool = False
    source_error: str = ""
    demand: Demand = NOTHING
    siblings: tuple[tuple[str, bytes], ...] = ()
    elsewhere: Elsewhere = NOWHERE
    unknown: tuple[str, ...] = ()


# Looks at what stands between two spaces of a text, and is told the text's locale.
Look = re.Pattern[str] | Callable[[str, str], object]


@dataclass(frozen=True, slots=True)
class Sign:
    """Where alone a rule can find something: it is asked of no pair without the sign.

    The sign is looked for in what stands between two spaces, once for every such piece, so that
    a rule costs nothing where nothing is. It may be there and the rule find nothing, never the
    other way round.

    One in ``source`` or one in ``target`` will do; with ``both`` each must be there.
    """

    source: Look | None = None
    target: Look | None = None
    both: bool = False


PairCheck = Callable[["Pair"], Iterator[Problem]]
Reads = Callable[["Pair"], bool]
FileCheck = Callable[["CatalogFile"], Iterator[Problem]]


def never(_: Pair) -> bool:
    """Of a rule that reads no figures."""
    return False


def always(_: Pair) -> bool:
    """Of a rule that reads the figures of every pair."""
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``locales`` empty means every locale; ``measured`` says where thresholds are from.

    Exactly one of ``pair`` (called for every translated unit that has the ``sign``), ``between``
    (the same for the translations of a unit into two locales, that of the locale which the
    project names first as the source) and ``file`` (called once for a catalog) is set.

    A rule with ``needs_catalog`` false also sees catalogs that cannot be parsed. ``figures``
    tells whether what a rule finds in a pair depends on which figures the pair has: another
    pair that differs in nothing else need then be looked at too.
    """

    name: str
    severity: Severity
    section: str
    definition: str
    good: Example
    bad: Example
    locales: tuple[str, ...] = ()
    measured: str = ""
    pair: PairCheck | None = None
    between: PairCheck | None = None
    file: FileCheck | None = None
    needs_catalog: bool = True
    sign: Sign | None = None
    figures: Reads = never

    @property
    def summary(self) -> str:
        """The first paragraph of the definition."""
        return " ".join(self.definition.split("\n\n")[0].split())

    def applies_to(self, locale: str) -> bool:
        """Whether the rule looks at a locale (``kk`` covers ``kk_Latn`` only if named).

        A country makes no difference and is left out before (``writing.without_region``).
        """
        return not self.locales or locale in self.locales


_RULES: dict[str, Rule] = {}


def pair_rule(  # noqa: PLR0913 - the fields of a Rule, all but two by keyword
    name: str,
    severity: Severity,
    *,
    good: Example,
    bad: Example,
    locales: tuple[str, ...] = (),
    measured: str = "",
    sign: Sign | None = None,
    figures: Reads = never,
    between: bool = False,
) -> Callable[[PairCheck], PairCheck]:
    """Register a rule that looks at one source and its translation; ``sign`` None is any pair.

    With ``between`` it looks at the translations of a unit into two locales.
    """

    def register(check: PairCheck) -> PairCheck:
        _add(
            Rule(
                name, severity, _section(check), _definition(check), good, bad,
                locales, measured, pair=None if between else check,
                between=check if between else None, sign=sign, figures=figures,
            )
        )  # fmt: skip
        return check

    return register


def file_rule(  # noqa: PLR0913 - the fields of a Rule, all but two by keyword
    name: str,
    severity: Severity,
    *,
    good: Example,
    bad: Example,
    needs_catalog: bool = True,
    measured: str = "",
) -> Callable[[FileCheck], FileCheck]:
    """Register a rule that looks at a whole catalog."""

    def register(check: FileCheck) -> FileCheck:
        _add(
            Rule(
                name, severity, _section(check), _definition(check), good, bad,
                measured=measured, file=check, needs_catalog=needs_catalog,
            )
        )  # fmt: skip
        return check

    return register


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by name, in the order of the documentation."""
    from ank_i18n.checks import rules as modules

    return {name: _RULES[name] for section in modules.SECTIONS for name in _names(section)}


def named(name: str) -> Rule:
    """One rule.

    Raises:
        UsageError: There is no rule of that name.
    """
    found = all_rules().get(name)
    if found is None:
        raise UsageError(
            f"there is no rule {name}", mend="ank-i18n check --list-rules names them all"
        )
    return found


def _names(section: str) -> list[str]:
    return [name for name, rule in _RULES.items() if rule.section == section]


def _add(rule: Rule) -> None:
    if rule.name in _RULES:
        raise ValueError(f"two rules are called {rule.name}")
    _RULES[rule.name] = rule


def _section(check: Callable[..., object]) -> str:
    return check.__module__.rpartition(".")[2]


def _definition(check: Callable[..., object]) -> str:
    return inspect.getdoc(check) or ""
