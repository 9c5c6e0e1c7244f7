"""The rules in words: for one rule on the terminal, for all of them docs/checks.md."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from ank_i18n.checks.registry import Example, Rule, all_rules

_LONGEST = 20
_BYTES = 24
_HEAD = """\
# The rules of `ank-i18n check`

This page is made from the rules themselves by `ank-i18n check --document > docs/checks.md`, and
a test compares the two. Every example is run: the rule finds the bad one, no rule finds anything
in the good one. `ank-i18n check --explain RULE` prints one rule.

An **error** fails a build, a **warning** fails it with `--strict`, an **info** never does.
`ank-i18n.toml` gives a rule another severity:

```toml
[checks.severity]
double-space = "info"     # error, warning, info or off
```
"""


def explain(rule: Rule) -> str:
    """One rule in words, with its examples."""
    parts = [f"{rule.name} ({rule.severity}, {_scope(rule)})", rule.definition]
    if rule.measured:
        parts.append(f"Threshold: {rule.measured}.")
    parts += [f"{title}:\n{text}" for title, text in _examples(rule)]
    return "\n\n".join(parts) + "\n"


def document() -> str:
    """All rules as a Markdown page."""
    sections = groupby(all_rules().values(), key=lambda rule: rule.section)
    return "\n".join([_HEAD, *(part for name, rules in sections for part in _section(name, rules))])


def names() -> str:
    """Every rule on a line: name, severity, summary."""
    rules = all_rules().values()
    width = max(len(rule.name) for rule in rules)
    return "".join(f"{r.name:{width}}  {r.severity:7}  {r.summary}\n" for r in rules)


def _section(name: str, rules: Iterator[Rule]) -> Iterator[str]:
    yield f"## {name.replace('_', ' ').capitalize()}\n"
    for rule in rules:
        yield f"### {rule.name}\n"
        yield f"*{rule.severity}, {_scope(rule)}.* {rule.definition}\n"
        if rule.measured:
            yield f"Threshold: {rule.measured}.\n"
        for title, text in _examples(rule):
            yield f"{title}:\n\n```\n{text}\n```\n"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The examples of a rule: two pairs, or what makes a good catalog a bad one."""
    if rule.pair:
        yield "Good", _pair(rule.good)
        yield "Bad", _pair(rule.bad)
    elif rule.bad.missing or rule.bad.source_error:
        yield "Bad", "(no such file)" if rule.bad.missing else "(a release that cannot be read)"
    else:
        yield "From good to bad", _change(rule.good.file, rule.bad.file)


def _pair(example: Example) -> str:
    return _visible(f"ru  {example.source}\n{example.locale}  {example.target}")


def _change(good: bytes, bad: bytes) -> str:
    """What makes a good catalog a bad one: its lines, or its first bytes."""
    lines = difflib.unified_diff(_lines(good), _lines(bad), n=1, lineterm="")
    shown = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    if not _is_text(bad) or len(shown) > _LONGEST:
        return f"{good[:_BYTES]!r}\n{bad[:_BYTES]!r}"
    return "\n".join(shown)


def _lines(catalog: bytes) -> list[str]:
    return _visible(catalog.decode("utf-8", "replace")).split("\n")


def _scope(rule: Rule) -> str:
    return ", ".join(rule.locales) if rule.locales else "every locale"


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def _visible(text: str) -> str:
    """The text with what nobody sees, and what hides in another letter, written out."""
    return "".join(
        letter if letter == "\n" or _stands_alone(letter) else f"<U+{ord(letter):04X}>"
        for letter in text
    )


def _stands_alone(letter: str) -> bool:
    return letter.isprintable() and not unicodedata.combining(letter)
