"""What a translator must leave as it stands: placeholders, markup, addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, always, pair_rule

_BRACES = re.compile(r"\{[^{}\s]*\}")
# printf-style conversions of C and Python; "100 % of" is no conversion, a space flag is not used.
_PRINTF = re.compile(
    r"%(?:\(\w+\)[-+#0]*\d*(?:\.\d+)?[a-zA-Z]"
    r"|(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[sdiufFeEgGxXc](?![^\W\d_]))"
)
_TAG = re.compile(r"</?[^\W\d_][\w:-]*(?:\s[^<>]*)?/?>|</?\d+/?>")
_URL = re.compile(
    r"(?:(?:https?|ftp)://|(?<![\w@.-])www\.)[^\s<>«»“”\"\u3000-\u9fff\uff00-\uffef]*"
    r"[^\s<>«»“”\".,;:!?)\]\u3000-\u9fff\uff00-\uffef]"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:kz|ru|com|org|net|info|gov|edu|int)(?![a-z0-9])"
    r"(?:/[a-z0-9_%?=&/.-]*[a-z0-9_%?=&/-])?",
    re.IGNORECASE,
)
_ADDRESS = r"://|\.(?:kz|ru|com|org|net|info|gov|edu|int)(?![a-z0-9])|www\."
_EMAIL = re.compile(r"(?:(?![\u3000-\u9fff])[\w.+-])+@[\w-]+(?:\.[\w-]+)+")


def _anywhere(mark: str) -> Sign:
    """The sign of what one of the texts may have and the other may lack."""
    return Sign(re.compile(mark), re.compile(mark))


def _differences(pattern: re.Pattern[str], pair: Pair) -> Iterator[str]:
    """What stands in one text more often than in the other.

    A word of the source's own language in braces or angle brackets (``<нет>``) is translated: it
    is not missed, and something else may stand in its place.
    """
    source = Counter(pattern.findall(pair.source))
    target = Counter(pattern.findall(pair.target))
    if source == target:
        return
    lost = sorted((source - target).elements())
    added = sorted((target - source).elements())
    if translated := [one for one in lost if not one.isascii()]:
        lost = [one for one in lost if one.isascii()]
        added = added[len(translated) :]
    if lost:
        yield f"missing: {' '.join(lost)}"
    if added:
        yield f"not in the source: {' '.join(added)}"


@pair_rule(
    "placeholder",
    Severity.ERROR,
    good=Example("Опубликовано {date}, всего %(count)d.", "{date} жарияланды, барлығы %(count)d."),
    bad=Example("Опубликовано {date}.", "{күні} жарияланды."),
    sign=_anywhere(r"[{%]"),
    figures=always,
)
def placeholder(pair: Pair) -> Iterator[Problem]:
    """A placeholder (``{name}``, ``%s``, ``%(count)d``) is missing, changed or added.

    A program puts text in its place and fails, or prints the wrong thing, when it is not there
    exactly.
    """
    if "{" in pair.source or "{" in pair.target:
        for message in _differences(_BRACES, pair):
            yield Problem(message)
    if "%" in pair.source or "%" in pair.target:
        for message in _differences(_PRINTF, pair):
            yield Problem(message)


@pair_rule(
    "markup",
    Severity.ERROR,
    good=Example("<1>Важно:</1> сегодня.", "<1>Маңызды:</1> бүгін."),
    bad=Example("<1>Важно:</1> сегодня.", "<1>Маңызды: бүгін."),
    sign=_anywhere(r"<"),
    figures=always,
)
def markup(pair: Pair) -> Iterator[Problem]:
    """A tag (``<1>…</1>``, ``<2/>``, ``<b>``) is missing, changed or added."""
    if "<" in pair.source or "<" in pair.target:
        for message in _differences(_TAG, pair):
            yield Problem(message)


@pair_rule(
    "url",
    Severity.ERROR,
    good=Example("Подробнее: https://example.org/ru/1.", "Толығырақ: https://example.org/ru/1."),
    bad=Example("Подробнее: https://example.org/ru/1.", "Толығырақ: https:// example.org/ru/1."),
    sign=_anywhere(_ADDRESS),
    figures=always,
)
def url(pair: Pair) -> Iterator[Problem]:
    """A web address is missing, changed or added, with ``https://`` or without."""
    for message in _differences(_URL, pair):
        yield Problem(message)


@pair_rule(
    "email",
    Severity.ERROR,
    good=Example("Вопросы: press@example.org.", "Сұрақтар: press@example.org."),
    bad=Example("Вопросы: press@example.org.", "Сұрақтар: press @ example.org."),
    sign=_anywhere(r"@"),
    figures=always,
)
def email(pair: Pair) -> Iterator[Problem]:
    """An e-mail address is missing, changed or added."""
    if "@" in pair.source or "@" in pair.target:
        for message in _differences(_EMAIL, pair):
            yield Problem(message)


@pair_rule(
    "line-break",
    Severity.ERROR,
    good=Example("Первая\nвторая", "Бірінші\nекінші"),
    bad=Example("Первая, вторая", "Бірінші,\nекінші"),
    sign=_anywhere(r"\n"),
)
def line_break(pair: Pair) -> Iterator[Problem]:
    """Source and translation do not have the same number of line breaks."""
    source, target = pair.source.count("\n"), pair.target.count("\n")
    if source != target:
        yield Problem(f"line breaks: {source} in the source, {target} in the translation")
