"""Spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile, forms
from ank_i18n.checks.model import Severity
from ank_i18n.checks.prose import prose
from ank_i18n.checks.registry import Example, Problem, file_rule

# Names and acronyms are in no dictionary; a word with an apostrophe or a hyphen is two of them.
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{3,}(?![\w'’-])")
_LONGEST_LIST = 5


@file_rule(
    "spelling",
    Severity.INFO,
    good=samples.GOOD,
    bad=Example(
        file=samples.catalog(samples.entry("Встреча прошла.", "Олардың кездсеуі өтті.")),
        unknown=("кездсеуі",),
    ),
)
def spelling(file: CatalogFile) -> Iterator[Problem]:
    """The dictionary does not know a word of the translation that is no name.

    Only with ``spelling = true`` in ``[checks]``, and where hunspell and a dictionary of the
    locale are installed: what another machine has must not change the result. Words that the
    source has too are left alone.
    """
    if not file.resources.spelling:
        return
    texts = {e.msgid: [prose(text) for _, text in forms(e)] for e in file.entries}
    words = {msgid: set(_WORD.findall(" ".join(said))) for msgid, said in texts.items()}
    unknown = file.resources.misspelt(set().union(*words.values()), file.locale)
    for msgid, said in words.items():
        if found := sorted(word for word in said & unknown if word not in msgid):
            yield Problem(f"not in the dictionary: {', '.join(found[:_LONGEST_LIST])}", msgid=msgid)
