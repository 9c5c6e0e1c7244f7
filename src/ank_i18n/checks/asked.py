"""The rules for the pairs of one locale, each asked where it may find something.

Releases repeat themselves: formulas, tables, signatures, a sentence of last year with other
figures. A rule that does not read figures finds in the next such pair what it found in the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TYPE_CHECKING

from ank_i18n.checks.screen import Screen

if TYPE_CHECKING:
    from ank_i18n.checks.pair import Pair
    from ank_i18n.checks.registry import Problem, Rule

_Answer = tuple["Rule", "Sequence[Problem] | None"]
Figures = Mapping[str, Sequence[AbstractSet[str]]]
# Shapes kept, in some 50 MB.
_KEPT = 50_000
_FIGURES = re.compile("[0-9]+")
# What stands for figures is in no text: a surrogate alone cannot be written in UTF-8.
_FIRST, _LAST = 0xD800, 0xDFFF


class Asked:
    """Rules, and what is known of the pairs that they were asked of.

    Args:
        screen: The rules, and which of them a pair is shown to.
        figures: The figures that rules know by themselves beside certain words, as those of terms.
    """

    def __init__(self, screen: Screen[Rule], figures: Figures) -> None:
        self._screen = screen
        self._figures = figures
        self._known: dict[str, tuple[_Answer, ...]] = {}

    def problems(self, pair: Pair) -> list[tuple[Rule, Problem]]:
        """What the rules find in a pair, in their order."""
        alike = shape(pair.source, pair.target, self._figures)
        known = self._known.get(alike)
        if known is not None:
            found = [(rule, _ask(rule, pair) if some is None else some) for rule, some in known]
        else:
            rules = self._screen.of(pair.source, pair.target)
            found = [(rule, _ask(rule, pair)) for rule in rules]
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[alike] = tuple(_lasting(found, pair))
        return [(rule, problem) for rule, some in found for problem in some]


def _ask(rule: Rule, pair: Pair) -> Sequence[Problem]:
    check = rule.pair or rule.between
    return list(check(pair)) if check else ()


def _lasting(found: Iterable[tuple[Rule, Sequence[Problem]]], pair: Pair) -> Iterator[_Answer]:
    """What was found in a pair that differs in its figures, None where it must be asked."""
    for rule, problems in found:
        if rule.figures(pair) or any(map(_quotes_figures, problems)):
            yield rule, None
        elif problems:
            yield rule, problems


def _quotes_figures(problem: Problem) -> bool:
    return bool(_FIGURES.search(f"{problem.message} {problem.fix}"))


def shape(source: str, target: str, figures: Figures = MappingProxyType({})) -> str:
    """Two texts with their figures hidden: how long each is, and which are the same, still shows.

    Args:
        source: A text.
        target: Another.
        figures: Figures that show beside certain words, with the beginnings of those words.
    """
    both = f"{source}\0{target}"
    if not _FIGURES.search(both):
        return both
    marks = _Marks(both, figures)
    return _FIGURES.sub(lambda found: marks[found[0]], both)


class _Marks(dict[str, str]):
    """A mark of its own for each run of figures, as long as it is."""

    def __init__(self, text: str, shown: Figures) -> None:
        super().__init__()
        self._text, self._shown = text, shown

    def __missing__(self, figures: str) -> str:
        code = _FIRST + len(self)
        shows = code > _LAST or (figures in self._shown and self._is_beside(figures))
        mark = self[figures] = figures if shows else chr(code) * len(figures)
        return mark

    def _is_beside(self, figures: str) -> bool:
        lowered = self._text.lower()
        return any(all(one in lowered for one in words) for words in self._shown[figures])
