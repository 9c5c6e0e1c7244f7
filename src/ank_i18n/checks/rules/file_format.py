"""The file itself: can every tool read it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ank_i18n.checks import samples
from ank_i18n.checks.catalog_file import CatalogFile
from ank_i18n.checks.model import Severity
from ank_i18n.checks.registry import Problem, file_rule

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)


@file_rule(
    "encoding",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog().decode().encode("utf-16")),
    needs_catalog=False,
)
def encoding(file: CatalogFile) -> Iterator[Problem]:
    """The catalog is not UTF-8 text.

    Every gettext tool reads UTF-8; a file in cp1251, PT154 or UTF-16 was saved by an editor that
    was not told so.
    """
    if file.text is None:
        yield Problem("the file is not UTF-8; save it as UTF-8")


@file_rule(
    "parse",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(samples.catalog().replace(b"msgstr", b"msgtsr", 2)),
    needs_catalog=False,
)
def parse(file: CatalogFile) -> Iterator[Problem]:
    """The catalog cannot be parsed: a quote is missing, a keyword is misspelt, an entry is cut.

    Read as strictly as msgfmt reads; some editors pass over a missing quote and lose a letter. A
    file without read permission is reported here too.
    """
    error = file.parse_error
    if error is not None and file.text is not None and not _CONFLICT.search(file.text):
        yield Problem(f"the catalog {error.problem}", line=error.line or 0)


@file_rule(
    "conflict-markers",
    Severity.ERROR,
    good=samples.GOOD,
    bad=samples.example(b"<<<<<<< HEAD\n" + samples.catalog()),
    needs_catalog=False,
)
def conflict_markers(file: CatalogFile) -> Iterator[Problem]:
    """A merge of two versions was left unfinished: conflict markers stand in the file."""
    found = _CONFLICT.search(file.text or "")
    if found:
        line = (file.text or "").count("\n", 0, found.start()) + 1
        yield Problem(f"a merge conflict was left in the file ({found[0]})", line=line)


@file_rule(
    "byte-order-mark",
    Severity.WARNING,
    good=samples.GOOD,
    bad=samples.example(b"\xef\xbb\xbf" + samples.catalog()),
    needs_catalog=False,
)
def byte_order_mark(file: CatalogFile) -> Iterator[Problem]:
    """The file begins with a byte-order mark, which GNU gettext reads as a syntax error."""
    if file.raw.startswith(b"\xef\xbb\xbf"):
        yield Problem("the file begins with a byte-order mark; save it without", line=1)


@file_rule(
    "line-endings",
    Severity.WARNING,
    good=samples.GOOD,
    bad=samples.example(samples.catalog().replace(b"\n", b"\r\n")),
    needs_catalog=False,
)
def line_endings(file: CatalogFile) -> Iterator[Problem]:
    """The file has CRLF line ends, or both kinds: version control then shows every line changed."""
    windows = (file.text or "").count("\r\n")
    if windows:
        mixed = windows < (file.text or "").count("\n")
        yield Problem("CRLF and LF line ends are mixed" if mixed else "the file has CRLF line ends")
