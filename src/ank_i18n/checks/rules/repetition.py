"""Text that stands where it should not: twice, in a loop, from a machine, from the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import eq

from ank_i18n.checks import facts
from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule

_DEBRIS = re.compile(
    r"<unk>|</?s>|<pad>|\[(?:UNK|MASK|PAD|CLS|SEP|EOS|BOS)\]|⁇|▁|@@(?=\s|$)|^>>\w{2,8}<<|"
    r"__[a-z]{2,3}__|\[[a-z]{2}_[A-Z]{2}\]|"
    r"\b(?:kaz|eng|rus)_(?:Cyrl|Latn)\b|&(?:quot|amp|apos|lt|gt|nbsp|#\d+|#x[0-9a-fA-F]+);",
    re.IGNORECASE,
)
_LOOP = re.compile(r"(?<!\S)(\S.{2,80}?)(?:[\s,]+\1){2,}(?!\w)", re.DOTALL)
_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]{2,}) +\1(?![\w-])", re.IGNORECASE)
_REPEATED = 2
_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@pair_rule(
    "copy-of-source",
    Severity.ERROR,
    good=Example("Ералы Тугжанов", "Ералы Тоғжан"),
    bad=Example("Встреча прошла успешно.", "Встреча прошла успешно."),
)
def copy_of_source(pair: Pair) -> Iterator[Problem]:
    """The translation is the source. Names and numbers alone may be the same in both.

    So may what a Russian release quotes in another language.
    """
    if pair.target.strip() == pair.source.strip():
        if pair.source_locale == "ru" and not _CYRILLIC.search(pair.source):
            return
        common = [word for word in _LETTERS.findall(pair.source_prose) if word.islower()]
        if len(common) > 1:
            yield Problem("the translation is the source sentence")


@pair_rule(
    "machine-debris",
    Severity.ERROR,
    good=Example("Он сказал", "Ол айтты"),
    bad=Example("Он сказал", "Ол <unk> айтты"),
    sign=Sign(target=_DEBRIS),
)
def machine_debris(pair: Pair) -> Iterator[Problem]:
    """A token of a translation model or an HTML entity was left in the text."""
    found = [token for token in _DEBRIS.findall(pair.target) if token not in pair.source]
    if found:
        yield Problem(f"left by a machine: {' '.join(found)}")


@pair_rule(
    "loop",
    Severity.ERROR,
    good=Example("Он шёл и шёл", "Ол жүре берді"),
    bad=Example("Он рад встрече", "Ол кездесуге қуанышты кездесуге қуанышты кездесуге қуанышты"),
)
def loop(pair: Pair) -> Iterator[Problem]:
    """A phrase stands three times in a row, as when a translation model runs in a loop."""
    if not _comes_back(pair.target_lower):
        return
    found = _LOOP.search(pair.target)
    if found and not _LOOP.search(pair.source):
        yield Problem(f"repeated: {found[1]}")


def _comes_back(words: Sequence[str]) -> bool:
    """Whether a word comes back twice at one distance, as the words of a loop do."""
    if len(words) < len(set(words)) + _REPEATED:
        return False
    last: dict[str, tuple[int, int]] = {}
    for place, word in enumerate(words):
        before, distance = last.get(word, (place, 0))
        if distance and place - before == distance:
            return True
        last[word] = (place, place - before)
    return False


@pair_rule(
    "doubled-word",
    Severity.WARNING,
    good=Example("Снова и снова", "Қайта қайта"),
    bad=Example("Он пришёл", "Ол келді келді"),
)
def doubled_word(pair: Pair) -> Iterator[Problem]:
    """A word stands twice in a row. Words that are doubled for emphasis are listed in the data."""
    if not any(map(eq, pair.target_lower, pair.target_lower[1:])):
        return
    allowed = facts.words(f"doubled.{pair.locale.partition('_')[0]}")
    for found in _DOUBLED.finditer(pair.target):
        word = found[1].lower()
        if word not in allowed and not _DOUBLED.search(pair.source):
            yield Problem(f"twice: {found[1]}")
            return
