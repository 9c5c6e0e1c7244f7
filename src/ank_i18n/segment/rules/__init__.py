"""The rules, in the order in which they are asked; the first that answers decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ank_i18n.segment.rules.abbreviations import abbreviation
from ank_i18n.segment.rules.brackets import inside_brackets
from ank_i18n.segment.rules.edges import (
    nothing_after,
    nothing_before,
    omission_next,
    punctuation_goes_on,
)
from ank_i18n.segment.rules.gluing import glued
from ank_i18n.segment.rules.initials import initial
from ank_i18n.segment.rules.lists import list_number
from ank_i18n.segment.rules.lowercase import (
    lowercase_after_dash,
    lowercase_in_brackets,
    lowercase_next,
    lowercase_sentence,
)
from ank_i18n.segment.rules.quotations import inside_title, quoted_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ank_i18n.segment.verdict import Rule

_EDGES: tuple[Rule, ...] = (nothing_before, nothing_after, punctuation_goes_on, omission_next)
_INSIDE: tuple[Rule, ...] = (
    lowercase_after_dash,
    lowercase_in_brackets,
    inside_brackets,
    inside_title,
    quoted_name,
)
_STOPS: tuple[Rule, ...] = (list_number, initial, abbreviation)

_CYRILLIC: tuple[Rule, ...] = (lowercase_next, glued, *_EDGES, *_INSIDE, *_STOPS)
_ENGLISH: tuple[Rule, ...] = (glued, *_EDGES, *_INSIDE, lowercase_sentence, *_STOPS)

RULES: Mapping[str, tuple[Rule, ...]] = {"ru": _CYRILLIC, "kk": _CYRILLIC, "en": _ENGLISH}
