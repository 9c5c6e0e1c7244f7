"""Marks: the class of the end mark, quotation marks and brackets in pairs, spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks.model import Severity
from ank_i18n.checks.pair import Pair
from ank_i18n.checks.registry import Example, Problem, Sign, pair_rule

_CLOSING = " \u00a0»”“\")]’‘'」』》）"
_END_CLASS = {
    ".": "stop",
    "…": "stop",
    "!": "stop",
    "?": "question",
    ":": "colon",
    ";": "semicolon",
    ",": "comma",
    "。": "stop",
    "！": "stop",
    "？": "question",
    "؟": "question",
    "：": "colon",
    "；": "semicolon",
    "؛": "semicolon",
    "，": "comma",
    "、": "comma",
    "،": "comma",
}
_LABEL = 2
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"), ("「", "」"), ("『", "』"), ("《", "》"))
# Full-width brackets are brackets: a translator may well mix them with the others.
_FULL_WIDTH = str.maketrans("（）［］｛｝", "()[]{}")
_BEFORE_IN_FRENCH = re.compile(r"(?<=[^\W\d_]) +(?=[,.](?:\s|$))")
_SPACE_BEFORE = re.compile(r"(?<=[^\W\d_]) +(?=[,.;:!?](?:\s|$))")
_DOUBLE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
_DOUBLED_MARK = re.compile(r"(?<![.,;:])(?:,,|;;|::|\.\.)(?![.,;:])")
_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d_]) - (?=[^\W\d_])")
_QUOTE = re.compile(r"[«»„“”\"]")
_BRACKET = re.compile(r"[()\[\]{}（）［］｛｝「」『』《》]")
_MARK_FIRST = re.compile(r"^[,.;:!?](?:\s|$)")
_BLANK = re.compile(r"^$|\t")
_HYPHEN = re.compile(r"^-$")
_LIST_LETTER = re.compile(r"(?:^|[\s(])(?:\d{1,2}|[^\W\d_])\)")


def _end(text: str) -> str:
    """The class of the mark that ends a text, behind closing quotation marks and brackets."""
    return _END_CLASS.get(text.rstrip(_CLOSING)[-1:], "")


@pair_rule(
    "end-mark",
    Severity.WARNING,
    good=Example("Кто прибыл?", "Кім келді?"),
    bad=Example("Кто прибыл?", "Кім келді."),
)
def end_mark(pair: Pair) -> Iterator[Problem]:
    """The translation does not end as the source does: a stop, a question, a colon, nothing.

    A full stop, an exclamation mark and an ellipsis are one class; that of a label of a word or two
    may be an abbreviation's. Where the source ends without a mark, or within a quotation or
    abbreviation, a full stop may be added. A question that somebody asks (он спросил: «Кто?») may
    be told in the middle of the translation, or without a question.
    """
    source, target = _end(pair.source), _end(pair.target)
    if source == target or (source == "stop" and len(pair.source_words) <= _LABEL):
        return
    if _asks_inside(pair.source, pair.target, source, target):
        return
    colon_lost = source == "colon" and target == "stop"
    if source in ("stop", "question") or target == "comma" or colon_lost:
        said, wanted = target or "nothing", source or "nothing"
        yield Problem(f"the source ends with {wanted}, the translation with {said}")


def _asks_inside(source: str, translation: str, ends: str, other: str) -> bool:
    """Whether a question is quoted in one of the texts, or told in the other's own words."""
    # «Кто придёт?». ends with a stop in Russian and with the question in English.
    if other == "question":
        asked = _end(source.rstrip(_CLOSING).rstrip(".")) == "question"
        return asked or (ends == "stop" and not translation.endswith("?"))
    # Он спросил: «Кто?» is «Кім?» деп сұрады. or Ол кім екенін сұрады.
    if ends == "question" and other == "stop" and ":" in source:
        return "?" in translation or ":" not in translation
    return False


@pair_rule(
    "quotes",
    Severity.WARNING,
    good=Example("Газета «Время».", "«Уақыт» газеті."),
    bad=Example("Газета «Время».", "«Уақыт газеті."),
    sign=Sign(target=_QUOTE),
)
def quotes(pair: Pair) -> Iterator[Problem]:
    """A quotation mark of the translation has no partner although those of the source have.

    Any style of quotation marks will do. One that is open in the source too (a quotation over
    several sentences) may be open in the translation.
    """
    if _unpaired_quotes(pair.target) and not _unpaired_quotes(pair.source):
        yield Problem("a quotation mark has no partner")


def _unpaired_quotes(text: str) -> bool:
    if text.count("«") != text.count("»") or text.count('"') % 2:
        return True
    low, left, right = text.count("„"), text.count("“"), text.count("”")
    return low + left != right and not (low and low == left and not right)


