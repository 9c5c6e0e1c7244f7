"""What makes a finding the same one tomorrow: not its line, which any edit above it moves."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from ank_i18n.checks.model import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A fingerprint for each finding, all different.

    It is made of rule, file and source sentence; where a rule says several things of one
    sentence, their order tells them apart.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    result = []
    for finding in findings:
        key = (finding.rule, finding.file, finding.msgid or "")
        result.append(hashlib.sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest())
        seen[key] += 1
    return result
