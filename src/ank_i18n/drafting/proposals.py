"""What is proposed for one unit: from the memory, or by an engine, and what helps besides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ank_i18n.catalog.comments import whole
from ank_i18n.catalog.provenance import Provenance
from ank_i18n.drafting.guards import guard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ank_i18n.engines.protocol import Engine, Translation
    from ank_i18n.memory import Match
    from ank_i18n.memory.fragments import Fragment
    from ank_i18n.terms.model import Hint

# Below this a match costs a translator more to mend than to translate anew: 75 % is where
# translation tools (OmegaT, Trados, memoQ) set it by default; beside an engine the bar is higher.
WORTH_OFFERING = 75
BEATS_AN_ENGINE = 90
# A nearer look shows the translator how much is the same, down to about half of the sentence.
WORTH_SHOWING = 55

_GUESS = " (a guess)"


@dataclass(slots=True)
class Proposal:
    """A draft for one unit, or the reason why there is none.

    ``doubts`` say what is probably wrong in an engine's draft. ``hints`` are lines for the
    translator: terms with their target forms, and near matches.
    """

    text: str = ""
    provenance: Provenance | None = None
    problem: str = ""
    doubts: tuple[str, ...] = ()
    hints: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """What the comment of the unit says: why there is no draft, what to look at, hints."""
        refused = [f"no draft: {self.problem}"] if self.problem else []
        return [*refused, *(f"look: {doubt}" for doubt in self.doubts), *self.hints]


def from_memory(
    matches: Sequence[Match], source: str, locale: str, *, beside_engine: bool, today: str
) -> Proposal:
    """The best match that is worth offering; the nearest one becomes a hint in any case.

    Args:
        matches: What the memory answered, best first.
        source: The unit.
        locale: The target locale, for the guards.
        beside_engine: Whether an engine would draft what the memory does not.
        today: ISO date for the provenance.
    """
    bar = BEATS_AN_ENGINE if beside_engine else WORTH_OFFERING
    proposal = Proposal()
    for match in matches:
        if match.score >= bar and guard(source, match.target, locale) is None:
            proposal.text = match.target
            proposal.provenance = Provenance(
                origin="memory",
                package=match.origin,
                version=match.state,
                score=f"{match.score / 100:.2f}",
                date=today,
            )
            break
    proposal.hints = [near_match(m) for m in matches[:1] if m.score < 100]
    return proposal


def from_engine(engine: Engine, translation: Translation, today: str) -> Proposal:
    """An engine's draft with its provenance, or the reason why its guards refused it."""
    if not translation.text:
        return Proposal(problem=translation.problem)
    provenance = Provenance(
        origin="engine",
        package=engine.package,
        version=engine.version,
        score=f"{translation.score:.2f}",
        date=today,
    )
    return Proposal(text=translation.text, provenance=provenance, doubts=translation.doubts)


def near_match(match: Match) -> str:
    """A near match as one line for the translator."""
    return f"{match.score} %: {match.source} → {match.target}"


def shared_part(fragment: Fragment) -> str:
    """What a remembered sentence has in common, with its translation, as one line."""
    return f"“{fragment.text}” in: {fragment.source} → {fragment.target}"


def term_hints(hints: Iterable[Hint]) -> list[str]:
    """Terms, names, dates and numbers for the translator, each once, in the sentence's order.

    What somebody vouches for comes first, a line each. What no native speaker has seen stands
    together, so that a long sentence does not drown in lines. A number that every language
    writes alike is not said.
    """
    sure: dict[str, str] = {}
    unverified: dict[str, str] = {}
    for hint in hints:
        if hint.kind == "number" and hint.text == hint.target:
            continue
        said = f"{hint.text} → {hint.target}"
        if hint.status == "draft":
            unverified.setdefault(said.lower(), said)
        else:
            sure.setdefault(said.lower(), said + _GUESS * (hint.status == "guess"))
    together = " · ".join(whole(pair) for pair in unverified.values())
    return [*sure.values(), *([f"unverified: {together}"] if together else [])]
