"""The rules by section; the order here is the order of the documentation."""

from ank_i18n.checks.rules import (
    against_source,
    consistency,
    file_format,
    header,
    language,
    length,
    names,
    negation,
    numbers,
    official,
    orthography,
    parity,
    placeholders,
    punctuation,
    repetition,
    script,
    states,
    terms,
)

_IN_ORDER = (
    file_format,
    header,
    against_source,
    states,
    placeholders,
    numbers,
    terms,
    official,
    names,
    negation,
    script,
    language,
    length,
    repetition,
    punctuation,
    consistency,
    parity,
    orthography,
)
SECTIONS = tuple(module.__name__.rpartition(".")[2] for module in _IN_ORDER)
