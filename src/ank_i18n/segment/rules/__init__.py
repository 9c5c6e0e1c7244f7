"""The rules, in the order in which they are asked; the first that answers decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.rules.abbreviations import abbreviation
from ank_i18n.segment.rules.brackets import inside_brackets
from ank_i18n.segment.rules.edges import (
    ellipsis_in_brackets,
    nothing_after,
    nothing_before,
    punctuation_goes_on,
)
from ank_i18n.segment.rules.initials import initial
from ank_i18n.segment.rules.lists import list_number
from ank_i18n.segment.rules.lowercase import (
    lowercase_after_dash,
    lowercase_in_brackets,
    lowercase_next,
)

if TYPE_CHECKING:
    from ank_i18n.segment.verdict import Rule

RULES: tuple[Rule, ...] = (
    lowercase_next,
    nothing_before,
    nothing_after,
    punctuation_goes_on,
    ellipsis_in_brackets,
    lowercase_after_dash,
    lowercase_in_brackets,
    inside_brackets,
    list_number,
    initial,
    abbreviation,
)
