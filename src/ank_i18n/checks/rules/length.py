"""Too much or too little: what the lengths of the two texts tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, pair_rule
from ank_i18n.segment import sentences

# Sources of at least so many characters: the shortest and the longest translation of one, as a
# share of its length. The longer a sentence, the less its length varies.
_STEPS = (60, 100, 160)
_SHORTEST = (0.55, 0.57, 0.60)
_LONGEST = (1.55, 1.45, 1.32)
_GROWN = 1.25
_MEASURED = (
    "the 0.3 % shortest and longest of the Kazakh translations of government text, "
    "checked on the ru-kk and ru-en news and encyclopaedia dev sets"
)


@pair_rule(
    "too-short",
    Severity.WARNING,
    good=Example("Коротко.", "Қ."),
    bad=Example(
        "Участники встречи обсудили вопросы развития языков и роль этнокультурных объединений.",
        "Кездесуге қатысушылар пікір алмасты.",
    ),
    measured=_MEASURED,
)
def too_short(pair: Pair) -> Iterator[Problem]:
    """The translation is so short that a part of the source must be missing."""
    step = bisect_right(_STEPS, len(pair.source)) - 1
    if step >= 0 and len(pair.target) < _SHORTEST[step] * len(pair.source):
        share = round(100 * len(pair.target) / len(pair.source))
        yield Problem(f"only {share} % of the length of the source: is a part missing?")


@pair_rule(
    "too-long",
    Severity.WARNING,
    good=Example("Коротко.", "Қысқаша айтқанда."),
    bad=Example(
        "Участники встречи обсудили вопросы развития родных языков в стране.",
        "Кездесуге қатысушылар елдегі ана тілдерін дамыту мәселелерін талқылап, қонақтарға жаңа "
        "оқулықтар мен кітаптар көрсетіп, өзара пікір алмасты және бірлескен жоспар жасады.",
    ),
    measured=_MEASURED,
)
def too_long(pair: Pair) -> Iterator[Problem]:
    """The translation is so long that it must say something that the source does not."""
    step = bisect_right(_STEPS, len(pair.source)) - 1
    if step >= 0 and len(pair.target) > _LONGEST[step] * len(pair.source):
        share = round(100 * len(pair.target) / len(pair.source))
        yield Problem(f"{share} % of the length of the source: is something added?")


@pair_rule(
    "more-sentences",
    Severity.WARNING,
    good=Example("Он пришёл. Все встали.", "Ол келді. Бәрі тұрды."),
    bad=Example("Он пришёл на встречу.", "Ол кездесуге келді. Барлығы орнынан тұрды."),
    measured="a quarter longer: 2.2 % of translations have more sentences, 0.2 % of these grew so",
)
def more_sentences(pair: Pair) -> Iterator[Problem]:
    """The translation has more sentences than the source, and is longer too.

    A long sentence may well be divided in two; one that also grew has something added.
    """
    if len(pair.target) < _GROWN * len(pair.source):
        return
    if len(sentences(pair.target, pair.locale)) > len(sentences(pair.source, pair.source_locale)):
        yield Problem("more sentences than the source has")