@pair_rule(
    "brackets",
    Severity.WARNING,
    good=Example("Совет (орган).", "Кеңес (орган)."),
    bad=Example("Совет (орган).", "Кеңес (орган."),
    sign=Sign(target=_BRACKET),
)
def brackets(pair: Pair) -> Iterator[Problem]:
    """A bracket of the translation has no partner although those of the source have."""
    source, target = (text.translate(_FULL_WIDTH) for text in (pair.source, pair.target))
    for opening, closing in _BRACKETS:
        if _unpaired(target, opening, closing) and not _unpaired(source, opening, closing):
            yield Problem(f"{opening}{closing}: one has no partner")


def _unpaired(text: str, opening: str, closing: str) -> bool:
    if opening not in text and closing not in text:
        return False
    if closing == ")":
        text = _LIST_LETTER.sub(" ", text) if "(" not in text else text
    return text.count(opening) != text.count(closing)


@pair_rule(
    "space-before-mark",
    Severity.WARNING,
    good=Example("Да, пришли.", "Иә, келді."),
    bad=Example("Да, пришли.", "Иә , келді."),
    sign=Sign(target=_MARK_FIRST),
)
def space_before_mark(pair: Pair) -> Iterator[Problem]:
    """A space stands before a comma, a full stop or another mark, and not so in the source.

    French has one before a colon, a semicolon, a question and an exclamation mark.
    """
    wrong = _BEFORE_IN_FRENCH if pair.locale.partition("_")[0] == "fr" else _SPACE_BEFORE
    if wrong.search(pair.target) and not wrong.search(pair.source):
        yield Problem("a space before a punctuation mark", wrong.sub("", pair.target))


@pair_rule(
    "double-space",
    Severity.WARNING,
    good=Example("Да, пришли.", "Иә, келді."),
    bad=Example("Да, пришли.", "Иә,  келді."),
    sign=Sign(target=_BLANK),
)
def double_space(pair: Pair) -> Iterator[Problem]:
    """Two spaces in a row, where the source has none."""
    if _DOUBLE_SPACE.search(pair.target) and not _DOUBLE_SPACE.search(pair.source):
        yield Problem("two spaces in a row", _DOUBLE_SPACE.sub(" ", pair.target))


@pair_rule(
    "edge-space",
    Severity.WARNING,
    good=Example("Да.", "Иә."),
    bad=Example("Да.", " Иә."),
    sign=Sign(target=_BLANK),
)
def edge_space(pair: Pair) -> Iterator[Problem]:
    """The translation begins or ends with white space, and the source does not."""
    if pair.target != pair.target.strip(" \t") and pair.source == pair.source.strip(" \t"):
        yield Problem("white space at the edge", pair.target.strip(" \t"))


@pair_rule(
    "doubled-mark",
    Severity.WARNING,
    good=Example("Подождите...", "Күте тұрыңыз..."),
    bad=Example("Да, пришли.", "Иә,, келді."),
    sign=Sign(target=_DOUBLED_MARK),
)
def doubled_mark(pair: Pair) -> Iterator[Problem]:
    """A comma, a full stop or another mark stands twice; an ellipsis has three."""
    if _DOUBLED_MARK.search(pair.target) and not _DOUBLED_MARK.search(pair.source):
        yield Problem("a punctuation mark stands twice")


@pair_rule(
    "quote-style",
    Severity.INFO,
    locales=("kk", "en"),
    good=Example("Газета «Время».", "«Уақыт» газеті."),
    bad=Example("Газета «Время».", "“Уақыт” газеті."),
    sign=Sign(target=_QUOTE),
)
def quote_style(pair: Pair) -> Iterator[Problem]:
    """The quotation marks are those of another language.

    Kazakh writes «…», English “…” or "…" (CLDR, delimiters). Any that the source has in a quoted
    part that stands word for word in the translation are left alone.
    """
    english = pair.locale.partition("_")[0] == "en"
    wrong = re.findall("«[^»]*»" if english else "[“„][^”“]*[”“]", pair.target)
    if any(quoted not in pair.source for quoted in wrong):
        yield Problem(f"quotation marks of another language: {wrong[0][:40]}")


@pair_rule(
    "dash-style",
    Severity.INFO,
    good=Example("Астана — столица.", "Астана — астана."),
    bad=Example("Астана — столица.", "Астана - астана."),
    sign=Sign(target=_HYPHEN),
)
def dash_style(pair: Pair) -> Iterator[Problem]:
    """A hyphen between spaces stands for the dash that the source has."""
    if _SPACED_HYPHEN.search(pair.target) and not _SPACED_HYPHEN.search(pair.source):
        yield Problem("a hyphen between spaces; write a dash (–, —)")
