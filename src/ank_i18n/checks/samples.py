"""Small catalogs for the examples of the file rules."""

from __future__ import annotations

from ank_i18n.checks.gates import NOTHING, Demand
from ank_i18n.checks.registry import Example

HEADER = {
    "Project-Id-Version": "releases 1.0",
    "PO-Revision-Date": "2025-02-03 10:00+0500",
    "Last-Translator": "A. Translator <translator@example.org>",
    "Language-Team": "Kazakh <kk@example.org>",
    "Language": "kk",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}

ENTRIES = (
    ("Встреча прошла в Астане.", "Кездесу Астанада өтті."),
    ("В ней участвовали послы.", "Оған елшілер қатысты."),
)


def header(**changed: str | None) -> str:
    """The header entry; a keyword names a field with ``_`` for ``-``, None leaves it out."""
    fields: dict[str, str | None] = dict(HEADER)
    fields.update({name.replace("_", "-"): text for name, text in changed.items()})
    lines = "".join(f'"{name}: {text}\\n"\n' for name, text in fields.items() if text is not None)
    return f'msgid ""\nmsgstr ""\n{lines}'


def entry(source: str, target: str, before: str = "") -> str:
    """One entry, with comment lines ``before`` it."""
    return f'\n{before}msgid "{source}"\nmsgstr "{target}"\n'


def catalog(*entries: str, head: str | None = None) -> bytes:
    """A catalog of these entries, by default of ``ENTRIES``."""
    body = entries or tuple(entry(*texts) for texts in ENTRIES)
    return ((header() if head is None else head) + "".join(body)).encode()


def example(file: bytes, *, compared: bool = False, demand: Demand = NOTHING) -> Example:
    """An example of a file rule; ``compared`` gives it ``ENTRIES`` as its source's units."""
    units = tuple(source for source, _ in ENTRIES) if compared else ()
    return Example(file=file, units=units, demand=demand)


GOOD = example(catalog())
GOOD_COMPARED = example(catalog(), compared=True)
