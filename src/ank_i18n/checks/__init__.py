"""Rules that say what is wrong with a catalog, and nothing else."""

from ank_i18n.checks.gates import Demand, demands
from ank_i18n.checks.model import Finding, Severity
from ank_i18n.checks.registry import Rule, all_rules, named
from ank_i18n.checks.runner import Options, check, check_catalog

__all__ = [
    "Demand",
    "Finding",
    "Options",
    "Rule",
    "Severity",
    "all_rules",
    "check",
    "check_catalog",
    "demands",
    "named",
]
