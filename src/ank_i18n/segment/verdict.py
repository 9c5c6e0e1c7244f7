"""What a rule says of a candidate."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from ank_i18n.segment.candidate import Candidate
from ank_i18n.segment.lexicon import Lexicon


class Verdict(StrEnum):
    """``SPLIT``: a sentence ends here; ``JOIN``: it goes on."""

    SPLIT = "split"
    JOIN = "join"


# Looking a member up in its class costs more than most rules do.
JOIN, SPLIT = Verdict.JOIN, Verdict.SPLIT

Rule = Callable[[Candidate, Lexicon], Verdict | None]
